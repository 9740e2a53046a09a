package io.nativeheader.processor.toolchain.library;

import io.nativeheader.processor.platform.Target;
import io.nativeheader.processor.platform.Target.OperatingSystem;
import io.nativeheader.runtime.library.ElfFile;
import io.nativeheader.runtime.library.ElfLibrary;
import io.nativeheader.runtime.library.FileRanges;
import io.nativeheader.runtime.library.LibraryContents;
import io.nativeheader.runtime.library.MachOLibrary;
import io.nativeheader.runtime.library.WindowsLibrary;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Recognizes the format of a library by its first bytes, and reads it. */
final class LibraryFileReader {

    private static final int ELF = 0x7f45_4c46;
    private static final Set<Integer> MACH_O =
            Set.of(0xfeed_face, 0xfeed_facf, 0xcefa_edfe, 0xcffa_edfe, 0xcafe_babe, 0xcafe_babf);
    private static final int WEAK = 2;
    private static final int ARCHIVE = 0x213c_6172;
    private static final int PORTABLE_EXECUTABLE = 0x4d5a;
    private static final int LARGEST_TEXT = 1 << 20;
    private static final Pattern INSTALL_NAME = Pattern.compile("install-name: *['\"]?([^'\"\\s]+)");

    private final LibraryFolders folders;
    /** The files read so far. Stops the recursion for a linker script that names itself. */
    private final Set<Path> visited = new HashSet<>();

    LibraryFileReader(LibraryFolders folders) {
        this.folders = folders;
    }

    LibraryFile.Reading read(Path file) {
        folders.environment().seen().file(file);
        if (!visited.add(file) || visited.size() > 100) {
            return new LibraryFile.Unreadable(file, "it is a linker script that refers to itself");
        }
        if (!Files.isRegularFile(file)) {
            return new LibraryFile.Unreadable(
                    file, Files.exists(file) ? "it is not a regular file" : "it does not exist");
        }
        try (FileRanges ranges = FileRanges.open(file)) {
            return new LibraryFile.Readable(library(file, ranges));
        } catch (IOException e) {
            return new LibraryFile.Unreadable(file, String.valueOf(e.getMessage()));
        }
    }

    private LibraryFile library(Path file, FileRanges ranges) throws IOException {
        int magic = ranges.read("its beginning", 0, 4, ByteOrder.BIG_ENDIAN).getInt();
        if (magic == ELF) {
            return elfLibrary(file, ranges);
        }
        if (MACH_O.contains(magic)) {
            return of(
                    OperatingSystem.MACOS,
                    "Mach-O file",
                    file,
                    () -> MachOLibrary.read(ranges, machOMachine(folders.target())));
        }
        if (magic == ARCHIVE) {
            // Windows links to a DLL through an archive of stubs
            return archive(file);
        }
        if (magic >>> 16 == PORTABLE_EXECUTABLE) {
            return of(
                    OperatingSystem.WINDOWS,
                    "Windows DLL",
                    file,
                    () -> WindowsLibrary.read(ranges, windowsMachine(folders.target())));
        }
        return text(file, ranges);
    }

    private LibraryFile elfLibrary(Path file, FileRanges ranges) throws IOException {
        ElfFile elf = ElfFile.of(ranges);
        ElfLibrary.Contents contents = ElfLibrary.read(elf);
        if (folders.target().os() != OperatingSystem.LINUX || !elf.isFor(ElfMachine.of(folders.target()))) {
            throw wrongPlatform("an ELF library for " + elf.machineName());
        }
        return new LibraryFile(
                "ELF, " + elf.machineName(),
                file,
                contents.soname(),
                new LibrarySymbols.Known(symbols(contents), contents.hidden(), contents.needed()));
    }

    static SortedMap<String, LibrarySymbol> symbols(ElfLibrary.Contents contents) {
        SortedMap<String, LibrarySymbol> symbols = new TreeMap<>();
        contents.symbols()
                .forEach((name, symbol) ->
                        symbols.put(name, new LibrarySymbol(name, kind(symbol), symbol.binding() == WEAK)));
        return symbols;
    }

    private static LibrarySymbol.Kind kind(ElfFile.Symbol symbol) {
        return switch (symbol.kind()) {
            case 1, 5 -> LibrarySymbol.Kind.VARIABLE;
            case 2, 10 -> LibrarySymbol.Kind.FUNCTION;
            case 6 -> LibrarySymbol.Kind.THREAD_LOCAL;
            default -> LibrarySymbol.Kind.OTHER;
        };
    }

    /** Reads one kind of library. */
    private interface ContentsReader {
        LibraryContents read() throws IOException;
    }

    /** Reads a format that does not distinguish functions from variables. */
    private LibraryFile of(OperatingSystem os, String kind, Path file, ContentsReader reader) throws IOException {
        if (folders.target().os() != os) {
            throw wrongPlatform("a " + kind);
        }
        LibraryContents contents = reader.read();
        SortedMap<String, LibrarySymbol> symbols = new TreeMap<>();
        contents.symbols().forEach(name -> symbols.put(name, new LibrarySymbol(name, LibrarySymbol.Kind.OTHER, false)));
        return new LibraryFile(
                kind, file, contents.name(), new LibrarySymbols.Known(symbols, contents.hidden(), contents.needed()));
    }

    private static int machOMachine(Target target) {
        return target.architecture() == Target.Architecture.AARCH64 ? MachOLibrary.ARM64 : MachOLibrary.X86_64;
    }

    private static int windowsMachine(Target target) {
        return target.architecture() == Target.Architecture.AARCH64 ? WindowsLibrary.ARM64 : WindowsLibrary.AMD64;
    }

    private LibraryFile archive(Path file) throws IOException {
        String reason = "an archive, whose symbols NativeHeader cannot read";
        if (folders.target().os() != OperatingSystem.WINDOWS) {
            throw wrongPlatform(reason);
        }
        return new LibraryFile("Windows", file, Optional.empty(), new LibrarySymbols.Unknown("it is " + reason));
    }

    private IOException wrongPlatform(String what) {
        return new IOException(
                "it is " + what + ", not one for " + folders.target().folder());
    }

    private LibraryFile text(Path file, FileRanges ranges) throws IOException {
        if (ranges.size() > LARGEST_TEXT) {
            throw new IOException("it is not a library in a known format");
        }
        ByteBuffer bytes = ranges.read("its text", 0, ranges.size(), ByteOrder.BIG_ENDIAN);
        String text = new String(bytes.array(), StandardCharsets.ISO_8859_1);
        if (folders.target().os() == OperatingSystem.MACOS && text.startsWith("--- !tapi-tbd")) {
            Matcher name = INSTALL_NAME.matcher(text);
            return new LibraryFile(
                    "Apple's text stub",
                    file,
                    name.find() ? Optional.of(name.group(1)) : Optional.empty(),
                    new LibrarySymbols.Unknown("it is a text stub (.tbd), whose symbols NativeHeader cannot read"));
        }
        return LinkerScript.read(text)
                .orElseThrow(() -> new IOException("it is not a library in a known format"))
                .library(file, folders, this);
    }
}
