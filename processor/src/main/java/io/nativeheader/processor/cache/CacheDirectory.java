package io.nativeheader.processor.cache;

import io.nativeheader.processor.cmodel.Target;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** The folder of this user for what can be made again: {@code ~/.cache/native-header}. */
public final class CacheDirectory {

    private static final String NAME = "native-header";

    private static Path temporary;

    private CacheDirectory() {}

    /** The folder on this machine; it may not exist yet. */
    public static Path of(Target target) {
        Path home = Path.of(System.getProperty("user.home"));
        return switch (target.os()) {
            case LINUX -> given("XDG_CACHE_HOME", home.resolve(".cache")).resolve(NAME);
            case MACOS -> home.resolve("Library/Caches").resolve(NAME);
            case WINDOWS -> given("LOCALAPPDATA", home.resolve("AppData/Local")).resolve(NAME);
        };
    }

    /** A folder that lives as long as this process, for when the user's cannot be written. */
    public static synchronized Path temporary() {
        if (temporary == null) {
            try {
                temporary = Files.createTempDirectory(NAME + "-");
            } catch (IOException failure) {
                throw new UncheckedIOException("neither a cache nor a temporary folder can be written", failure);
            }
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(temporary)));
        }
        return temporary;
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException | UncheckedIOException gone) {
            // the system clears its temporary files itself
        }
    }

    private static Path given(String variable, Path otherwise) {
        String value = System.getenv(variable);
        return value == null || value.isBlank() ? otherwise : Path.of(value);
    }
}
