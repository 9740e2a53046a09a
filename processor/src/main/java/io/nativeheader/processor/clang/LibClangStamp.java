package io.nativeheader.processor.clang;

import io.nativeheader.processor.cache.Digest;
import io.nativeheader.processor.cache.FileStamp;
import io.nativeheader.processor.platform.Target;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Identifies the libclang that {@link LibClangSearch} would load, from its files only, because loading it would take a large part of a
 * build's time.
 */
public final class LibClangStamp {

    private LibClangStamp() {}

    /**
     * Returns a cache key identifying the libclang that would be loaded.
     *
     * @param option the value of {@code -Anativeheader.libclang}
     * @param environment the environment variables
     * @param loader class loader whose class path may contain the bundled LLVM
     */
    public static String of(
            Optional<String> option, Map<String, String> environment, ClassLoader loader, Target target) {
        Digest digest = new Digest();
        Optional<String> named = option.or(
                () -> Optional.ofNullable(environment.get("LIBCLANG_PATH")).filter(path -> !path.isBlank()));
        if (named.isPresent()) {
            digest.add(named.get());
            path(named.get()).ifPresent(path -> add(digest, InstalledClang.in(path, target)));
        } else {
            Optional<Path> jar = BundledLlvm.jar(loader, target);
            jar.ifPresent(path -> digest.add(path.toString(), FileStamp.of(path)));
            if (jar.isEmpty()) {
                add(digest, InstalledClang.all(target));
            }
        }
        return digest.hex();
    }

    private static Optional<Path> path(String text) {
        try {
            return Optional.of(Path.of(text));
        } catch (InvalidPathException none) {
            return Optional.empty();
        }
    }

    private static void add(Digest digest, List<Path> files) {
        files.forEach(file -> digest.add(file.toString(), FileStamp.of(file)));
    }
}
