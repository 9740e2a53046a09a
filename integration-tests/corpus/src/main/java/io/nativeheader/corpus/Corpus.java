package io.nativeheader.corpus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;

/**
 * Binds every header of a folder that compiles on its own in C. Results are kept in a file, so that an interrupted run can resume. Exits
 * with 1 if a header crashes the processor, fails to compile, or gets a layout different from C's.
 *
 * <p>Arguments: the headers' folder, the results' folder, the time limit as an ISO duration, whether to discard earlier results.
 */
final class Corpus {

    private Corpus() {}

    public static void main(String[] arguments) throws IOException, InterruptedException, ExecutionException {
        Path folder = Path.of(arguments[0]);
        Path file = Files.createDirectories(Path.of(arguments[1])).resolve("results.tsv");
        if (Boolean.parseBoolean(arguments[3])) {
            Files.deleteIfExists(file);
        }
        Map<String, Result> results = read(file);
        List<Header> headers = headers(folder);
        List<Header> left = headers.stream()
                .filter(header -> !results.containsKey(header.toString()))
                .toList();
        Instant end = Instant.now().plus(Duration.parse(arguments[2]));
        new Workers(left, List.of(), end, result -> {
                    results.put(result.header(), result);
                    append(file, result);
                })
                .run();
        System.out.println(Table.of(results.values()));
        long remaining = headers.size() - results.size();
        if (remaining > 0) {
            System.out.println(
                    remaining + " headers remain: the time limit is reached. The next run continues with them.");
        }
        System.exit(results.values().stream().anyMatch(Result::isWrong) ? 1 : 0);
    }

    private static List<Header> headers(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".h"))
                    .map(file -> folder.relativize(file).toString())
                    .sorted()
                    .map(Header::of)
                    .toList();
        }
    }

    private static Map<String, Result> read(Path file) throws IOException {
        Map<String, Result> results = new LinkedHashMap<>();
        if (Files.exists(file)) {
            for (String line : Files.readAllLines(file)) {
                Result result = Result.parse(line);
                results.put(result.header(), result);
            }
        }
        return results;
    }

    private static void append(Path file, Result result) {
        try {
            Files.writeString(file, result.line() + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
