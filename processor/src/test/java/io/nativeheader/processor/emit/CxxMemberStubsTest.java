package io.nativeheader.processor.emit;

import static io.nativeheader.processor.emit.CxxStubsExample.CIRCLE;
import static io.nativeheader.processor.emit.CxxStubsExample.SELF;
import static io.nativeheader.processor.emit.CxxStubsExample.SHAPE;
import static io.nativeheader.processor.emit.CxxStubsExample.parameter;
import static io.nativeheader.processor.emit.CxxStubsExample.stub;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.nativeheader.processor.jmodel.cxx.CxxArgument;
import io.nativeheader.processor.jmodel.cxx.CxxArgument.Passing;
import io.nativeheader.processor.jmodel.cxx.CxxForm;
import io.nativeheader.processor.jmodel.cxx.CxxStub;
import io.nativeheader.processor.jmodel.cxx.CxxTarget;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CxxMemberStubsTest {

    static List<CxxStub> stubs() {
        return List.of(
                method("area", "double", "area", true, List.of(), List.of(), new CxxForm.Value()),
                method("name", "void *", "name", true, List.of(), List.of(), new CxxForm.Text(true)),
                method("title", "void *", "title", true, List.of(), List.of(), new CxxForm.Text(false)),
                method(
                        "longer",
                        "void *",
                        "longer",
                        true,
                        List.of(parameter("const char *", "arg0"), parameter("size_t", "arg0_size")),
                        List.of(new CxxArgument.Text("arg0", "arg0_size", "std::string")),
                        new CxxForm.Text(true)),
                method(
                        "append",
                        "void",
                        "append",
                        true,
                        List.of(parameter("void *", "arg0"), parameter("void *", "arg1")),
                        List.of(
                                new CxxArgument.StringObject("arg0", false),
                                new CxxArgument.StringObject("arg1", true)),
                        new CxxForm.Nothing()),
                method(
                        "rename",
                        "void",
                        "rename",
                        false,
                        List.of(parameter("const char *", "arg0"), parameter("size_t", "arg0_size")),
                        List.of(new CxxArgument.Text("arg0", "arg0_size", "std::string")),
                        new CxxForm.Nothing()),
                method(
                        "scale",
                        "int",
                        "scale",
                        false,
                        List.of(parameter("unsigned char", "arg0")),
                        List.of(new CxxArgument.Value("arg0", "unsigned char")),
                        new CxxForm.Value()),
                method(
                        "scale_double",
                        "int",
                        "scale",
                        false,
                        List.of(parameter("double", "arg0")),
                        List.of(new CxxArgument.Value("arg0", "double")),
                        new CxxForm.Value()),
                method("self", "void *", "self", false, List.of(), List.of(), new CxxForm.Pointer(SHAPE)),
                method("sibling", "void *", "sibling", true, List.of(), List.of(), new CxxForm.Reference(SHAPE)),
                method("bigger", "void *", "bigger", true, List.of(), List.of(), new CxxForm.Moved(SHAPE)),
                method("counted", "void *", "counted", false, List.of(), List.of(), new CxxForm.Address()),
                method("counter", "void *", "counter", false, List.of(), List.of(), new CxxForm.Value()),
                method("bool", "_Bool", "operator bool", true, List.of(), List.of(), new CxxForm.Value()),
                method(
                        "plus",
                        "void *",
                        "operator+",
                        true,
                        List.of(parameter("void *", "arg0")),
                        List.of(new CxxArgument.Object("arg0", SHAPE, Passing.CONST_REFERENCE)),
                        new CxxForm.Moved(SHAPE)),
                stub(
                        "Shape_take",
                        "void *",
                        List.of(SELF),
                        new CxxTarget.Member(CIRCLE, "take", false, true),
                        List.of(),
                        new CxxForm.Text(false),
                        "std::string shapes::Shape::take() &&"),
                new CxxStub(
                        "Shape_count",
                        "int",
                        List.of(),
                        new CxxTarget.Function("shapes::Shape::count"),
                        List.of(),
                        new CxxForm.Value(),
                        true,
                        "static int shapes::Shape::count() noexcept",
                        ""));
    }

    private static CxxStub method(
            String stub,
            String result,
            String name,
            boolean isConst,
            List<CxxStub.Parameter> parameters,
            List<CxxArgument> arguments,
            CxxForm form) {
        List<CxxStub.Parameter> all =
                Stream.concat(Stream.of(SELF), parameters.stream()).toList();
        return stub(
                "Shape_" + stub,
                result,
                all,
                new CxxTarget.Member(SHAPE, name, isConst, false),
                arguments,
                form,
                "shapes::Shape::" + name);
    }

    @Test
    void callsMemberFunctions() {
        assertEquals("""
                // shapes::Shape::area, shapes.hpp:1
                extern "C" JAVA_HELPER double java_helper_Shape_area(void *self)
                {
                    try {
                        return (double) (static_cast<const shapes::Shape *>(self)->area)();
                    } catch (...) {
                        java_cxx_failed();
                        return {};
                    }
                }

                // shapes::Shape::name, shapes.hpp:1
                extern "C" JAVA_HELPER void *java_helper_Shape_name(void *self)
                {
                    try {
                        return java_viewed((static_cast<const shapes::Shape *>(self)->name)());
                    } catch (...) {
                        java_cxx_failed();
                        return {};
                    }
                }

                // shapes::Shape::title, shapes.hpp:1
                extern "C" JAVA_HELPER void *java_helper_Shape_title(void *self)
                {
                    try {
                        return java_kept((static_cast<const shapes::Shape *>(self)->title)());
                    } catch (...) {
                        java_cxx_failed();
                        return {};
                    }
                }

                // shapes::Shape::longer, shapes.hpp:1
                extern "C" JAVA_HELPER void *java_helper_Shape_longer(void *self, const char *arg0, size_t arg0_size)
                {
                    try {
                        return java_kept((static_cast<const shapes::Shape *>(self)->longer)(std::string(arg0, arg0_size)));
                    } catch (...) {
                        java_cxx_failed();
                        return {};
                    }
                }

                // shapes::Shape::append, shapes.hpp:1
                extern "C" JAVA_HELPER void java_helper_Shape_append(void *self, void *arg0, void *arg1)
                {
                    try {
                        (static_cast<const shapes::Shape *>(self)->append)(*static_cast<std::string *>(arg0), static_cast<std::string *>(arg1));
                    } catch (...) {
                        java_cxx_failed();
                    }
                }

                // shapes::Shape::rename, shapes.hpp:1
                extern "C" JAVA_HELPER void java_helper_Shape_rename(void *self, const char *arg0, size_t arg0_size)
                {
                    try {
                        (static_cast<shapes::Shape *>(self)->rename)(std::string(arg0, arg0_size));
                    } catch (...) {
                        java_cxx_failed();
                    }
                }

                // shapes::Shape::scale, shapes.hpp:1
                extern "C" JAVA_HELPER int java_helper_Shape_scale(void *self, unsigned char arg0)
                {
                    try {
                        return (int) (static_cast<shapes::Shape *>(self)->scale)((unsigned char) arg0);
                    } catch (...) {
                        java_cxx_failed();
                        return {};
                    }
                }

                // shapes::Shape::scale, shapes.hpp:1
                extern "C" JAVA_HELPER int java_helper_Shape_scale_double(void *self, double arg0)
                {
                    try {
                        return (int) (static_cast<shapes::Shape *>(self)->scale)((double) arg0);
                    } catch (...) {
                        java_cxx_failed();
                        return {};
                    }
                }

                // shapes::Shape::self, shapes.hpp:1
                extern "C" JAVA_HELPER void *java_helper_Shape_self(void *self)
                {
                    try {
                        return const_cast<shapes::Shape *>((static_cast<shapes::Shape *>(self)->self)());
                    } catch (...) {
                        java_cxx_failed();
                        return {};
                    }
                }

                // shapes::Shape::sibling, shapes.hpp:1
                extern "C" JAVA_HELPER void *java_helper_Shape_sibling(void *self)
                {
                    try {
                        return const_cast<shapes::Shape *>(__builtin_addressof((static_cast<const shapes::Shape *>(self)->sibling)()));
                    } catch (...) {
                        java_cxx_failed();
                        return {};
                    }
                }

                // shapes::Shape::bigger, shapes.hpp:1
                extern "C" JAVA_HELPER void *java_helper_Shape_bigger(void *self)
                {
                    try {
                        return new shapes::Shape((static_cast<const shapes::Shape *>(self)->bigger)());
                    } catch (...) {
                        java_cxx_failed();
                        return {};
                    }
                }

                // shapes::Shape::counted, shapes.hpp:1
                extern "C" JAVA_HELPER void *java_helper_Shape_counted(void *self)
                {
                    try {
                        return (void *) __builtin_addressof((static_cast<shapes::Shape *>(self)->counted)());
                    } catch (...) {
                        java_cxx_failed();
                        return {};
                    }
                }

                // shapes::Shape::counter, shapes.hpp:1
                extern "C" JAVA_HELPER void *java_helper_Shape_counter(void *self)
                {
                    try {
                        return (void *) (static_cast<shapes::Shape *>(self)->counter)();
                    } catch (...) {
                        java_cxx_failed();
                        return {};
                    }
                }

                // shapes::Shape::operator bool, shapes.hpp:1
                extern "C" JAVA_HELPER bool java_helper_Shape_bool(void *self)
                {
                    try {
                        return (bool) static_cast<const shapes::Shape *>(self)->operator bool();
                    } catch (...) {
                        java_cxx_failed();
                        return {};
                    }
                }

                // shapes::Shape::operator+, shapes.hpp:1
                extern "C" JAVA_HELPER void *java_helper_Shape_plus(void *self, void *arg0)
                {
                    try {
                        return new shapes::Shape(static_cast<const shapes::Shape *>(self)->operator+(*static_cast<const shapes::Shape *>(arg0)));
                    } catch (...) {
                        java_cxx_failed();
                        return {};
                    }
                }

                // std::string shapes::Shape::take() &&, shapes.hpp:1
                extern "C" JAVA_HELPER void *java_helper_Shape_take(void *self)
                {
                    try {
                        return java_kept((std::move(*static_cast<shapes::Circle *>(static_cast<shapes::Shape *>(self))).take)());
                    } catch (...) {
                        java_cxx_failed();
                        return {};
                    }
                }

                // static int shapes::Shape::count() noexcept
                extern "C" JAVA_HELPER int java_helper_Shape_count() noexcept
                {
                    return (int) (shapes::Shape::count)();
                }
                """, CxxStubsExample.text(stubs()));
    }
}
