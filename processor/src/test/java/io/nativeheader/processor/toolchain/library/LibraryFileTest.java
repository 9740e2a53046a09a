package io.nativeheader.processor.toolchain.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.nativeheader.processor.platform.Target;
import io.nativeheader.processor.platform.Target.Architecture;
import io.nativeheader.processor.platform.Target.OperatingSystem;
import io.nativeheader.processor.toolchain.library.LibraryFile.Readable;
import io.nativeheader.processor.toolchain.library.LibraryFile.Unreadable;
import io.nativeheader.runtime.library.ElfFile;
import io.nativeheader.runtime.library.ElfLibrary;
import io.nativeheader.runtime.library.FileRanges;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LibraryFileTest extends CompiledLibraries {

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
}
