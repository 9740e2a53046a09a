package io.nativeheader.processor.toolchain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.nativeheader.processor.platform.Language;
import io.nativeheader.processor.platform.Target;
import io.nativeheader.processor.toolchain.HelperBuild.FailedPart;
import io.nativeheader.processor.toolchain.HelperUnit.Part;
import io.nativeheader.processor.toolchain.library.LibraryFile;
import io.nativeheader.processor.toolchain.library.LibraryFolders;
import io.nativeheader.processor.toolchain.library.LibrarySymbols;
import io.nativeheader.processor.toolchain.sysroot.HostCxxHeaders;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Builds stubs in C++ with the installed compiler and with the bundled clang. */
class CxxHelperBuildTest {

    private static final String PROLOGUE = """
            #include <exception>
            #include <memory>
            #include <string>
            #include <vector>
            #define JAVA_HELPER __attribute__((visibility("default")))
            namespace shapes {
            int not_there(int);
            struct Shape { Shape(int); Shape(const Shape &) = delete; virtual ~Shape(); virtual int area(); };
            struct Held { Shape shape; };
            struct Plain { };
            template <typename T> int twice(T x) { return x * 2; }
            template <typename T> int through(T x) { return twice(x) + not_there(1); }
            template <typename T> int one_byte(T) { static_assert(sizeof(T) == 1, "one byte"); return 0; }
            }
            """;

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void dropsOnlyTheBrokenPartsOfForty(TestCompiler compiler) {
        List<Part> parts = sound(40);
        parts.set(3, part(3, "return static_cast<shapes::Plain *>(self)->nope;"));
        parts.set(9, part(9, "return shapes::twice(*static_cast<shapes::Plain *>(self));"));
        parts.set(15, part(15, "auto held = *static_cast<shapes::Held *>(self); return 1;"));
        parts.set(21, part(21, "return shapes::one_byte(x);"));
        parts.set(27, part(27, "std::vector<std::unique_ptr<int>> v; auto w = v; return w.size();"));
        parts.set(33, part(33, "return [](int y) { return y.z; }(x);"));

        HelperBuild build = build(compiler, parts);

        assertEquals(numbered(3, 9, 15, 21, 27, 33), names(build), build::toString);
        assertEquals(symbolsOf(parts, Set.of(3, 9, 15, 21, 27, 33)), helpersIn(build));
        assertTrue(build.builds() <= 3, build.builds() + " builds");
    }

    /** gcc and clang report an error in a template for the first part alone. */
    @ParameterizedTest
    @EnumSource
    void dropsAllPartsThatNeedOneBrokenInstanceAndNoOther(TestCompiler compiler) {
        String prologue = """
                #define JAVA_HELPER __attribute__((visibility("default")))
                struct Plain { };
                template <typename T> int twice(T x) { return x * 2; }
                """;
        List<Part> parts = sound(75);
        Set<Integer> broken = new HashSet<>();
        for (int i = 0; i < 70; i++) {
            parts.set(i, part(i, "return twice(*static_cast<Plain *>(self));"));
            broken.add(i);
        }

        HelperBuild build = HelperBuild.run(
                compiler.orSkip(Language.CXX),
                compiler.environment(),
                new HelperUnit("Shapes.cpp", prologue, parts),
                BuildFlags.NONE);

        assertEquals(symbolsOf(parts, broken), helpersIn(build));
        assertTrue(
                build.failures().getLast().message().text().contains("x * 2")
                        || build.failures().getLast().message().text().contains("invalid operands"),
                build::toString);
        assertTrue(build.builds() <= 71, build.builds() + " builds");
    }

    @ParameterizedTest
    @EnumSource
    void dropsThePartsThatNeedAnUndefinedSymbolInOneBuild(TestCompiler compiler) {
        List<Part> parts = sound(60);
        parts.set(0, part(0, "return shapes::twice(x);"));
        parts.set(5, part(5, "return shapes::not_there(x);"));
        parts.set(25, part(25, "return shapes::through(x);"));
        parts.set(45, part(45, "return (new shapes::Shape(x))->area();"));
        parts.set(
                55, part(55, "struct Mine : shapes::Shape { using Shape::Shape; }; return (new Mine(x)) != nullptr;"));

        HelperBuild build = build(compiler, parts);

        assertEquals(numbered(5, 25, 45, 55), names(build), build::toString);
        assertEquals(symbolsOf(parts, Set.of(5, 25, 45, 55)), helpersIn(build));
        assertEquals(List.of("shapes::not_there(int)"), build.failures().get(0).undefinedSymbols());
        assertEquals(List.of("shapes::not_there(int)"), build.failures().get(1).undefinedSymbols());
        assertTrue(build.failures().get(3).undefinedSymbols().contains("shapes::Shape::Shape(int)"), build::toString);
        assertEquals(1, build.builds());
        assertEquals(10, callOrFail(build));
        assertEquals(
                List.of(),
                symbols(build).byName().keySet().stream()
                        .filter(name -> name.contains("through"))
                        .toList());
    }

