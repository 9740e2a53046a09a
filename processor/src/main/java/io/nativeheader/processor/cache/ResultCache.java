package io.nativeheader.processor.cache;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Keeps the results of earlier builds by their question and by the files they were made from: headers, libraries, the C compiler. A file
 * counts as unchanged while its size and time are the same, which is faster than reading it; a copy with another time is a miss. An entry
 * is two files: {@code <question>.inputs} lists the files and folders, {@code <question and inputs>.binding} holds the result.
 *
 * @param <T> the type of the results
 */
public final class ResultCache<T extends Record> {

    /** Version of the file format. */
    private static final int VERSION = 1;

    /** How far the time of a file may lag behind the clock. */
    private static final Duration TICK = Duration.ofMillis(100);

    private final CacheFolder folder;
    private final List<String> surroundings;
    private final String outputFolder;
    private final Class<T> type;

    /**
     * @param surroundings options, tools and environment variables that results depend on
     * @param outputFolder part of the path of folders that the processor itself writes libraries to
     */
    public ResultCache(CacheFolder folder, List<String> surroundings, String outputFolder, Class<T> type) {
        this.folder = folder;
        this.surroundings = List.copyOf(surroundings);
        this.outputFolder = outputFolder;
        this.type = type;
    }

    /** The files and folders that a result depends on. */
    record Inputs(List<String> files, List<String> folders) {}

    /** Returns the result of an earlier build, or empty if there is none or a file has changed since. */
    public Optional<T> get(Record question) {
        String key = key(question);
        return folder.get(key + ".inputs")
                .flatMap(bytes -> RecordReader.value(bytes, Inputs.class))
                .flatMap(inputs -> folder.get(withStamps(key, inputs) + ".binding"))
                .flatMap(bytes -> RecordReader.value(bytes, type));
    }

    /**
     * Keeps a result, unless a file it depends on is unknown or was written after the build started.
     *
     * @param started when the build started; it may have read an earlier version of files written since
     */
    public void put(Record question, T result, SeenFiles seen, Instant started) {
        if (!seen.areKnown() || isAnyWrittenSince(started, seen.files())) {
            return;
        }
        String key = key(question);
        Inputs inputs = new Inputs(List.copyOf(seen.files()), List.copyOf(seen.folders()));
        folder.put(key + ".inputs", RecordWriter.bytes(inputs));
        folder.put(withStamps(key, inputs) + ".binding", RecordWriter.bytes(result));
    }

    private static boolean isAnyWrittenSince(Instant time, Collection<String> files) {
        Instant ticked = time.minus(TICK);
        return files.stream().anyMatch(file -> !FileStamp.time(Path.of(file)).isBefore(ticked));
    }

    private String key(Record question) {
        Digest digest = new Digest();
        digest.add("" + VERSION, Path.of("").toAbsolutePath().toString());
        digest.addAll(surroundings);
        digest.add(RecordWriter.bytes(question));
        return digest.hex();
    }

    private String withStamps(String key, Inputs inputs) {
        Digest digest = new Digest();
        digest.add(key);
        inputs.files().forEach(file -> digest.add(file, FileStamp.written(Path.of(file))));
        inputs.folders().forEach(name -> digest.add(name, names(Path.of(name))));
        return digest.hex();
    }

    /**
     * Lists the files of a folder. An output folder holds libraries that the module brings, and compiled helper stubs, which are a result
     * themselves: stubs have no {@code lib} prefix, so only names with it count there, and on Windows every DLL.
     */
    private String names(Path path) {
        return path.toString().replace('\\', '/').contains(outputFolder)
                ? FileStamp.names(path, name -> name.startsWith("lib") || name.endsWith(".dll"))
                : FileStamp.names(path);
    }
}
