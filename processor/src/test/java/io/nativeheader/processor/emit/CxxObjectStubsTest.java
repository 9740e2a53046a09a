package io.nativeheader.processor.emit;

import static io.nativeheader.processor.emit.CxxStubsExample.CIRCLE;
import static io.nativeheader.processor.emit.CxxStubsExample.NAMED;
import static io.nativeheader.processor.emit.CxxStubsExample.SELF;
import static io.nativeheader.processor.emit.CxxStubsExample.SHAPE;
import static io.nativeheader.processor.emit.CxxStubsExample.parameter;
import static io.nativeheader.processor.emit.CxxStubsExample.stub;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.nativeheader.processor.jmodel.cxx.CxxArgument;
import io.nativeheader.processor.jmodel.cxx.CxxContents;
import io.nativeheader.processor.jmodel.cxx.CxxForm;
import io.nativeheader.processor.jmodel.cxx.CxxStub;
import io.nativeheader.processor.jmodel.cxx.CxxStub.ObjectType;
import io.nativeheader.processor.jmodel.cxx.CxxTarget;
import io.nativeheader.processor.jmodel.cxx.CxxTarget.VirtualFunction;
import io.nativeheader.processor.jmodel.cxx.CxxWirePart;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CxxObjectStubsTest {

    private static final ObjectType LISTENER = new ObjectType("shapes::Listener", "shapes::Listener");

    static List<CxxStub> stubs() {
        return List.of(
                stub(
                        "Circle_create",
                        "void *",
                        List.of(parameter("double", "arg0"), parameter("unsigned char", "arg1")),
                        new CxxTarget.New(CIRCLE),
                        List.of(
                                new CxxArgument.Value("arg0", "double"),
                                new CxxArgument.Value("arg1", "shapes::Color")),
                        new CxxForm.Pointer(CIRCLE),
                        "shapes::Circle::Circle(double radius, Color)"),
                stub(
                        "Listener_subclass",
                        "void *",
                        List.of(parameter("long long", "token"), parameter("int", "arg0")),
                        new CxxTarget.NewSubclass(
                                LISTENER,
                                List.of(
                                        new VirtualFunction(
                                                "shapes::Listener",
                                                "on_event",
                                                "void",
                                                List.of("const shapes::Circle &", "const std::string &"),
                                                false,
                                                false,
                                                false,
                                                true),
                                        new VirtualFunction(
                                                "shapes::Listener",
                                                "accepts",
                                                "bool",
                                                List.of("std::unique_ptr<int>"),
                                                true,
                                                false,
                                                true,
                                                false),
                                        new VirtualFunction(
                                                "shapes::Listener",
                                                "label",
                                                "const char *",
                                                List.of(),
                                                false,
                                                true,
                                                false,
                                                false)),
                                new CxxContents(List.of(CIRCLE), Set.of(CxxWirePart.TEXT, CxxWirePart.POINTERS)),
                                false,
                                List.of()),
                        List.of(new CxxArgument.Value("arg0", "int")),
                        new CxxForm.Pointer(LISTENER),
                        "explicit shapes::Listener::Listener(int)"),
                stub(
                        "Shape_create",
                        "void *",
                        List.of(),
                        new CxxTarget.New(SHAPE),
                        List.of(),
                        new CxxForm.Pointer(SHAPE),
                        "explicit shapes::Shape::Shape(std::string name)"),
                stub(
                        "Circle_copy",
                        "void *",
                        List.of(SELF),
                        new CxxTarget.Copy(CIRCLE),
                        List.of(),
                        new CxxForm.Pointer(CIRCLE),
                        "shapes::Circle::Circle(const Circle &)"),
                new CxxStub(
                        "Circle_destroy",
                        "void",
                        List.of(SELF),
                        new CxxTarget.Delete(CIRCLE),
                        List.of(),
                        new CxxForm.Nothing(),
                        true,
                        "shapes::Circle::~Circle()",
                        ""),
                stub(
                        "Circle_asNamed",
                        "void *",
                        List.of(SELF),
                        new CxxTarget.Upcast(CIRCLE, NAMED),
                        List.of(),
                        new CxxForm.Pointer(NAMED),
                        "class shapes::Circle : public shapes::Named"),
                stub(
                        "Circle_from",
                        "void *",
                        List.of(SELF),
                        new CxxTarget.Downcast(NAMED, CIRCLE),
                        List.of(),
                        new CxxForm.Pointer(CIRCLE),
                        "class shapes::Circle"));
    }

    @Test
    void createsConvertsAndDestroysObjects() {
        assertEquals("""
                // shapes::Circle::Circle(double radius, Color), shapes.hpp:1
                extern "C" JAVA_HELPER void *java_helper_Circle_create(double arg0, unsigned char arg1)
                {
                    try {
                        return static_cast<shapes::Shape *>(new shapes::Circle((double) arg0, (shapes::Color) arg1));
                    } catch (...) {
                        java_cxx_failed();
                        return {};
                    }
                }

                // explicit shapes::Listener::Listener(int), shapes.hpp:1
                #ifndef JAVA_SUBCLASS_shapes_Listener
                #define JAVA_SUBCLASS_shapes_Listener
                namespace {
                class java_subclass_shapes_Listener final : public shapes::Listener {
                public:
                    static_assert(std::has_virtual_destructor<shapes::Listener>::value, "the destructor of shapes::Listener is not virtual");

                    template <class... A>
                    explicit java_subclass_shapes_Listener(const java_function &java, A &&...arguments)
                        : shapes::Listener(static_cast<A &&>(arguments)...), java_object(java)
                    {
                    }

                    void on_event(const shapes::Circle &arg0, const std::string &arg1) override
                    {
                        std::int64_t frame[java_functions::count<const shapes::Circle &, const std::string &>::slots + 1];
                        const java_function::outcome outcome = java_functions::call(java_object, 0, true, frame, arg0, arg1);
                        return java_functions::returned<void>::of(outcome, frame);
                    }

                    bool accepts(std::unique_ptr<int> arg0) const noexcept override
                    {
                        std::int64_t frame[java_functions::count<std::unique_ptr<int>>::slots + 1];
                        const java_function::outcome outcome = java_functions::call(java_object, 1, false, frame, arg0);
                        if (outcome == java_function::not_overridden) {
                            return shapes::Listener::accepts(static_cast<decltype(arg0) &&>(arg0));
                        }
                        return java_functions::returned<bool>::of(outcome, frame);
                    }

                    const char *label() && override
                    {
                        std::int64_t frame[java_functions::count<>::slots + 1];
                        const java_function::outcome outcome = java_functions::call(java_object, 2, true, frame);
                        if (outcome == java_function::not_overridden) {
                            return std::move(*this).shapes::Listener::label();
                        }
                        return java_functions::returned<const char *>::of(outcome, frame);
                    }

                private:
                    const java_function java_object;
                };
                } // namespace
                #endif

                extern "C" JAVA_HELPER void *java_helper_Listener_subclass(long long token, int arg0)
                {
                    try {
                        const java_function token_object(token);
                        return static_cast<shapes::Listener *>(new java_subclass_shapes_Listener(token_object, (int) arg0));
                    } catch (...) {
                        java_cxx_failed();
                        return {};
                    }
                }

                // explicit shapes::Shape::Shape(std::string name), shapes.hpp:1
                extern "C" JAVA_HELPER void *java_helper_Shape_create()
                {
                    try {
                        return new shapes::Shape();
                    } catch (...) {
                        java_cxx_failed();
                        return {};
                    }
                }

                // shapes::Circle::Circle(const Circle &), shapes.hpp:1
                extern "C" JAVA_HELPER void *java_helper_Circle_copy(void *self)
                {
                    try {
                        return static_cast<shapes::Shape *>(new shapes::Circle(*static_cast<const shapes::Circle *>(static_cast<shapes::Shape *>(self))));
                    } catch (...) {
                        java_cxx_failed();
                        return {};
                    }
                }

                // shapes::Circle::~Circle()
                extern "C" JAVA_HELPER void java_helper_Circle_destroy(void *self) noexcept
                {
                    delete static_cast<shapes::Circle *>(static_cast<shapes::Shape *>(self));
                }

                // class shapes::Circle : public shapes::Named, shapes.hpp:1
                extern "C" JAVA_HELPER void *java_helper_Circle_asNamed(void *self)
                {
                    try {
                        return static_cast<shapes::Named *>(static_cast<shapes::Circle *>(static_cast<shapes::Shape *>(self)));
                    } catch (...) {
                        java_cxx_failed();
                        return {};
                    }
                }

                // class shapes::Circle, shapes.hpp:1
                extern "C" JAVA_HELPER void *java_helper_Circle_from(void *self)
                {
                    try {
                        return static_cast<shapes::Shape *>(dynamic_cast<shapes::Circle *>(static_cast<shapes::Named *>(self)));
                    } catch (...) {
                        java_cxx_failed();
                        return {};
                    }
                }
                """, CxxStubsExample.text(stubs()));
    }
}
