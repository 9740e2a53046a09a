package io.nativeheader.processor.emit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.nativeheader.processor.jmodel.ConstantAssertion;
import io.nativeheader.processor.jmodel.ConstantAssertion.Expected;
import io.nativeheader.processor.jmodel.HelperSource;
import io.nativeheader.processor.jmodel.HelperSource.FieldOffset;
import io.nativeheader.processor.jmodel.HelperSource.LayoutAssertion;
import io.nativeheader.processor.jmodel.cxx.CxxForm;
import io.nativeheader.processor.jmodel.cxx.CxxStub;
import io.nativeheader.processor.jmodel.cxx.CxxTarget;
import io.nativeheader.processor.platform.Language;
import io.nativeheader.processor.toolchain.BuildFlags;
import io.nativeheader.processor.toolchain.HelperBuild;
import io.nativeheader.processor.toolchain.HelperUnit;
import io.nativeheader.processor.toolchain.HelperUnit.Part;
import io.nativeheader.processor.toolchain.TestCompiler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CxxHelperEmitterTest {

    @TempDir
    Path folder;

    /** Compiles as strictly as the generated C++ is meant to. */
    private HelperBuild build(TestCompiler compiler, HelperSource source, String standard) throws IOException {
        Files.writeString(folder.resolve("shapes.hpp"), CxxStubsExample.HEADER);
        HelperEmitter.Parts texts = StubFileEmitter.of(source.language()).parts(source);
        List<Part> parts = new ArrayList<>();
        texts.layouts().forEach((name, text) -> parts.add(Part.assertion("layout of " + name, text)));
        texts.constants().forEach((name, text) -> parts.add(Part.assertion("value of " + name, text)));
        texts.helpers().forEach((name, text) -> parts.add(Part.function(name, text)));
        return HelperBuild.run(
                compiler.orSkip(Language.CXX),
                compiler.environment(),
                new HelperUnit("Shapes.cpp", texts.prologue(), parts),
                new BuildFlags(
                        List.of("-I" + folder, "-std=" + standard, "-Wall", "-Wextra", "-Werror"),
                        List.of(),
                        List.of()));
    }

    @ParameterizedTest
    @EnumSource
    void everyFormCompilesWithoutWarnings(TestCompiler compiler) throws IOException {
        for (String standard : List.of("c++11", "gnu++20")) {
            HelperBuild build = build(compiler, CxxStubsExample.source(), standard);

            assertEquals(List.of(), build.prologueErrors());
            assertEquals(List.of(), build.failures());
            assertEquals(List.of(), build.warnings());
        }
    }

    @ParameterizedTest
    @EnumSource
    void recognizesFalseAssertions(TestCompiler compiler) throws IOException {
        HelperSource source = CxxStubsExample.source(List.of(stub("count", "shapes::Shape::count")))
                .withAssertions(
                        List.of(
                                new LayoutAssertion("shapes::Point", 24, 8, List.of(), Optional.empty()),
                                new LayoutAssertion(
                                        "shapes::Named",
                                        16,
                                        8,
                                        List.of(new FieldOffset("lost", 8, 4)),
                                        Optional.empty())),
                        List.of(
                                new ConstantAssertion("shapes::Color::RED", new Expected.Signed(2), false),
                                new ConstantAssertion("shapes::UNIT", new Expected.Floating(0.2), false),
                                new ConstantAssertion("shapes::Shape::LIMIT", new Expected.Signed(8), true),
                                new ConstantAssertion("NOWHERE", new Expected.Address(-2), false)));

        HelperBuild build = build(compiler, source, "gnu++17");

        assertEquals(
                List.of(
                        "layout of shapes::Point",
                        "layout of shapes::Named",
                        "value of shapes::Color::RED",
                        "value of shapes::UNIT",
                        "value of shapes::Shape::LIMIT",
                        "value of NOWHERE"),
                build.failures().stream().map(HelperBuild.FailedPart::name).toList(),
                build::toString);
        build.failures().forEach(part -> assertTrue(part.isFalse(), part::toString));
        assertTrue(build.library().isPresent());
    }

    @ParameterizedTest
    @EnumSource
    void dropsOnlyTheStubsThatDoNotCompile(TestCompiler compiler) throws IOException {
        HelperSource source = CxxStubsExample.source(List.of(
                stub("count", "shapes::Shape::count"),
                stub("temporary", new CxxTarget.Function("shapes::Shape::count"), new CxxForm.Address()),
                stub("lost", "shapes::Shape::lost"),
                stub("broken", "shapes::broken<int>"),
                stub(
                        "incomplete",
                        new CxxTarget.Delete(new CxxStub.ObjectType("shapes::Hidden", "shapes::Hidden")),
                        new CxxForm.Nothing())));

        HelperBuild build = build(compiler, source, "gnu++17");

        assertEquals(
                List.of("java_helper_temporary", "java_helper_lost", "java_helper_broken", "java_helper_incomplete"),
                build.failures().stream().map(HelperBuild.FailedPart::name).toList(),
                build::toString);
        assertTrue(build.library().isPresent());
    }

    @Test
    void leavesOutSharedCodeThatNoStubUses() {
        HelperSource all = CxxStubsExample.source();
        String empty = StubFileEmitter.whole(all.withStubs(all.helpers(), List.of()));

        assertFalse(empty.contains("java_cxx_failed"), empty);
        assertFalse(empty.contains("<string>"), empty);
        assertFalse(empty.contains("<utility>"), empty);
        assertTrue(StubFileEmitter.whole(all).contains("<utility>"));
    }

    private static CxxStub stub(String name, String function) {
        return stub(name, new CxxTarget.Function(function), new CxxForm.Value());
    }

    private static CxxStub stub(String name, CxxTarget target, CxxForm form) {
        boolean isVoid = form instanceof CxxForm.Nothing;
        List<CxxStub.Parameter> parameters =
                target instanceof CxxTarget.Delete ? List.of(CxxStubsExample.parameter("void *", "self")) : List.of();
        String result = isVoid ? "void" : form instanceof CxxForm.Address ? "void *" : "int";
        return new CxxStub(name, result, parameters, target, List.of(), form, false, "int " + name + "()", "");
    }

    @Test
    void emitsEachConstruct() {
        HelperSource source = CxxStubsExample.source();
        HelperEmitter.Parts parts = StubFileEmitter.of(Language.CXX).parts(source);

        assertEquals(
                """
                static_assert(sizeof(shapes::Point) == 16, "shapes::Point has a different size in Java");
                static_assert(alignof(shapes::Point) == 8, "shapes::Point has a different alignment in Java");
                static_assert(__builtin_offsetof(shapes::Point, x) == 0 && sizeof(((shapes::Point *) 0)->x) == 8, "shapes::Point.x has a different offset or size in Java");
                static_assert(__builtin_offsetof(shapes::Point, y) == 8 && sizeof(((shapes::Point *) 0)->y) == 8, "shapes::Point.y has a different offset or size in Java");

                static_assert(sizeof(struct tuple) == 8, "struct tuple has a different size in Java");
                static_assert(alignof(struct tuple) == 4, "struct tuple has a different alignment in Java");
                static_assert(__builtin_offsetof(struct tuple, b) == 4 && sizeof(((struct tuple *) 0)->b) == 1, "struct tuple.b has a different offset or size in Java");

                static_assert((long long) (SIDES) == 4, "SIDES has a different value in Java");
                static_assert((long long) (shapes::Color::GREEN) == 200, "shapes::Color::GREEN has a different value in Java");
                static_assert((double) (shapes::UNIT) == 0.1, "shapes::UNIT has a different value in Java");
                extern "C" void java_other_shapes_Shape_LIMIT() __attribute__((error("shapes::Shape::LIMIT has a different value in Java")));
                __attribute__((used)) static void java_same_shapes_Shape_LIMIT() { if (!((long long) (shapes::Shape::LIMIT) == 7)) java_other_shapes_Shape_LIMIT(); }
                extern "C" void java_other_shapes_TITLE() __attribute__((error("shapes::TITLE has a different value in Java")));
                __attribute__((used)) static void java_same_shapes_TITLE() { if (!(__builtin_strcmp((shapes::TITLE), "shapes") == 0)) java_other_shapes_TITLE(); }
                extern "C" void java_other_NOWHERE() __attribute__((error("NOWHERE has a different value in Java")));
                __attribute__((used)) static void java_same_NOWHERE() { if (!((__INTPTR_TYPE__) (NOWHERE) == -1)) java_other_NOWHERE(); }
                """,
                String.join("\n", parts.layouts().values()) + "\n"
                        + String.join("", parts.constants().values()));
        assertEquals("""
                // #define AREAS(count), shapes.hpp:5
                extern "C" JAVA_HELPER int java_helper_AREAS(int arg0) noexcept
                {
                    (void) arg0;
                    return (int) (AREAS(arg0));
                }

                // static inline _Bool is_round(int sides), shapes.hpp:10
                extern "C" JAVA_HELPER bool java_helper_is_round(int arg0) noexcept
                {
                    return (bool) ((is_round)(arg0));
                }

                // static int level
                extern "C" JAVA_HELPER void *java_helper_level(void) noexcept
                {
                    return (void *) (&level);
                }

                // static int level, shapes.hpp:8
                extern "C" JAVA_HELPER void java_helper_level_set(int arg0) noexcept
                {
                    level = arg0;
                }

                // constexpr double UNIT
                extern "C" JAVA_HELPER void java_helper_UNIT(void *java_result) noexcept
                {
                    auto java_value = shapes::UNIT;
                    __builtin_memcpy(java_result, &java_value, sizeof java_value);
                }

                // int shapes::paint(Color color), shapes.hpp:1
                extern "C" JAVA_HELPER int java_helper_paint(unsigned char arg0)
                {
                    try {
                        return (int) (shapes::paint)((shapes::Color) arg0);
                    } catch (...) {
                        java_cxx_failed();
                        return {};
                    }
                }

                // Color shapes::mix(Color color, const int &, int &&), shapes.hpp:1
                extern "C" JAVA_HELPER unsigned char java_helper_mix(unsigned char arg0, const int *arg1, int *arg2)
                {
                    try {
                        return (unsigned char) (shapes::mix)((shapes::Color) arg0, *(const int *) arg1, std::move(*(int *) arg2));
                    } catch (...) {
                        java_cxx_failed();
                        return {};
                    }
                }

                // double shapes::total(Shape shape, const Shape *other, Shape &, Shape &&moved), shapes.hpp:1
                extern "C" JAVA_HELPER double java_helper_total(void *arg0, void *arg1, void *arg2, void *arg3)
                {
                    try {
                        return (double) (shapes::total)(*static_cast<const shapes::Circle *>(static_cast<shapes::Shape *>(arg0)), static_cast<const shapes::Shape *>(arg1), *static_cast<shapes::Circle *>(static_cast<shapes::Shape *>(arg2)), std::move(*static_cast<shapes::Shape *>(arg3)));
                    } catch (...) {
                        java_cxx_failed();
                        return {};
                    }
                }

                // std::unique_ptr<Shape> shapes::make(std::unique_ptr<Shape> shape), shapes.hpp:1
                extern "C" JAVA_HELPER void *java_helper_make(void *arg0)
                {
                    try {
                        return const_cast<shapes::Shape *>((shapes::make)(std::unique_ptr<shapes::Shape>(static_cast<shapes::Shape *>(arg0))).release());
                    } catch (...) {
                        java_cxx_failed();
                        return {};
                    }
                }

                // int shapes::rows(const int (&values)[3]), shapes.hpp:1
                extern "C" JAVA_HELPER int java_helper_rows(const int *arg0)
                {
                    try {
                        return (int) (shapes::rows)(*(__typeof__(const int[3]) *) arg0);
                    } catch (...) {
                        java_cxx_failed();
                        return {};
                    }
                }

                // std::vector<double> shapes::areas(std::vector<Circle> &circles), shapes.hpp:1
                extern "C" JAVA_HELPER void *java_helper_areas(void *arg0)
                {
                    try {
                        return java_wire::result((shapes::areas)(java_wire::argument<std::vector<shapes::Circle>, 0>(arg0).lvalue()));
                    } catch (...) {
                        java_cxx_failed();
                        return {};
                    }
                }

                // double shapes::sum(const std::function<double(const Circle &, const std::string &, Color)> &each), shapes.hpp:1
                extern "C" JAVA_HELPER double java_helper_sum(long long arg0)
                {
                    try {
                        std::function<double (const shapes::Circle &, const std::string &, shapes::Color)> arg0_function = java_callback<std::function<double (const shapes::Circle &, const std::string &, shapes::Color)>>(arg0);
                        return (double) (shapes::sum)(std::move(arg0_function));
                    } catch (...) {
                        java_cxx_failed();
                        return {};
                    }
                }

                // [[noreturn]] static int shapes::Shape::fail(), shapes.hpp:1
                extern "C" JAVA_HELPER int java_helper_fail()
                {
                    try {
                        return (int) (shapes::Shape::fail)();
                    } catch (...) {
                        java_cxx_failed();
                        return {};
                    }
                }

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

                // shapes::Shape::sides, shapes.hpp:1
                extern "C" JAVA_HELPER int java_helper_Shape_sides(void *self)
                {
                    try {
                        return (int) static_cast<shapes::Circle *>(static_cast<shapes::Shape *>(self))->sides;
                    } catch (...) {
                        java_cxx_failed();
                        return {};
                    }
                }

                // shapes::Shape::flag, shapes.hpp:1
                extern "C" JAVA_HELPER unsigned int java_helper_Shape_flag(void *self)
                {
                    try {
                        return (unsigned int) static_cast<shapes::Circle *>(static_cast<shapes::Shape *>(self))->flag;
                    } catch (...) {
                        java_cxx_failed();
                        return {};
                    }
                }

                // shapes::Shape::counts, shapes.hpp:1
                extern "C" JAVA_HELPER int *java_helper_Shape_counts(void *self)
                {
                    try {
                        return (int *) static_cast<shapes::Circle *>(static_cast<shapes::Shape *>(self))->counts;
                    } catch (...) {
                        java_cxx_failed();
                        return {};
                    }
                }

                // shapes::Shape::ticks, shapes.hpp:1
                extern "C" JAVA_HELPER int java_helper_Shape_ticks(void *self)
                {
                    try {
                        return (int) static_cast<shapes::Circle *>(static_cast<shapes::Shape *>(self))->ticks;
                    } catch (...) {
                        java_cxx_failed();
                        return {};
                    }
                }

                // shapes::Shape::side, shapes.hpp:1
                extern "C" JAVA_HELPER void *java_helper_Shape_side(void *self)
                {
                    try {
                        return (void *) __builtin_addressof(static_cast<shapes::Circle *>(static_cast<shapes::Shape *>(self))->side);
                    } catch (...) {
                        java_cxx_failed();
                        return {};
                    }
                }

                // shapes::Shape::flag, shapes.hpp:1
                extern "C" JAVA_HELPER void java_helper_Shape_flag_set(void *self, unsigned int arg0)
                {
                    try {
                        static_cast<shapes::Shape *>(self)->flag = (unsigned int) arg0;
                    } catch (...) {
                        java_cxx_failed();
                    }
                }

                // shapes::Shape::ticks, shapes.hpp:1
                extern "C" JAVA_HELPER void java_helper_Shape_ticks_set(void *self, int arg0)
                {
                    try {
                        static_cast<shapes::Shape *>(self)->ticks = (int) arg0;
                    } catch (...) {
                        java_cxx_failed();
                    }
                }

                // shapes::Shape::side, shapes.hpp:1
                extern "C" JAVA_HELPER void java_helper_Shape_side_set(void *self, int arg0)
                {
                    try {
                        static_cast<shapes::Shape *>(self)->side = (int) arg0;
                    } catch (...) {
                        java_cxx_failed();
                    }
                }

                // Color shapes::Shape::color, shapes.hpp:1
                extern "C" JAVA_HELPER void java_helper_Shape_color_set(void *self, unsigned char arg0)
                {
                    try {
                        static_cast<shapes::Circle *>(static_cast<shapes::Shape *>(self))->color = (shapes::Color) arg0;
                    } catch (...) {
                        java_cxx_failed();
                    }
                }

                // static const int shapes::Shape::LIMIT, shapes.hpp:1
                extern "C" JAVA_HELPER int java_helper_Shape_LIMIT()
                {
                    try {
                        return (int) shapes::Shape::LIMIT;
                    } catch (...) {
                        java_cxx_failed();
                        return {};
                    }
                }

                // static int level, shapes.hpp:1
                extern "C" JAVA_HELPER int java_helper_level_value(int level)
                {
                    try {
                        return (int) (::level = (int) level);
                    } catch (...) {
                        java_cxx_failed();
                        return {};
                    }
                }
                """, String.join("\n", parts.helpers().values()));
    }
}
