package io.nativeheader.processor.toolchain.sysroot;

import io.nativeheader.processor.platform.Target;
import io.nativeheader.processor.platform.Target.OperatingSystem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds the headers of the C++ library libstdc++ in a sysroot: {@code include/c++/12} with those of all machines, and a folder with
 * {@code bits/c++config.h} for the target. That folder is {@code include/c++/12/aarch64-linux-gnu} in a cross compiler's folder, and
 * {@code include/aarch64-linux-gnu/c++/12} in Debian's root folder.
 */
final class CxxHeaders {

    private static final String CONFIGURATION = "bits/c++config.h";

    private final Target target;
    private final Set<Path> includes = new LinkedHashSet<>();

    private CxxHeaders(Target target, List<Path> headers) {
        this.target = target;
        for (Path folder : headers) {
            includes.add(folder);
            if (folder.endsWith(target.triple()) && folder.getParent() != null) {
                includes.add(folder.getParent());
            }
        }
    }

    /**
     * Returns the folders in search order; empty if there are none for the target.
     *
     * @param headers the folders with the target's C headers
     */
    static List<Path> folders(Target target, List<Path> headers) {
        if (target.os() != OperatingSystem.LINUX) {
            return List.of();
        }
        CxxHeaders search = new CxxHeaders(target, headers);
        return search.includes.stream()
                .flatMap(include -> subfolders(include.resolve("c++")).stream())
                .filter(folder -> folder.getFileName().toString().matches("\\d[\\d.]*"))
                .filter(folder -> SysrootLayout.hasFile(folder, "exception"))
                .sorted(Comparator.comparing(CxxHeaders::version).reversed())
                .flatMap(folder -> search.withTarget(folder).stream())
                .findFirst()
                .orElse(List.of());
    }

    private static int version(Path folder) {
        String name = folder.getFileName().toString();
        return Integer.parseInt(name.replaceFirst("\\..*", ""));
    }

    private Optional<List<Path>> withTarget(Path folder) {
        String machine = target.triple().replaceFirst("-.*", "-");
        List<Path> candidates = new ArrayList<>(List.of(folder, folder.resolve(target.triple())));
        subfolders(folder).stream()
                .filter(inner -> inner.getFileName().toString().startsWith(machine))
                .forEach(candidates::add);
        for (Path include : includes) {
            candidates.add(include.resolve(target.triple()).resolve("c++").resolve(folder.getFileName()));
            if (include.endsWith(target.triple())) {
                candidates.add(include.resolve("c++").resolve(folder.getFileName()));
            }
        }
        return candidates.stream()
                .filter(candidate -> SysrootLayout.hasFile(candidate, CONFIGURATION))
                .findFirst()
                .map(own -> Stream.of(folder, own, folder.resolve("backward"))
                        .distinct()
                        .filter(Files::isDirectory)
                        .toList());
    }

    private static List<Path> subfolders(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(Files::isDirectory).sorted().toList();
        } catch (IOException | UncheckedIOException unreadable) {
            return List.of();
        }
    }
}
