package io.nativeheader.robustness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** C++ headers to mutate: those of the golden corpus, and those of the tests that call C++. */
final class CxxBaseInputs {

    static final String FILE = "input.hpp";

    private static final String PLAIN = """
            package p;

            import io.nativeheader.NativeHeader;

            @NativeHeader("input.hpp")
            public interface Input extends InputHeader {}
            """;

    /** A header that others include. */
    private static final String LIVE = "live.hpp";

    private final List<Path> headers;
    private final String live;

    /** Reads the golden corpus, and the folder of {@code cplusplus} in the same checkout. */
    CxxBaseInputs(Path corpus) {
        Path called = corpus.resolve("../../../../../integration-tests/cplusplus/src/main/cpp")
                .normalize();
        live = text(called.resolve(LIVE));
        try (Stream<Path> folders = Files.list(corpus);
                Stream<Path> files = Files.list(called)) {
            Stream<Path> goldens = folders.map(folder -> folder.resolve(FILE)).filter(Files::exists);
            Stream<Path> others = files.filter(file -> file.toString().endsWith(".hpp") && !file.endsWith(LIVE));
            headers = Stream.concat(goldens, others).sorted().toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    Input any(RandomGenerator random) {
        String header = text(headers.get(random.nextInt(headers.size())));
        return new Input(FILE, header.replace("#include \"" + LIVE + "\"", live), PLAIN);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
