package io.nativeheader.processor.pipeline;

import io.nativeheader.processor.cache.CacheFolder;
import io.nativeheader.processor.cache.Digest;
import io.nativeheader.processor.cache.FileStamp;
import io.nativeheader.processor.cache.RecordReader;
import io.nativeheader.processor.cache.RecordWriter;
import io.nativeheader.processor.cache.SeenFiles;
import io.nativeheader.processor.inputs.HeaderFlags;
import io.nativeheader.processor.javac.GeneratedFile;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What earlier builds generated, by what was asked and all files that had a part in it: headers, libraries, the C compiler. Those are known by
 * size and time, which takes less than reading them; what is copied to another time is generated again, from what {@code ParseCache}
 * has by content. An entry is two files: {@code <asked>.inputs} names the files and folders, {@code <asked and inputs>.binding} is what
 * came of them.
 */
public final class BindingCache {

    /** Of the format of the files. */
    private static final int VERSION = 1;

    /** By as much the time of a file may lag behind the clock. */
    private static final Duration TICK = Duration.ofMillis(100);

    private final CacheFolder folder;
    private final List<String> surroundings;

    /**
     * @param surroundings of which another text means another result: options, tools, variables of the environment
     */
    BindingCache(CacheFolder folder, List<String> surroundings) {
        this.folder = folder;
        this.surroundings = List.copyOf(surroundings);
    }

    /** The files and folders that count, by name. */
    record Inputs(List<String> files, List<String> folders) {}

    /**
     * What was asked.
     *
     * @param classRelease the release of Java of which class files are wanted; 0 if sources are
     */
    public record Asked(String packageName, List<HeaderFlags> interfaces, int classRelease) {

        public Asked {
            interfaces = List.copyOf(interfaces);
        }

        /** All headers, for messages: {@code zlib.h, curl/curl.h}. */
        public String headers() {
            return interfaces.stream()
                    .map(flags -> flags.request().options().display())
                    .distinct()
                    .collect(Collectors.joining(", "));
        }
    }

    /** What the same interfaces gave before; empty if nothing is known of them, or anything was changed since. */
    public Optional<PackageResult> get(Asked asked) {
        String key = key(asked);
        return folder.get(key + ".inputs")
                .flatMap(bytes -> RecordReader.value(bytes, Inputs.class))
                .flatMap(inputs -> folder.get(now(key, inputs) + ".binding"))
                .flatMap(bytes -> RecordReader.value(bytes, PackageResult.class));
    }

    /**
     * Keeps what interfaces gave.
     *
     * @param started when they were asked for; what was written since may not be what was read
     */
    void put(Asked asked, PackageResult binding, SeenFiles seen, Instant started) {
        if (binding.hasErrors() || !seen.areKnown() || isAnyWrittenSince(started, seen.files())) {
            return;
        }
        String key = key(asked);
        Inputs inputs = new Inputs(List.copyOf(seen.files()), List.copyOf(seen.folders()));
        folder.put(key + ".inputs", RecordWriter.bytes(inputs));
        folder.put(now(key, inputs) + ".binding", RecordWriter.bytes(binding));
    }

    private static boolean isAnyWrittenSince(Instant time, Collection<String> files) {
        Instant ticked = time.minus(TICK);
        return files.stream().anyMatch(file -> !FileStamp.time(Path.of(file)).isBefore(ticked));
    }

    private String key(Asked asked) {
        Digest digest = new Digest();
        digest.add("" + VERSION, Path.of("").toAbsolutePath().toString());
        digest.addAll(surroundings);
        digest.add(RecordWriter.bytes(asked));
        return digest.hex();
    }

    /** A folder of ours has libraries that a module brings, and those of helpers, which are made of all this; by their names they differ but on Windows. */
    private static String names(Path folder) {
        return folder.toString().replace('\\', '/').contains(GeneratedFile.RESOURCES)
                ? FileStamp.names(folder, name -> name.startsWith("lib") || name.endsWith(".dll"))
                : FileStamp.names(folder);
    }

    private static String now(String key, Inputs inputs) {
        Digest digest = new Digest();
        digest.add(key);
        inputs.files().forEach(file -> digest.add(file, FileStamp.written(Path.of(file))));
        inputs.folders().forEach(name -> digest.add(name, names(Path.of(name))));
        return digest.hex();
    }
}
