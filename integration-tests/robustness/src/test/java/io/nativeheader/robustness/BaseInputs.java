package io.nativeheader.robustness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** C inputs to mutate: the headers and interfaces of the golden corpus, and some headers of this machine. */
final class BaseInputs {

    static final String FILE = "input.h";

    private static final String PLAIN = """
            package p;

            import io.nativeheader.NativeHeader;

            @NativeHeader("input.h")
            public interface Input extends InputHeader {}
            """;

    private final List<Path> goldens;
    private final List<Path> system = Stream.of(
                    "zlib.h", "regex.h", "time.h", "signal.h", "dirent.h", "termios.h", "setjmp.h", "sqlite3.h")
            .map(Path.of("/usr/include")::resolve)
            .filter(Files::isRegularFile)
            .toList();

    BaseInputs(Path corpus) {
        try (Stream<Path> folders = Files.list(corpus)) {
            goldens = folders.filter(folder -> Files.exists(folder.resolve(FILE)))
                    .sorted()
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Returns a golden nine times out of ten, because system headers are large. */
    Input any(RandomGenerator random) {
        if (!system.isEmpty() && random.nextInt(10) == 0) {
            return new Input(FILE, text(system.get(random.nextInt(system.size()))), PLAIN);
        }
        Path golden = goldens.get(random.nextInt(goldens.size()));
        return new Input(FILE, text(golden.resolve(FILE)), text(golden.resolve("Input.java")));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
