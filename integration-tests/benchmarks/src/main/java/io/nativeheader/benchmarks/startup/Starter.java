package io.nativeheader.benchmarks.startup;

import com.sun.jna.Native;
import io.nativeheader.NativeHeaders;
import io.nativeheader.benchmarks.table.Reach;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
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

    /** Jars, as programs are installed, where the module is packed: the runtime's is one, and to open the first costs most. */
    List<Path> classPath() {
        Path mains = Optional.ofNullable(System.getProperty("benchmarks.jar"))
                .map(Path::of)
                .filter(Files::exists)
                .orElseGet(() -> place(main));
        return Stream.concat(Stream.of(mains), libraries.stream().map(Starter::place))
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
