package io.nativeheader.benchmarks.startup;

import com.sun.jna.Native;
import io.nativeheader.NativeHeaders;
import io.nativeheader.benchmarks.table.Reach;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A main class for each way to call C, with no more on its class path than it needs. */
enum Starter {
    OURS("NativeHeader", OursMain.class, Reach.NONE, NativeHeaders.class),
    BY_HAND("by hand", ByHandMain.class, Reach.of(1.1)),
    JNI("JNI", JniMain.class, Reach.NONE),
    JNA("JNA", JnaMain.class, Reach.AHEAD, Native.class),
    EMPTY("an empty main", EmptyMain.class, Reach.NONE);

    final String title;
    final Class<?> main;

    /** What the ratio of NativeHeader to it shall be. */
    final Reach reach;

    private final List<Class<?>> libraries;

    Starter(String title, Class<?> main, Reach reach, Class<?>... libraries) {
        this.title = title;
        this.main = main;
        this.reach = reach;
        this.libraries = List.of(libraries);
    }

    List<Path> classPath() {
        return Stream.concat(Stream.of(main), libraries.stream())
                .map(Starter::place)
                .toList();
    }

    /** What the program prints. */
    int answer(Program program) {
        return this == EMPTY ? 0 : program.answer;
    }

    private static Path place(Class<?> type) {
        return Path.of(URI.create(
                type.getProtectionDomain().getCodeSource().getLocation().toString()));
    }
}