    @ParameterizedTest
    @EnumSource
    void compilesWithoutWarningsAndLinksTheCxxLibrary(TestCompiler compiler) throws Throwable {
        List<Part> parts = sound(3);
        parts.set(0, part(0, "throw std::string(\"never\");"));
        HelperBuild build = HelperBuild.run(
                compiler.orSkip(Language.CXX),
                compiler.environment(),
                new HelperUnit("Shapes.cpp", PROLOGUE, parts),
                new BuildFlags(List.of("-Wall", "-Wextra", "-Werror"), List.of(), List.of()));

        assertEquals(List.of(), build.failures(), build::toString);
        assertEquals(List.of(), build.warnings());
        assertTrue(needed(build).contains("libstdc++.so.6"), build::toString);
        assertEquals(-1, call(build, "java_helper_0"));
        assertEquals(7, call(build, "java_helper_2"));
    }

    @ParameterizedTest
    @EnumSource
    void compilesAsCxx17UnlessAFlagNamesAnotherStandard(TestCompiler compiler) {
        List<Part> parts = List.of(part(0, "return __cplusplus == 201703L ? 1 : 0;"));
        List<Part> twenty = List.of(part(0, "return __cplusplus == 202002L ? 1 : 0;"));

        assertEquals(1, callOrFail(build(compiler, parts)));
        assertEquals(
                1,
                callOrFail(HelperBuild.run(
                        compiler.orSkip(Language.CXX),
                        compiler.environment(),
                        new HelperUnit("Shapes.cpp", PROLOGUE, twenty),
                        new BuildFlags(List.of("-std=c++20"), List.of(), List.of()))));
    }

    @ParameterizedTest
    @EnumSource
    void blamesOnlyThePartWithUnclosedBraces(TestCompiler compiler) {
        List<Part> parts = sound(20);
        parts.set(4, part(4, "if (x) { return x;"));
        parts.set(9, part(9, "return nope;"));

        assertEquals(numbered(4, 9), names(build(compiler, parts)));
    }

    @ParameterizedTest
    @EnumSource
    void reportsABrokenPrologueForEveryPart(TestCompiler compiler) {
        HelperBuild build = HelperBuild.run(
                compiler.orSkip(Language.CXX),
                compiler.environment(),
                new HelperUnit("Shapes.cpp", PROLOGUE + "int broken = shapes::twice(shapes::Plain());\n", sound(5)),
                BuildFlags.NONE);

        assertEquals(5, build.failures().size());
        assertFalse(build.prologueErrors().isEmpty());
        assertTrue(build.builds() <= 2);
    }

    /** The library and its stubs then throw and catch objects of one C++ library. */
    @Test
    void linksToLibcxxIfAFlagSelectsIt() throws Throwable {
        TestCompiler compiler = TestCompiler.BUNDLED;
        Assumptions.assumeTrue(HostCxxHeaders.ofThisMachine().hasLibcxx(), "Debian's libc++-dev is not installed");
        List<Part> parts = List.of(part(0, "return std::to_string(_LIBCPP_VERSION).at(0) > '0' ? x : 0;"));

        HelperBuild build = HelperBuild.run(
                compiler.orSkip(Language.CXX),
                compiler.environment(),
                new HelperUnit("Shapes.cpp", PROLOGUE, parts),
                new BuildFlags(List.of("-stdlib=libc++"), List.of(), List.of()));

        assertEquals(List.of(), build.failures(), build::toString);
        assertTrue(needed(build).contains("libc++.so.1"), needed(build)::toString);
        assertFalse(needed(build).contains("libstdc++.so.6"), needed(build)::toString);
        assertEquals(5, call(build, "java_helper_0"));
    }

