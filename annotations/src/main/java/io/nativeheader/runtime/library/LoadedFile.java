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

/** The file behind a library that was opened by a name. */
public final class LoadedFile {

    private static final Path MAPS = Path.of("/proc/self/maps");

    private LoadedFile() {}

    /** {@code /usr/lib/libz.so.1.2.13} for {@code libz.so.1}; empty where the system does not tell. */
    public static Optional<Path> of(String place) {
        try {
            Path file = Path.of(place);
            if (file.isAbsolute() && Files.exists(file)) {
                return Optional.of(file.toRealPath());
            }
            return mapped(place);
        } catch (InvalidPathException | IOException unknown) {
            return Optional.empty();
        }
    }

    /** Linux lists what a process has of files (proc(5)); the loader's name of a library may be a link to the file. */
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
            boolean isIt = path.endsWith(name)
                    || path.getParent() != null
                            && Files.exists(path.resolveSibling(name))
                            && Files.isSameFile(path, path.resolveSibling(name));
            if (isIt) {
                return Optional.of(path);
            }
        }
        return Optional.empty();
    }

    /** What a library defines for others; nothing where its format is not ELF, or it cannot be read. */
    public static Set<String> symbols(Path file) {
        try (FileRanges ranges = FileRanges.open(file)) {
            return ElfLibrary.read(ElfFile.of(ranges)).symbols().keySet();
        } catch (IOException | RuntimeException unreadable) {
            return Set.of();
        }
    }

    /** The machine that an ELF file is for, where it is not the one of this process: {@code aarch64}. */
    public static Optional<String> otherMachine(Path file) {
        int own = switch (System.getProperty("os.arch")) {
            case "amd64", "x86_64" -> 62;
            case "aarch64", "arm64" -> 183;
            case "riscv64" -> 243;
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
