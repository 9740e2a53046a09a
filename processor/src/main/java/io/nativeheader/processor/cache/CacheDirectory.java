package io.nativeheader.processor.cache;

import io.nativeheader.processor.platform.Target;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The user's cache folder, {@code ~/.cache/native-header}, or a temporary folder. Libraries in it are executed, so a folder that another user can
 * write to is not used.
 *
 * @param path the folder, which may not exist yet
 * @param refused why the user's own folder is not used, as a clause; empty if it is used
 */
public record CacheDirectory(Path path, Optional<String> refused) {

    private static final String NAME = "native-header";

    private static TemporaryFolder temporary;

    /** Returns the folder to use on this machine. */
    public static Path of(Target target) {
        return find(target).path();
    }

    /** Returns the user's folder, or a temporary folder and the reason for it. */
    public static CacheDirectory find(Target target) {
        Optional<Path> own = own(target);
        Optional<String> refused = own.isEmpty()
                ? Optional.of("the user has no home folder (user.home is \"" + System.getProperty("user.home") + "\")")
                : PrivateFolder.objection(own.get());
        return refused.isPresent()
                ? new CacheDirectory(temporary(), refused)
                : new CacheDirectory(own.orElseThrow(), Optional.empty());
    }

    /** Returns the user's folder, or empty without a home folder. {@code user.home} is then {@code "?"}, which is a relative path. */
    private static Optional<Path> own(Target target) {
        return switch (target.os()) {
            case LINUX -> folder(System.getenv("XDG_CACHE_HOME"), ".cache");
            case MACOS -> folder(null, "Library/Caches");
            case WINDOWS -> folder(System.getenv("LOCALAPPDATA"), "AppData/Local");
        };
    }

    /** Ignores relative paths, as the XDG specification requires. */
    private static Optional<Path> folder(String given, String inHome) {
        return absolute(given)
                .or(() -> absolute(System.getProperty("user.home")).map(home -> home.resolve(inHome)))
                .map(folder -> folder.resolve(NAME));
    }

    private static Optional<Path> absolute(String path) {
        try {
            return Optional.ofNullable(path).map(Path::of).filter(Path::isAbsolute);
        } catch (InvalidPathException notInThisCharset) {
            return Optional.empty();
        }
    }

    /** Returns a folder that is deleted when this process ends. It replaces a cache folder that cannot be used. */
    public static synchronized Path temporary() {
        if (temporary == null) {
            try {
                temporary = TemporaryFolder.create();
            } catch (IOException failure) {
                throw new UncheckedIOException("cannot create a temporary folder to replace the cache folder", failure);
            }
            Runtime.getRuntime().addShutdownHook(new Thread(temporary::close));
        }
        return temporary.path();
    }
}
