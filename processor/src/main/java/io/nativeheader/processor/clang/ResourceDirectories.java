package io.nativeheader.processor.clang;

import io.nativeheader.processor.platform.Target;
import io.nativeheader.processor.platform.Target.OperatingSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Finds the folder of clang's own headers for an installed libclang. libclang itself looks only relative to its own file, and resolves
 * symbolic links first: Debian's {@code /usr/lib/llvm-19/lib/libclang.so.1} links to {@code /usr/lib/x86_64-linux-gnu}, but its headers are
 * in {@code /usr/lib/llvm-19/lib/clang/19}.
 */
final class ResourceDirectories {

    private ResourceDirectories() {}

    /**
     * Returns the first folder that matches the libclang's version, else the bundled one, else the first installed folder.
     *
     * @param description {@code Debian clang version 14.0.6}
     * @param bundled queried after the installed folders of the right version, because it may have to unpack
     */
    static Optional<Path> find(Path library, String description, Target target, Supplier<Optional<Path>> bundled) {
        List<Path> installed = places(library, description, target).stream()
                .flatMap(place -> in(place).stream())
                .filter(folder -> ResourceHeaders.hasVersionOf(folder, description))
                .toList();
        if (!installed.isEmpty()) {
            return Optional.of(installed.getFirst());
        }
        Optional<Path> other = bundled.get();
        return other.isPresent()
                ? other
                : places(library, description, target).stream()
                        .flatMap(place -> in(place).stream())
                        .findFirst();
    }

    /** Returns folders that may contain one subfolder per version. */
    private static List<Path> places(Path library, String description, Target target) {
        List<Path> places = new ArrayList<>();
        for (Path folder : List.of(real(library), library.toAbsolutePath())) {
            places.add(folder.resolveSibling("clang"));
            places.add(folder.getParent().resolveSibling("lib").resolve("clang"));
        }
        if (target.os() == OperatingSystem.LINUX) {
            String major = ResourceHeaders.number(description).split("\\.")[0];
            places.add(Path.of("/usr/lib/llvm-" + major, "lib", "clang"));
            places.add(Path.of("/usr/lib/clang"));
            places.add(Path.of("/usr/lib64/clang"));
        }
        return places;
    }

    private static Path real(Path library) {
        try {
            return library.toRealPath();
        } catch (IOException unreadable) {
            return library.toAbsolutePath();
        }
    }

    private static List<Path> in(Path place) {
        if (!Files.isDirectory(place)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(place)) {
            return folders.filter(ResourceHeaders::hasHeaders)
                    .sorted(Comparator.comparing(Path::toString).reversed())
                    .toList();
        } catch (IOException unreadable) {
            return List.of();
        }
    }
}
