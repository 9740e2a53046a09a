package io.nativeheader.processor.toolchain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.nativeheader.processor.emit.HelperEmitter;
import io.nativeheader.processor.jmodel.HelperSource;
import io.nativeheader.processor.jmodel.HelperSource.Form;
import io.nativeheader.processor.jmodel.HelperSource.Helper;
import io.nativeheader.processor.jmodel.HelperSource.HelperParameter;
import io.nativeheader.processor.platform.Language;
import io.nativeheader.processor.toolchain.HelperBuild.FailedPart;
import io.nativeheader.processor.toolchain.HelperUnit.Part;
import io.nativeheader.processor.toolchain.library.LibraryFile;
import io.nativeheader.processor.toolchain.library.LibraryFolders;
import io.nativeheader.processor.toolchain.library.LibrarySymbols;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HelperBuildTest {

    private static final String PROLOGUE = """
            #include <stdint.h>
            int not_there(int);
            int never_there(int);
            void build_bug(void) __attribute__((error("BUILD_BUG")));
            static inline int checked(int x) { if (!__builtin_constant_p(x)) build_bug(); return x; }
            #define MEMBER(x) ((x)->nope)
            #define BEGIN {
            """;

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void dropsOnlyTheThreeBrokenPartsOfForty(TestCompiler compiler) {
        List<Part> parts = sound(40);
        parts.set(7, part(7, "return MEMBER(&x);"));
        parts.set(20, part(20, "return checked(x);"));
        parts.set(33, part(33, "return not_there(x) + never_there(x);"));

        HelperBuild build = build(compiler, parts);

        assertEquals(List.of("java_helper_7", "java_helper_20", "java_helper_33"), names(build), build::toString);
        assertEquals(symbolsOf(parts, Set.of(7, 20, 33)), helpersIn(build));
        assertTrue(build.failures().get(0).message().text().contains("not a structure or union"), build::toString);
        assertTrue(build.failures().get(1).message().text().contains("BUILD_BUG"), build::toString);
        assertEquals(
                List.of("never_there", "not_there"),
                build.failures().get(2).undefinedSymbols().stream().sorted().toList());
    }

    @ParameterizedTest
    @EnumSource
    void dropsOnlyAStubThatReturnsAnAddressInItsFrame(TestCompiler compiler) {
        String preamble = """
                struct item { int id; char title[8]; };
                #define TITLE(item) ((item).title)
                #define ID(item) ((item).id)
                static inline char *wrong_in_the_header(struct item item) { return item.title; }
                """;
        HelperEmitter.Parts emitted = new HelperEmitter()
                .parts(new HelperSource(
                        "p.Phy",
                        List.of(),
                        preamble,
                        List.of(item("TITLE", "char *"), item("ID", "int")),
                        List.of(),
                        List.of()));
        List<Part> parts = emitted.helpers().entrySet().stream()
                .map(helper -> Part.function(helper.getKey(), helper.getValue()))
                .toList();

        HelperBuild build = HelperBuild.run(
                compiler.orSkip(),
                compiler.environment(),
                new HelperUnit("Phy.c", emitted.prologue(), parts),
                BuildFlags.NONE);

        assertEquals(List.of("java_helper_TITLE"), names(build), build::toString);
        assertEquals(Set.of("java_helper_ID"), helpersIn(build));
    }

    private static Helper item(String macro, String result) {
        return new Helper(
                macro,
                macro,
                Form.CALL,
                result,
                "",
                false,
                List.of(new HelperParameter("struct item arg0", "arg0", false)),
                "#define " + macro + "(item)",
                "phy.h:1");
    }

    @ParameterizedTest
    @EnumSource
    void buildsSoundPartsInOneRound(TestCompiler compiler) {
        List<Part> parts = sound(10);
        HelperBuild build = build(compiler, parts);

        assertEquals(List.of(), build.failures());
        assertEquals(List.of(), build.warnings());
        assertEquals(1, build.builds());
        assertEquals(symbolsOf(parts, Set.of()), helpersIn(build));
    }

    @ParameterizedTest
    @EnumSource
    void fencesCauseNoWarnings(TestCompiler compiler) {
        HelperBuild build = HelperBuild.run(
                compiler.orSkip(),
                compiler.environment(),
                new HelperUnit("Phy.c", "", sound(3)),
                new BuildFlags(List.of("-Wall", "-Wextra", "-Werror"), List.of(), List.of()));

        assertEquals(List.of(), build.failures());
        assertEquals(List.of(), build.warnings());
    }

    @ParameterizedTest
    @EnumSource
    void findsHundredsOfUndefinedSymbolsInTwoBuilds(TestCompiler compiler) {
        List<Part> parts = sound(600);
        Set<Integer> broken = new TreeSet<>();
        for (int i = 0; i < 600; i += 2) {
            parts.set(i, part(i, "return not_there(%d) + x;".formatted(i)));
            broken.add(i);
        }

        HelperBuild build = build(compiler, parts);

        assertEquals(300, build.failures().size());
        assertEquals(2, build.builds());
        assertEquals(symbolsOf(parts, broken), helpersIn(build));
    }

    @ParameterizedTest
    @EnumSource
    void findsManyErrorsInInlineFunctionsInABoundedNumberOfBuilds(TestCompiler compiler) {
        List<Part> parts = sound(200);
        for (int i : List.of(3, 77, 150)) {
            parts.set(i, part(i, "return checked(x) + %d;".formatted(i)));
        }

        HelperBuild build = build(compiler, parts);

        assertEquals(List.of("java_helper_3", "java_helper_77", "java_helper_150"), names(build), build::toString);
        assertTrue(build.builds() <= HelperRounds.MAX_BUILDS, build::toString);
    }

    @ParameterizedTest
    @EnumSource
    void blamesOnlyThePartWithUnclosedBraces(TestCompiler compiler) {
        List<Part> parts = sound(20);
        parts.set(4, part(4, "BEGIN; return x;"));
        parts.set(9, part(9, "return MEMBER(&x);"));

        assertEquals(List.of("java_helper_4", "java_helper_9"), names(build(compiler, parts)));
    }

    @ParameterizedTest
    @EnumSource
    void dropsTheLaterOfTwoPartsWithTheSameSymbol(TestCompiler compiler) {
        List<Part> parts = sound(3);
        parts.add(Part.function("java_helper_late", "int java_helper_1(int x) { return x; }"));

        assertEquals(List.of("java_helper_late"), names(build(compiler, parts)));
    }

    @ParameterizedTest
    @EnumSource
    void reportsABrokenPrologueForEveryPart(TestCompiler compiler) {
        HelperBuild build = build(compiler, "#include <no_such_header.h>\n", sound(5));

        assertEquals(5, build.failures().size());
        assertEquals(Optional.empty(), build.library());
        assertEquals(build.failures().getFirst().complaints(), build.prologueErrors());
        assertTrue(build.builds() <= 2);
        for (FailedPart failure : build.failures()) {
            assertTrue(failure.message().text().contains("no_such_header.h"), failure::toString);
            assertEquals("Phy.c", failure.message().file());
        }
    }

    @ParameterizedTest
    @EnumSource
    void reportsAnUndefinedSymbolOfThePrologueForEveryPart(TestCompiler compiler) {
        HelperBuild build =
                build(compiler, "int not_there(void);\nint preamble(void) { return not_there(); }\n", sound(3));

        assertEquals(3, build.failures().size());
        assertEquals(List.of("not_there"), build.failures().getFirst().undefinedSymbols());
    }

    @ParameterizedTest
    @EnumSource
    void reportsUnclosedBracesOfThePrologueInTheFirstBuild(TestCompiler compiler) {
        HelperBuild build = build(compiler, "int preamble(void) {\n", sound(30));

        assertEquals(30, build.failures().size());
        assertTrue(build.builds() <= 2, build::toString);
    }

    @ParameterizedTest
    @EnumSource
    void reportsABrokenPrologueWithoutParts(TestCompiler compiler) {
        HelperBuild build = build(compiler, "int preamble(void) { return nope; }\n", List.of());

        assertEquals(Optional.empty(), build.library());
        assertEquals(1, build.prologueErrors().getFirst().message().line(), build::toString);
    }

    @ParameterizedTest
    @EnumSource
    void buildsAPrologueWithoutPartsForItsOwnFunctions(TestCompiler compiler) {
        HelperBuild build = build(compiler, "int preamble(void) { return 1; }\n", List.of());

        assertEquals(List.of(), build.failures());
        assertTrue(symbols(build).contains("preamble"));
    }

    @ParameterizedTest
    @EnumSource
    void buildsNoLibraryIfEveryPartIsBroken(TestCompiler compiler) {
        List<Part> parts =
                IntStream.range(0, 6).mapToObj(i -> part(i, "return nope();")).toList();
        HelperBuild build = build(compiler, parts);

        assertEquals(6, build.failures().size());
        assertEquals(Optional.empty(), build.library());
    }

    @Test
    void findsThePartThatCrashesTheCompilerByBisection() throws IOException {
        CCompiler real = TestCompiler.INSTALLED.orSkip();
        Path crashing = TestCompiler.script(
                folder,
                "crashing",
                "if [ -f Phy.c ] && grep -q 'crash_here' Phy.c; then kill -SEGV $$; fi",
                "exec " + String.join(" ", real.command()) + " \"$@\"");
        CCompiler compiler =
                new CCompiler(Language.C, List.of(crashing.toString()), "crashing", real.kind(), "", Optional.empty());
        List<Part> parts = sound(60);
        parts.set(41, part(41, "int crash_here = x; return crash_here;"));

        HelperBuild build = HelperBuild.run(
                compiler,
                TestCompiler.INSTALLED.environment(),
                new HelperUnit("Phy.c", PROLOGUE, parts),
                BuildFlags.NONE);

        assertEquals(List.of("java_helper_41"), names(build));
        assertTrue(build.failures().getFirst().message().text().contains("crashed"));
        assertEquals(symbolsOf(parts, Set.of(41)), helpersIn(build));
        assertTrue(build.builds() <= 16, build::toString);
    }

    /** gcc names the function with the error, which parts call but which is not a part itself. */
    @Test
    void findsPartsThatCallABrokenFunctionInFewBuilds() {
        String prologue = """
                #ifndef JAVA_HELPER
                #define JAVA_HELPER __attribute__((visibility("default")))
                #endif
                static int __attribute__((cold)) broken(int x)
                {
                    for (int i = 0; i < x; i++) {
                        __asm__ volatile ("nop # %0" : : "i"(x + i));
                    }
                    return x;
                }
                static int __attribute__((cold)) middle(int x) { return broken(x) + broken(x + 1); }
                """;
        List<Part> parts = new ArrayList<>();
        Set<Integer> failing = new TreeSet<>();
        for (int i = 0; i < 400; i++) {
            String body = i % 100 == 7 ? "return middle(x) + %d;".formatted(i) : "return x + %d;".formatted(i);
            parts.add(Part.function(
                    "java_helper_" + i,
                    "JAVA_HELPER int java_helper_%d(int x);\nint java_helper_%d(int x) {\n    %s\n}\n"
                            .formatted(i, i, body)));
            if (i % 100 == 7) {
                failing.add(i);
            }
        }
        HelperBuild build = build(TestCompiler.INSTALLED, prologue, parts);

        assertEquals(failing.size(), build.failures().size(), build::toString);
        assertEquals(symbolsOf(parts, failing), helpersIn(build));
        assertTrue(build.builds() <= 4, build.builds() + " builds");
    }

    /** The assembler names a line of the prologue but no function. */
    @Test
    void findsPartsThatTheAssemblerRejectsInFewBuilds() {
        String prologue =
                "static inline int odd(int x) { __asm__ volatile (\"no_such_instruction %0\" : : \"r\"(x)); return x; }\n";
        List<Part> parts = sound(400);
        for (int i : List.of(3, 77, 350)) {
            parts.set(i, part(i, "return odd(x) + %d;".formatted(i)));
        }
        HelperBuild build = build(TestCompiler.INSTALLED, prologue, parts);

        assertEquals(List.of("java_helper_3", "java_helper_77", "java_helper_350"), names(build), build::toString);
        assertTrue(build.failures().getFirst().message().text().contains("no_such_instruction"), build::toString);
        assertTrue(build.builds() <= 3, build.builds() + " builds");
    }

    private static List<Part> sound(int count) {
        return new ArrayList<>(IntStream.range(0, count)
                .mapToObj(i -> part(i, "return x + %d;".formatted(i)))
                .toList());
    }

    private static Part part(int number, String body) {
        return Part.function(
                "java_helper_" + number,
                "/* int %d(int x) */\nint java_helper_%d(int x) {\n    %s\n}\n".formatted(number, number, body));
    }

    private static HelperBuild build(TestCompiler compiler, List<Part> parts) {
        return build(compiler, PROLOGUE, parts);
    }

    private static HelperBuild build(TestCompiler compiler, String prologue, List<Part> parts) {
        return HelperBuild.run(
                compiler.orSkip(), compiler.environment(), new HelperUnit("Phy.c", prologue, parts), BuildFlags.NONE);
    }

    private static List<String> names(HelperBuild build) {
        return build.failures().stream().map(FailedPart::name).toList();
    }

    private static Set<String> symbolsOf(List<Part> parts, Set<Integer> without) {
        return IntStream.range(0, parts.size())
                .filter(i -> !without.contains(i))
                .mapToObj(i -> parts.get(i).name())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> helpersIn(HelperBuild build) {
        return symbols(build).stream()
                .filter(name -> name.startsWith("java_helper_"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> symbols(HelperBuild build) {
        try {
            Path file =
                    Files.write(folder.resolve("helpers.so"), build.library().orElseThrow());
            LibraryFolders folders = new LibraryFolders(List.of(), TestCompiler.BUNDLED.environment());
            LibraryFile.Readable readable = (LibraryFile.Readable) LibraryFile.read(file, folders);
            return ((LibrarySymbols.Known) readable.library().symbols())
                    .byName()
                    .keySet();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
