package io.nativeheader.processor.clang;

import io.nativeheader.processor.cmodel.Target;
import java.nio.file.Path;

/** The folder of this user for what can be made again: {@code ~/.cache/native-header}. */
final class CacheDirectory {

    private static final String NAME = "native-header";

    private CacheDirectory() {}

    static Path of(Target target) {
        Path home = Path.of(System.getProperty("user.home"));
        return switch (target.os()) {
            case LINUX -> given("XDG_CACHE_HOME", home.resolve(".cache")).resolve(NAME);
            case MACOS -> home.resolve("Library/Caches").resolve(NAME);
            case WINDOWS -> given("LOCALAPPDATA", home.resolve("AppData/Local")).resolve(NAME);
        };
    }

    private static Path given(String variable, Path otherwise) {
        String value = System.getenv(variable);
        return value == null || value.isBlank() ? otherwise : Path.of(value);
    }
}
