package io.nativeheader.runtime.library;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Inspects the file of a library that the process has loaded or tried to load. */
public final class LoadedFile {

    private static final Path MAPS = Path.of("/proc/self/maps");

    private LoadedFile() {}

    /**
     * Finds the file of a loaded library: {@code /usr/lib/libz.so.1.2.13} for {@code libz.so.1}.
     *
     * @param location an absolute path, or the name by which the system's loader found the library
     * @return the file; empty if it is unknown
     */
    public static Optional<Path> of(String location) {
        try {
            Path file = Path.of(location);
            if (file.isAbsolute() && Files.exists(file)) {
                return Optional.of(file.toRealPath());
            }
            return mapped(location);
        } catch (InvalidPathException | IOException unknown) {
            return Optional.empty();
        }
    }

    /** Searches the files that Linux has mapped into the process (proc(5)). The loader's name may be a symbolic link to the file. */
    private static Optional<Path> mapped(String name) throws IOException {
        if (!Files.isReadable(MAPS)) {
            return Optional.empty();
        }
        Set<String> files = new TreeSet<>();
        try (Stream<String> lines = Files.lines(MAPS, StandardCharsets.ISO_8859_1)) {
            lines.filter(line -> line.contains(".so"))
                    .map(line -> line.substring(Math.max(0, line.indexOf('/'))))
                    .filter(file -> file.startsWith("/"))
                    .forEach(files::add);
        }
        for (String file : files) {
            Path path = Path.of(file);
            boolean matches = path.endsWith(name)
                    || path.getParent() != null
                            && Files.exists(path.resolveSibling(name))
                            && Files.isSameFile(path, path.resolveSibling(name));
            if (matches) {
                return Optional.of(path);
            }
        }
        return Optional.empty();
    }

    /**
     * Reads the symbols that a library exports.
     *
     * @param file the library's path
     * @return the symbols; empty if the file is not ELF or cannot be read
     */
    public static Set<String> symbols(Path file) {
        try (FileRanges ranges = FileRanges.open(file)) {
            return ElfLibrary.read(ElfFile.of(ranges)).symbols().keySet();
        } catch (IOException | RuntimeException unreadable) {
            return Set.of();
        }
    }

    /**
     * Returns the machine of an ELF file if it differs from this process's machine.
     *
     * @param file the library's path
     * @return for example {@code aarch64}; empty if the machines are equal, or one of them is unknown
     */
    public static Optional<String> otherMachine(Path file) {
        int own = switch (System.getProperty("os.arch")) {
            case "amd64", "x86_64" -> 62;
            case "aarch64", "arm64" -> 183;
            case "riscv64" -> 243;
            case "ppc64le" -> 21;
            case "s390x" -> 22;
            default -> 0;
        };
        try (FileRanges ranges = FileRanges.open(file)) {
            ElfFile elf = ElfFile.of(ranges);
            return own == 0 || elf.isFor(own) ? Optional.empty() : Optional.of(elf.machineName());
        } catch (IOException | RuntimeException other) {
            return Optional.empty();
        }
    }
}
