package io.nativeheader.benchmarks.startup;

import com.sun.jna.Native;
import io.nativeheader.NativeHeaders;
import io.nativeheader.benchmarks.table.Goal;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A main class for each way to call C, with a minimal class path. */
enum Starter {
    OURS("NativeHeader", OursMain.class, Goal.NONE, NativeHeaders.class),
    BY_HAND("by hand", ByHandMain.class, Goal.of(1.1)),
    JNI("JNI", JniMain.class, Goal.NONE),
    JNA("JNA", JnaMain.class, Goal.AHEAD, Native.class),
    EMPTY("an empty main", EmptyMain.class, Goal.NONE);

    final String title;
    final Class<?> main;

    /** Goal for NativeHeader's ratio to it. */
    final Goal goal;

    private final List<Class<?>> libraries;

    Starter(String title, Class<?> main, Goal goal, Class<?>... libraries) {
        this.title = title;
        this.main = main;
        this.goal = goal;
        this.libraries = List.of(libraries);
    }

    /** Returns jars if the module is packaged, as for installed programs. The runtime is a jar, and opening the first jar costs most. */
    List<Path> classPath() {
        Path mains = Optional.ofNullable(System.getProperty("benchmarks.jar"))
                .map(Path::of)
                .filter(Files::exists)
                .orElseGet(() -> locationOf(main));
        return Stream.concat(Stream.of(mains), libraries.stream().map(Starter::locationOf))
                .toList();
    }

    /** Returns what the program prints. */
    int answer(Program program) {
        return this == EMPTY ? 0 : program.answer;
    }

    private static Path locationOf(Class<?> type) {
        return Path.of(URI.create(
                type.getProtectionDomain().getCodeSource().getLocation().toString()));
    }
}
