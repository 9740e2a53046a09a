package io.nativeheader.processor.toolchain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.nativeheader.processor.platform.Language;
import io.nativeheader.processor.platform.Target;
import io.nativeheader.processor.platform.Target.Architecture;
import io.nativeheader.processor.platform.Target.OperatingSystem;
import io.nativeheader.processor.toolchain.CCompilerSearch.Attempt;
import io.nativeheader.processor.toolchain.CCompilerSearch.Found;
import io.nativeheader.processor.toolchain.CCompilerSearch.NotFound;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CCompilerSearchTest {

    private static final Target LINUX = new Target(OperatingSystem.LINUX, Architecture.X86_64);

    @TempDir
    Path folder;

    private final Map<String, String> variables = new HashMap<>();

    @BeforeEach
    void pathIsTheFolder() {
        variables.put("PATH", folder.toString());
    }

    @Test
    void prefersTheOptionToTheVariableAndAcceptsArgumentsInBoth() throws IOException {
        Path mine = compiler("mine", "gcc (Mine) 1", "x86_64-linux-gnu");
        compiler("cc", "gcc (Usual) 2", "x86_64-linux-gnu");
        variables.put("CC", "cc -m64");

        CCompiler byOption = found("mine -m64 '-DA=b c'");
        assertEquals(List.of(mine.toString(), "-m64", "-DA=b c"), byOption.command());
        assertEquals("gcc (Mine) 1", byOption.description());
        assertEquals(
                List.of(folder.resolve("cc").toString(), "-m64"), found(null).command());
    }

    @Test
    void treatsAnUnquotedPathWithSpacesAsOneProgram() throws IOException {
        Path blanks = Files.createDirectory(folder.resolve("my tools"));
        Path program = TestCompiler.script(blanks, "cc", "echo 'gcc 1'");

        assertEquals(List.of(program.toString()), found(program.toString()).command());
        assertEquals(
                List.of(program.toString(), "-m64"),
                found("\"" + program + "\" -m64").command());
    }

    @Test
    void refusesACompilerOfCForCxx() throws IOException {
        compiler("x86_64-linux-gnu-gcc-12", "gcc (Mine) 1", "x86_64-linux-gnu");
        compiler("clang", "clang version 14", "x86_64-linux-gnu");

        assertEquals(
                "-Anativeheader.cxx=x86_64-linux-gnu-gcc-12: a C compiler links no C++ library; name g++",
                searchForCxx("x86_64-linux-gnu-gcc-12").toString());
        assertEquals(
                "-Anativeheader.cxx=clang: a C compiler links no C++ library; name clang++",
                searchForCxx("clang").toString());
        assertInstanceOf(Found.class, searchForCxx("clang --driver-mode=g++"));
    }

    @Test
    void runsTheCompilerThroughAWrapper() throws IOException {
        TestCompiler.script(folder, "ccache", "exec \"$@\"");
        compiler("gcc", "gcc (Wrapped) 1", "x86_64-linux-gnu");

        assertEquals("gcc (Wrapped) 1", found("ccache gcc").description());
    }

    @Test
    void distinguishesClangGccAndMsvc() throws IOException {
        compiler("apple", "Apple clang version 15.0.0", "arm64-apple-darwin");
        TestCompiler.script(
                folder, "cl", "echo 'Microsoft (R) C/C++ Optimizing Compiler Version 19.38 for x64' >&2", "exit 2");
        compiler("any", "tcc version 0.9.27 (x86_64 Linux)", "x86_64-linux-gnu");

        Target mac = new Target(OperatingSystem.MACOS, Architecture.X86_64);
        assertEquals(CCompiler.Kind.CLANG, compiler(search("apple", mac)).kind());
        assertEquals(CCompiler.Kind.MSVC, found("cl").kind());
        assertEquals(CCompiler.Kind.GCC, found("any").kind());
    }

    @Test
    void searchesForACrossCompilerOnlyForAnotherPlatform() throws IOException {
        compiler("cc", "gcc (Usual) 2", "x86_64-linux-gnu");
        compiler("riscv64-linux-gnu-gcc", "gcc (Cross) 3", "riscv64-linux-gnu");
        variables.put("CC", "cc");
        Target riscv = new Target(OperatingSystem.LINUX, Architecture.RISCV64);
        Target arm = new Target(OperatingSystem.LINUX, Architecture.AARCH64);

        assertEquals("gcc (Cross) 3", compiler(crossSearch(null, riscv)).description());
        assertEquals("""
                the bundled clang: org.bytedeco:llvm is not on the processor path
                aarch64-linux-gnu-gcc on PATH: there is no program aarch64-linux-gnu-gcc on PATH
                aarch64-linux-gnu-clang on PATH: there is no program aarch64-linux-gnu-clang on PATH\
                """, crossSearch(null, arm).toString());
    }

    @Test
    void refusesACompilerForAnotherSystem() throws IOException {
        compiler("mingw", "gcc (Windows) 1", "x86_64-w64-mingw32");
        compiler("linux", "gcc (Linux) 1", "x86_64-linux-gnu");
        Target windows = new Target(OperatingSystem.WINDOWS, Architecture.X86_64);
        Target musl = Target.find("linux-x86_64-musl").orElseThrow();

        assertEquals("gcc (Windows) 1", compiler(crossSearch("mingw", windows)).description());
        assertEquals(
                "-Anativeheader.cc.windows_x86_64=linux: it compiles for x86_64-linux-gnu, not for windows-x86_64",
                crossSearch("linux", windows).toString());
        assertEquals(
                "-Anativeheader.cc.linux_x86_64_musl=mingw: it compiles for x86_64-w64-mingw32, not for linux-x86_64-musl",
                crossSearch("mingw", musl).toString());
    }

    private CCompilerSearch crossSearch(String option, Target target) {
        return CCompilerSearch.search(
                Language.C,
                Optional.ofNullable(option),
                new BuildEnvironment(LINUX, variables, Duration.ofMinutes(1)).forTarget(target),
                Optional::empty);
    }

    @Test
    void triesCcThenGccThenClangWithoutOptionAndVariable() throws IOException {
        TestCompiler.script(folder, "cc", "echo 'no developer tools were found' >&2", "exit 1");
        compiler("clang", "clang version 14", "x86_64-pc-linux-gnu");

        assertEquals("clang version 14", found(null).description());
    }

    @Test
    void searchesForTheCxxCompilerByItsOwnOptionVariableAndNames() throws IOException {
        compiler("cc", "gcc 1", "x86_64-linux-gnu");
        compiler("clang++", "clang version 14", "x86_64-pc-linux-gnu");
        compiler("mine", "g++ (Mine) 1", "x86_64-linux-gnu");
        variables.put("CC", "cc");

        assertEquals("clang version 14", compiler(searchForCxx(null)).description());
        assertEquals(Language.CXX, compiler(searchForCxx(null)).language());
        assertEquals("g++ (Mine) 1", compiler(searchForCxx("mine")).description());
        compiler("c++", "g++ (Usual) 2", "x86_64-linux-gnu");
        assertEquals("g++ (Usual) 2", compiler(searchForCxx(null)).description());
        variables.put("CXX", "mine -m64");
        assertEquals(
                List.of(folder.resolve("mine").toString(), "-m64"),
                compiler(searchForCxx(null)).command());
        variables.put("CXX", "nope");
        assertEquals(
                "$CXX, which is nope: there is no program nope on PATH",
                searchForCxx(null).toString());
        assertEquals(
                "-Anativeheader.cxx=nope: there is no program nope on PATH",
                searchForCxx("nope").toString());
    }

    @Test
    void namesEverySearchedPlaceIfThereIsNoCxxCompiler() {
        assertEquals("""
                c++ on PATH: there is no program c++ on PATH
                g++ on PATH: there is no program g++ on PATH
                clang++ on PATH: there is no program clang++ on PATH
                the bundled clang: org.bytedeco:llvm is not on the processor path""", searchForCxx(null).toString());
        assertEquals(
                """
                the bundled clang: org.bytedeco:llvm is not on the processor path
                aarch64-linux-gnu-g++ on PATH: there is no program aarch64-linux-gnu-g++ on PATH
                aarch64-linux-gnu-clang++ on PATH: there is no program aarch64-linux-gnu-clang++ on PATH""",
                CCompilerSearch.search(
                                Language.CXX,
                                Optional.empty(),
                                environment(LINUX).forTarget(new Target(OperatingSystem.LINUX, Architecture.AARCH64)),
                                Optional::empty)
                        .toString());
    }

    @Test
    void takesOnlyClangIfTheLibraryIsLinkedToLibcxx() throws IOException {
        compiler("c++", "g++ (Usual) 2", "x86_64-linux-gnu");

        assertEquals(
                "c++ on PATH: gcc does not take -stdlib=libc++; clang does",
                searchWithLibcxx().toString().lines().findFirst().orElseThrow());
        compiler("clang++", "clang version 14", "x86_64-pc-linux-gnu");
        assertEquals("clang version 14", compiler(searchWithLibcxx()).description());
        variables.put("CXX", "c++");
        assertEquals(
                "$CXX, which is c++: gcc does not take -stdlib=libc++; clang does",
                searchWithLibcxx().toString());
    }

    private CCompilerSearch searchWithLibcxx() {
        return CCompilerSearch.search(
                Language.CXX, List.of("-stdlib=libc++"), Optional.empty(), environment(LINUX), Optional::empty);
    }

    private CCompilerSearch searchForCxx(String option) {
        return CCompilerSearch.search(Language.CXX, Optional.ofNullable(option), environment(LINUX), Optional::empty);
    }

    @Test
    void doesNotReplaceABrokenOptionByAnotherCompiler() throws IOException {
        compiler("cc", "gcc 1", "x86_64-linux-gnu");

        assertEquals(
                new NotFound(List.of(new Attempt("-Anativeheader.cc=nope -m64", "there is no program nope on PATH"))),
                search("nope -m64", LINUX));
    }

    @Test
    void rejectsACompilerForAnotherMachine() throws IOException {
        compiler("cross", "aarch64-linux-gnu-gcc (Debian) 12", "aarch64-linux-gnu");
        variables.put("CC", "cross");

        assertEquals(
                new NotFound(List.of(
                        new Attempt("$CC, which is cross", "it compiles for aarch64-linux-gnu, not for linux-x86_64"))),
                search(null, LINUX));
    }

    @Test
    void namesEverySearchedPlaceIfThereIsNoCompiler() throws IOException {
        TestCompiler.script(folder, "gcc", "echo broken >&2", "exit 3");

        assertEquals("""
                cc on PATH: there is no program cc on PATH
                gcc on PATH: --version ended with exit code 3: broken
                clang on PATH: there is no program clang on PATH
                the bundled clang: org.bytedeco:llvm is not on the processor path""", search(null, LINUX).toString());
    }

    @Test
    void reportsABundledClangThatCannotRun() {
        BundledClang bundled =
                new BundledClang(folder.resolve("clang"), folder.resolve("ld.lld"), folder.resolve("lib/clang/20"));
        CCompilerSearch search =
                CCompilerSearch.search(Language.C, Optional.empty(), environment(LINUX), () -> Optional.of(bundled));

        NotFound none = assertInstanceOf(NotFound.class, search);
        assertEquals(
                "the bundled clang " + folder.resolve("clang"),
                none.attempts().getLast().place());
        assertTrue(none.attempts().getLast().reason().contains("No such file"), none::toString);
    }

    @Test
    void stopsACompilerThatDoesNotAnswer() throws IOException {
        TestCompiler.script(folder, "cc", "sleep 60");
        variables.put("PATH", folder + ":" + System.getenv("PATH"));

        CCompilerSearch search = CCompilerSearch.search(
                Language.C,
                Optional.of("cc"),
                new BuildEnvironment(LINUX, variables, Duration.ofSeconds(1)),
                Optional::empty);
        assertEquals(
                new NotFound(
                        List.of(new Attempt("-Anativeheader.cc=cc", "it did not finish within 1 s and was stopped"))),
                search);
    }

    private Path compiler(String name, String version, String machine) throws IOException {
        return TestCompiler.script(
                folder,
                name,
                "for word; do last=$word; done",
                "[ \"$last\" = -dumpmachine ] && echo '" + machine + "' || echo '" + version + "'");
    }

    private CCompiler found(String option) {
        return compiler(search(option, LINUX));
    }

    private static CCompiler compiler(CCompilerSearch search) {
        return assertInstanceOf(Found.class, search, search::toString).compiler();
    }

    private CCompilerSearch search(String option, Target target) {
        return CCompilerSearch.search(Language.C, Optional.ofNullable(option), environment(target), Optional::empty);
    }

    private BuildEnvironment environment(Target target) {
        return new BuildEnvironment(target, variables, Duration.ofSeconds(20));
    }
}