    /** Both must see one variable, as they do in a program that is linked to the library. */
    @ParameterizedTest
    @EnumSource
    void sharesStaticVariablesOfInlineFunctionsWithTheLibrary(TestCompiler compiler) throws Throwable {
        String header = """
                struct Counter {
                    static int &count() { static int count = start(); return count; }
                    static int start();
                    static inline int calls = 0;
                };
                int add();
                """;
        Path source = Files.writeString(folder.resolve("counter.cpp"), header + """
                        int Counter::start() { return 1; }
                        int add() { Counter::calls++; return ++Counter::count(); }
                        """);
        SharedLibraryBuild.Built library = (SharedLibraryBuild.Built) SharedLibraryBuild.ofFiles(
                TestCompiler.INSTALLED.orSkip(Language.CXX),
                TestCompiler.INSTALLED.environment(),
                List.of(source),
                "libcounter.so",
                BuildFlags.NONE);
        Files.write(folder.resolve("libcounter.so"), library.library());
        List<Part> parts = List.of(part(0, """
                int count = Counter::count();
                int calls = Counter::calls;
                add();
                add();
                return (Counter::count() - count) * 10 + Counter::calls - calls;
                """));

        HelperBuild build = HelperBuild.run(
                compiler.orSkip(Language.CXX),
                compiler.environment(),
                new HelperUnit("Counter.cpp", PROLOGUE + header, parts),
                new BuildFlags(List.of(), List.of("-L" + folder, "-lcounter"), List.of()));

        assertEquals(22, call(build, "java_helper_0"));
    }

    private static List<Part> sound(int count) {
        return new ArrayList<>(IntStream.range(0, count)
                .mapToObj(i -> part(i, "return x + %d;".formatted(i)))
                .toList());
    }

    private static Part part(int number, String body) {
        return Part.function("java_helper_" + number, """
                // int f(int x), shapes.hpp:%d
                extern "C" JAVA_HELPER int java_helper_%d([[maybe_unused]] void *self, [[maybe_unused]] int x)
                {
                    try {
                        %s
                    } catch (...) {
                        return -1;
                    }
                }
                """.formatted(number, number, body));
    }

    private static HelperBuild build(TestCompiler compiler, List<Part> parts) {
        return HelperBuild.run(
                compiler.orSkip(Language.CXX),
                compiler.environment(),
                new HelperUnit("Shapes.cpp", PROLOGUE, parts),
                BuildFlags.NONE);
    }

    private static List<String> numbered(int... numbers) {
        return IntStream.of(numbers).mapToObj(i -> "java_helper_" + i).toList();
    }

    private static List<String> names(HelperBuild build) {
        return build.failures().stream().map(FailedPart::name).toList();
    }

    private static Set<String> symbolsOf(List<Part> parts, Set<Integer> dropped) {
        return IntStream.range(0, parts.size())
                .filter(i -> !dropped.contains(i))
                .mapToObj(i -> parts.get(i).name())
                .collect(Collectors.toSet());
    }

    private int callOrFail(HelperBuild build) {
        try {
            return call(build, "java_helper_0");
        } catch (Throwable failure) {
            throw new AssertionError(build.toString(), failure);
        }
    }

    /** Calls a stub of the built library with a null pointer and the number 5. */
    @SuppressWarnings("restricted") // the library was compiled here
    private int call(HelperBuild build, String name) throws Throwable {
        try (Arena arena = Arena.ofConfined()) {
            MethodHandle stub = Linker.nativeLinker()
                    .downcallHandle(
                            SymbolLookup.libraryLookup(file(build), arena)
                                    .find(name)
                                    .orElseThrow(),
                            FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.JAVA_INT));
            return (int) stub.invoke(MemorySegment.NULL, 5);
        }
    }

    private Set<String> helpersIn(HelperBuild build) {
        return symbols(build).byName().keySet().stream()
                .filter(name -> name.startsWith("java_helper_"))
                .collect(Collectors.toSet());
    }

    private List<String> needed(HelperBuild build) {
        return symbols(build).needed();
    }

    private LibrarySymbols.Known symbols(HelperBuild build) {
        LibraryFile.Readable read = (LibraryFile.Readable)
                LibraryFile.read(file(build), new LibraryFolders(List.of(), TestCompiler.INSTALLED.environment()));
        return (LibrarySymbols.Known) read.library().symbols();
    }

    private Path file(HelperBuild build) {
        try {
            Path file = folder.resolve("helpers" + Target.host().libraryEnding());
            return Files.write(file, build.library().orElseThrow(() -> new AssertionError(build.toString())));
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }
}
