package io.nativeheader.processor.toolchain.library;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.nativeheader.processor.platform.Target;
import io.nativeheader.processor.platform.Target.Architecture;
import io.nativeheader.processor.platform.Target.OperatingSystem;
import io.nativeheader.processor.toolchain.BuildEnvironment;
import io.nativeheader.processor.toolchain.CCompiler;
import io.nativeheader.processor.toolchain.TestCompiler;
import io.nativeheader.processor.toolchain.ToolRun;
import io.nativeheader.processor.toolchain.library.LibraryFile.Readable;
import io.nativeheader.processor.toolchain.library.LibraryFile.Unreadable;
import io.nativeheader.processor.toolchain.output.ObjectReferences;
import io.nativeheader.runtime.library.ElfFile;
import io.nativeheader.runtime.library.ElfLibrary;
import io.nativeheader.runtime.library.FileRanges;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LibraryFileTest {

    private static final String SOURCE = """
            int a_function(void) { return 1; }
            __attribute__((weak)) int a_weak_function(void) { return 2; }
            int a_variable = 3;
            _Thread_local int a_thread_local = 4;
            __attribute__((visibility("hidden"))) int a_hidden_function(void) { return 5; }
            static int a_static_function(void) { return 6; }
            int undefined_function(void);
            int user(void) { return a_static_function() + a_hidden_function() + undefined_function(); }
            """;

    @TempDir
    Path folder;

    /** ELF files of both classes and byte orders, with either kind of hash table, and without section headers. */
    @ParameterizedTest
    @CsvSource({
        "x86_64-linux-gnu, gnu, false",
        "x86_64-linux-gnu, sysv, false",
        "x86_64-linux-gnu, gnu, true",
        "aarch64-linux-gnu, both, false",
        "aarch64_be-linux-gnu, gnu, false",
        "riscv64-linux-gnu, gnu, true",
        "i686-linux-gnu, gnu, false",
        "i686-linux-gnu, sysv, true",
        "powerpc-linux-gnu, gnu, false",
        "powerpc-linux-gnu, sysv, true"
    })
    void readsTheSonameAndDefinedDynamicSymbols(String triple, String hash, boolean stripped) throws IOException {
        Path file = crossLibrary(triple, hash, stripped);
        ElfLibrary.Contents contents;
        try (FileRanges ranges = FileRanges.open(file)) {
            contents = ElfLibrary.read(ElfFile.of(ranges));
        }

        assertEquals(Optional.of("libphy.so.3"), contents.soname());
        assertEquals(
                Map.of(
                        "a_function", new LibrarySymbol("a_function", LibrarySymbol.Kind.FUNCTION, false),
                        "a_weak_function", new LibrarySymbol("a_weak_function", LibrarySymbol.Kind.FUNCTION, true),
                        "a_variable", new LibrarySymbol("a_variable", LibrarySymbol.Kind.VARIABLE, false),
                        "a_thread_local", new LibrarySymbol("a_thread_local", LibrarySymbol.Kind.THREAD_LOCAL, false),
                        "user", new LibrarySymbol("user", LibrarySymbol.Kind.FUNCTION, false)),
                LibraryFileReader.symbols(contents));
        assertEquals(!stripped, contents.hidden().contains("a_hidden_function"));
    }

    @Test
    void rejectsALibraryForAnotherArchitecture() throws IOException {
        Path file = crossLibrary("aarch64-linux-gnu", "gnu", false);
        LibraryFolders folders = folders(new Target(OperatingSystem.LINUX, Architecture.X86_64));

        assertEquals(
                new Unreadable(file, "it is an ELF library for aarch64, not one for linux-x86_64"),
                LibraryFile.read(file, folders));
    }

    @Test
    void readsTheCLibraryOfThisMachineWithoutSymbolVersions() {
        LibrarySymbols.Known symbols = known(library("libc.so.6"));

        assertEquals(LibrarySymbol.Kind.FUNCTION, symbols.byName().get("printf").kind());
        assertEquals(LibrarySymbol.Kind.FUNCTION, symbols.byName().get("strlen").kind());
        assertEquals(LibrarySymbol.Kind.VARIABLE, symbols.byName().get("stdin").kind());
        assertFalse(symbols.contains("GLIBC_2.2.5"));
        assertFalse(symbols.contains("no_such_function"));
    }

    @Test
    void readsTheLibrariesThatALinkerScriptNames() throws IOException {
        LibraryFile math = library("libm.so.6");
        Path script = Files.writeString(folder.resolve("libm.so"), """
                /* GNU ld script
                */
                OUTPUT_FORMAT(elf64-x86-64)
                GROUP ( %s  AS_NEEDED ( /nowhere/libmvec.so.1 ) /nowhere/libm_nonshared.a )
                """.formatted(math.path()));

        LibraryFile library = assertInstanceOf(Readable.class, LibraryFile.read(script, folders(Target.host())))
                .library();
        assertEquals(script, library.path());
        assertEquals(Optional.of("libm.so.6"), library.soname());
        assertTrue(known(library).contains("cos"));
    }

    @Test
    void readsLinkerScriptsWithDashL() throws IOException {
        Files.copy(crossLibrary(Target.host().triple(), "gnu", false), folder.resolve("libreal.so.6"));
        Files.writeString(folder.resolve("libfirst.so"), "INPUT(libreal.so.6)");
        Path script = Files.writeString(folder.resolve("libsecond.so"), "INPUT(-lfirst)");

        LibraryFile library = assertInstanceOf(Readable.class, LibraryFile.read(script, folders(Target.host())))
                .library();
        assertEquals(Optional.of("libphy.so.3"), library.soname());
        assertTrue(known(library).contains("a_function"));
    }

    @Test
    void rejectsALinkerScriptThatNamesItself() throws IOException {
        Path script = Files.writeString(folder.resolve("libloop.so"), "INPUT(-lloop libloop.so)");

        String reason = assertInstanceOf(Unreadable.class, LibraryFile.read(script, folders(Target.host())))
                .reason();
        assertEquals("it is a linker script, and none of [-lloop, libloop.so] is an existing shared library", reason);
    }

    @ParameterizedTest
    @CsvSource({"arm64-apple-macos13, AARCH64", "x86_64-apple-macos13, X86_64"})
    void readsMachOFiles(String triple, Architecture architecture) throws IOException {
        Path dylib = otherLibrary(
                triple,
                "libphy.dylib",
                "ld64.lld",
                List.of(
                        "-dylib",
                        "-arch",
                        triple.substring(0, triple.indexOf('-')),
                        "-platform_version",
                        "macos",
                        "13.0",
                        "13.0",
                        "-undefined",
                        "dynamic_lookup",
                        "-install_name",
                        "@rpath/libphy.3.dylib"));
        LibraryFile library = assertInstanceOf(
                        Readable.class,
                        LibraryFile.read(dylib, folders(new Target(OperatingSystem.MACOS, architecture))))
                .library();
        assertEquals(Optional.of("@rpath/libphy.3.dylib"), library.soname());
        assertEquals(
                Set.of("a_function", "user", "a_variable"),
                known(library).byName().keySet());
        assertTrue(known(library).hidden().contains("a_hidden_function"));
        assertInstanceOf(
                Unreadable.class, LibraryFile.read(dylib, folders(new Target(OperatingSystem.WINDOWS, architecture))));
    }

    @ParameterizedTest
    @CsvSource({"x86_64-pc-windows-msvc, X86_64", "aarch64-pc-windows-msvc, AARCH64"})
    void readsWindowsLibraries(String triple, Architecture architecture) throws IOException {
        Path dll = otherLibrary(
                triple,
                "phy.dll",
                "lld-link",
                List.of(
                        "/dll",
                        "/noentry",
                        "/nodefaultlib",
                        "/force:unresolved",
                        "/export:a_function",
                        "/export:user",
                        "/export:a_variable,DATA"));
        LibraryFile library = assertInstanceOf(
                        Readable.class,
                        LibraryFile.read(dll, folders(new Target(OperatingSystem.WINDOWS, architecture))))
                .library();
        assertEquals(Optional.of("phy.dll"), library.soname());
        assertEquals(
                Set.of("a_function", "user", "a_variable"),
                known(library).byName().keySet());
        assertInstanceOf(
                Unreadable.class, LibraryFile.read(dll, folders(new Target(OperatingSystem.LINUX, architecture))));
    }

    @Test
    void readsTheNameOfAMacosTextStub() throws IOException {
        Path stub = Files.writeString(
                folder.resolve("libz.tbd"),
                "--- !tapi-tbd\ntbd-version: 4\ninstall-name:    '/usr/lib/libz.1.dylib'\nexports: []\n");
        LibraryFolders mac = folders(new Target(OperatingSystem.MACOS, Architecture.AARCH64));
        assertEquals(
                Optional.of("/usr/lib/libz.1.dylib"),
                ((Readable) LibraryFile.read(stub, mac)).library().soname());
    }

    /** Compiles with the bundled clang, and links with the bundled lld under the name of the platform's linker. */
    private Path otherLibrary(String triple, String name, String linker, List<String> flags) throws IOException {
        CCompiler compiler = TestCompiler.BUNDLED.orSkip();
        Path source = Files.writeString(folder.resolve("other.c"), """
                int a_variable = 1;
                __attribute__((visibility("hidden"))) int a_hidden_function(void) { return 5; }
                int a_function(void) { return 1; }
                int user(void) { return a_function() + a_hidden_function(); }
                """);
        Path object = folder.resolve("other.o");
        run(compiler.with(
                List.of("--target=" + triple, "-c", "-ffreestanding", "-o", object.toString(), source.toString())));
        Path lld = compiler.bundledLinker().orElseThrow().resolveSibling("lld");
        Path named = folder.resolve(linker);
        Files.createSymbolicLink(named, lld.toRealPath());
        Path library = folder.resolve(name);
        List<String> command = new ArrayList<>(List.of(named.toString()));
        command.addAll(flags);
        command.addAll(linker.equals("lld-link") ? List.of("/out:" + library) : List.of("-o", library.toString()));
        command.add(object.toString());
        run(command);
        return library;
    }

    private void run(List<String> command) {
        ToolRun run = ToolRun.run(command, folder, TestCompiler.BUNDLED.environment());
        assertTrue(run instanceof ToolRun.Finished finished && finished.succeeded(), run::toString);
    }

    @Test
    void returnsFilesThatAreNotLibrariesAsValues() throws IOException {
        LibraryFolders folders = folders(Target.host());
        Path text = Files.writeString(folder.resolve("text.so"), "Hello, world. ((GROUP");
        Path empty = Files.write(folder.resolve("empty.so"), new byte[0]);
        Path parentheses = Files.writeString(folder.resolve("many.so"), "GROUP(" + "AS_NEEDED(".repeat(60_000));

        assertEquals(new Unreadable(text, "it is not a library in a known format"), LibraryFile.read(text, folders));
        assertEquals(new Unreadable(empty, "its beginning is outside of the file"), LibraryFile.read(empty, folders));
        assertInstanceOf(Unreadable.class, LibraryFile.read(parentheses, folders));
        assertEquals(new Unreadable(folder, "it is not a regular file"), LibraryFile.read(folder, folders));
        assertEquals("it does not exist", ((Unreadable) LibraryFile.read(folder.resolve("none"), folders)).reason());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 4})
    void doesNotThrowForDamagedFiles(long seed) throws IOException {
        readsDamagedFiles(seed, 500);
    }

    @ParameterizedTest
    @Tag("long")
    @ValueSource(longs = {1, 2, 3, 4})
    void doesNotThrowForManyDamagedFiles(long seed) throws IOException {
        readsDamagedFiles(seed, 1500);
    }

    private void readsDamagedFiles(long seed, int count) throws IOException {
        byte[] sound = Files.readAllBytes(crossLibrary(
                seed % 2 == 0 ? "x86_64-linux-gnu" : "powerpc-linux-gnu", seed > 2 ? "gnu" : "sysv", false));
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        LibraryFolders folders = folders(Target.host());
        Path file = folder.resolve("damaged.so");
        for (int i = 0; i < count; i++) {
            Files.write(file, damaged(sound, random));
            String which = "seed " + seed + ", case " + i;
            assertTimeoutPreemptively(
                    Duration.ofSeconds(10),
                    () -> assertDoesNotThrow(
                            () -> {
                                LibraryFile.read(file, folders);
                                ObjectReferences.read(file).ifPresent(references -> references.usersOf("user"));
                            },
                            which),
                    which);
        }
    }

    @ParameterizedTest
    @CsvSource({"arm64-apple-macos13, MACOS, AARCH64, 5, 300", "x86_64-pc-windows-msvc, WINDOWS, X86_64, 6, 300"})
    void doesNotThrowForDamagedFilesOfOtherSystems(
            String triple, OperatingSystem os, Architecture architecture, long seed, int count) throws IOException {
        readsDamagedFiles(triple, os, architecture, seed, count);
    }

    @ParameterizedTest
    @Tag("long")
    @CsvSource({"arm64-apple-macos13, MACOS, AARCH64, 5, 1500", "x86_64-pc-windows-msvc, WINDOWS, X86_64, 6, 1500"})
    void doesNotThrowForManyDamagedFilesOfOtherSystems(
            String triple, OperatingSystem os, Architecture architecture, long seed, int count) throws IOException {
        readsDamagedFiles(triple, os, architecture, seed, count);
    }

    private void readsDamagedFiles(String triple, OperatingSystem os, Architecture architecture, long seed, int count)
            throws IOException {
        byte[] sound = Files.readAllBytes(
                os == OperatingSystem.MACOS
                        ? otherLibrary(
                                triple,
                                "sound",
                                "ld64.lld",
                                List.of("-dylib", "-arch", "arm64", "-platform_version", "macos", "13.0", "13.0"))
                        : otherLibrary(triple, "sound", "lld-link", List.of("/dll", "/noentry", "/export:user")));
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        Path file = folder.resolve("damaged");
        for (int i = 0; i < count; i++) {
            Files.write(file, damaged(sound, random));
            String which = "seed " + seed + ", case " + i;
            assertTimeoutPreemptively(
                    Duration.ofSeconds(10),
                    () -> assertDoesNotThrow(
                            () -> LibraryFile.read(file, folders(new Target(os, architecture))), which),
                    which);
        }
    }

    /** Files that are truncated, have overwritten tables, or are random after the magic number. */
    private static byte[] damaged(byte[] sound, RandomGenerator random) {
        byte[] bytes = sound.clone();
        switch (random.nextInt(5)) {
            case 0 -> {
                return Arrays.copyOf(bytes, random.nextInt(bytes.length));
            }
            case 1 -> {
                int at = random.nextInt(4, bytes.length);
                for (int i = at; i < bytes.length; i++) {
                    bytes[i] = (byte) random.nextInt();
                }
            }
            case 2 -> bytes[random.nextInt(0x200)] = (byte) random.nextInt();
            default -> {
                int count = random.nextInt(1, 200);
                for (int i = 0; i < count; i++) {
                    bytes[random.nextInt(4, bytes.length)] = (byte) (random.nextBoolean() ? 0xff : random.nextInt());
                }
            }
        }
        return bytes;
    }

    /** Libraries for all machines, built by the bundled clang and lld. */
    private Path crossLibrary(String triple, String hash, boolean stripped) throws IOException {
        CCompiler compiler = TestCompiler.BUNDLED.orSkip();
        Path source = Files.writeString(folder.resolve("phy.c"), SOURCE);
        Path library = folder.resolve("made-" + triple + ".so");
        ToolRun run = ToolRun.run(
                compiler.with(List.of(
                        "--target=" + triple,
                        "-shared",
                        "-fPIC",
                        "-nostdlib",
                        "--ld-path=" + compiler.bundledLinker().orElseThrow(),
                        "-Wl,-soname,libphy.so.3",
                        "-Wl,--hash-style=" + hash,
                        "-o",
                        library.toString(),
                        source.toString())),
                folder,
                TestCompiler.BUNDLED.environment());
        assertTrue(run instanceof ToolRun.Finished finished && finished.succeeded(), run::toString);
        if (stripped) {
            byte[] bytes = Files.readAllBytes(library);
            boolean wide = bytes[4] == 2;
            Arrays.fill(bytes, wide ? 40 : 32, wide ? 48 : 36, (byte) 0);
            Arrays.fill(bytes, wide ? 60 : 48, wide ? 64 : 52, (byte) 0);
            Files.write(library, bytes);
        }
        return library;
    }

    private LibraryFile library(String name) {
        LibrarySearch search = LibrarySearch.find(
                name, new LibraryFolders(List.of(), folders(Target.host()).environment()));
        Assumptions.assumeTrue(search instanceof LibrarySearch.Found, () -> "there is no " + name + " on this machine");
        return ((LibrarySearch.Found) search).library();
    }

    private static LibrarySymbols.Known known(LibraryFile library) {
        return assertInstanceOf(LibrarySymbols.Known.class, library.symbols());
    }

    private LibraryFolders folders(Target target) {
        return new LibraryFolders(List.of(folder), new BuildEnvironment(target, Map.of(), Duration.ofMinutes(1)));
    }
}
