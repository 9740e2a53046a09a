package io.nativeheader.processor.toolchain.sysroot;

import io.nativeheader.processor.cache.CacheDirectory;
import io.nativeheader.processor.cache.Digest;
import io.nativeheader.processor.cache.SharedFolder;
import io.nativeheader.processor.platform.Target.OperatingSystem;
import io.nativeheader.processor.toolchain.BuildEnvironment;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * This machine's headers of libraries, for bindings of other targets. {@code /usr/include} also contains the headers of glibc and of the
 * kernel, which describe this platform only. So clang gets a folder with links to all others. Its path ends in {@code usr/include},
 * because the processor treats a folder of that name as shared by many libraries.
 */
public final class HostHeaders {

    static final Path INCLUDE = Path.of("/usr/include");

    private static final String LINKS = "host-headers";

    private static final Pattern LINK = Pattern.compile(".*/" + LINKS + "/[0-9a-f]+(/usr/include.*)");

    private HostHeaders() {}

    /** Returns this machine's file or folder if a path leads through a link to it: {@code /usr/include/zlib.h}. */
    public static Optional<String> original(String path) {
        Matcher link = LINK.matcher(path);
        return link.matches() ? Optional.of(link.group(1)) : Optional.empty();
    }

    /**
     * Returns the folders in search order; empty if this platform has none.
     *
     * @param headers the target's own folders
     */
    static List<Path> folders(List<Path> headers, BuildEnvironment environment) {
        List<Path> folders = new ArrayList<>();
        if (environment.host().os() != OperatingSystem.WINDOWS) {
            folders.addAll(SysrootLayout.existing(Path.of("/usr/local/include")));
        }
        if (environment.host().os() == OperatingSystem.LINUX && !headers.contains(INCLUDE)) {
            links(INCLUDE, environment).ifPresent(folders::add);
        }
        return folders;
    }

    /**
     * Returns a folder that the user names for another platform, without the headers of this machine's C library. Only {@code /usr/include}
     * and {@code /usr/include/x86_64-linux-gnu} have any.
     */
    public static Path withoutCLibrary(Path folder, BuildEnvironment environment) {
        Path named = folder.toAbsolutePath().normalize();
        boolean hasCLibrary =
                named.equals(INCLUDE) && !environment.sysroot().headers().contains(INCLUDE)
                        || named.equals(INCLUDE.resolve(environment.host().triple()));
        return environment.isCross() && hasCLibrary ? links(named, environment).orElse(folder) : folder;
    }

    private static Optional<Path> links(Path folder, BuildEnvironment environment) {
        environment.seen().folder(folder);
        List<Path> headers = headers(folder);
        if (headers.isEmpty()) {
            return Optional.empty();
        }
        Digest digest = new Digest();
        headers.forEach(header -> digest.add(header.toString()));
        String name = digest.hex().substring(0, 16);
        try {
            return Optional.of(links(CacheDirectory.of(environment.host()), name, folder, headers));
        } catch (IOException notWritable) {
            try {
                return Optional.of(links(CacheDirectory.temporary(), name, folder, headers));
            } catch (IOException failure) {
                throw new UncheckedIOException("cannot create links to the headers in " + folder, failure);
            }
        }
    }

    private static Path links(Path cache, String name, Path folder, List<Path> headers) throws IOException {
        Path relative = folder.getRoot().relativize(folder);
        return SharedFolder.filled(cache.resolve(LINKS).resolve(name), empty -> {
                    Path include = Files.createDirectories(empty.resolve(relative));
                    for (Path header : headers) {
                        Files.createSymbolicLink(include.resolve(header.getFileName()), header);
                    }
                })
                .resolve(relative);
    }

    /** Returns the files and folders in a folder that belong to libraries, sorted. */
    private static List<Path> headers(Path folder) {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(header ->
                            !CLibraryHeaders.contains(header.getFileName().toString()))
                    .sorted()
                    .toList();
        } catch (IOException | UncheckedIOException none) {
            return List.of();
        }
    }
}
