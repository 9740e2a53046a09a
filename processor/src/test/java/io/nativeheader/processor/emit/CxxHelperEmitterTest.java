package io.nativeheader.processor.emit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.nativeheader.processor.jmodel.ConstantAssertion;
import io.nativeheader.processor.jmodel.ConstantAssertion.Expected;
import io.nativeheader.processor.jmodel.HelperSource;
import io.nativeheader.processor.jmodel.HelperSource.FieldOffset;
import io.nativeheader.processor.jmodel.HelperSource.LayoutAssertion;
import io.nativeheader.processor.jmodel.cxx.CxxContents;
import io.nativeheader.processor.jmodel.cxx.CxxForm;
import io.nativeheader.processor.jmodel.cxx.CxxStub;
import io.nativeheader.processor.jmodel.cxx.CxxTarget;
import io.nativeheader.processor.jmodel.cxx.CxxWirePart;
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
        HelperEmitter.Parts texts = parts(source);
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

    @ParameterizedTest
    @EnumSource
    void encodesOnlyTheTypesThatStubsUse(CxxWirePart part) {
        String none = StubFileEmitter.whole(encoding(CxxContents.NONE));
        String one = StubFileEmitter.whole(encoding(CxxContents.NONE.and(part)));

        assertFalse(none.contains("codec<T, SEQUENCE>"), none);
        assertTrue(one.length() > none.length(), one);
    }

    private static HelperSource encoding(CxxContents contents) {
        return CxxStubsExample.source(
                List.of(stub("areas", new CxxTarget.Function("shapes::areas"), new CxxForm.Encoded(contents, false))));
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
    void emitsAssertions() {
        HelperEmitter.Parts parts = parts(CxxStubsExample.source());
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
    }

    @Test
    void emitsTheStubsOfCDeclarations() {
        HelperSource source = CxxStubsExample.source();
        HelperEmitter.Parts parts = parts(source.withStubs(source.helpers(), List.of()));
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
                """, String.join("\n", parts.helpers().values()));
    }

    private static HelperEmitter.Parts parts(HelperSource source) {
        return StubFileEmitter.of(source.language()).parts(source);
    }
}
