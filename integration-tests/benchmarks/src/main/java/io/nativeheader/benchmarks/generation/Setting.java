package io.nativeheader.benchmarks.generation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A way to run the processor: as users do, or without one of its optimizations.
 *
 * @param name the name in the table
 * @param processorPath javac's processor path
 * @param options further javac options
 * @param blocked a folder in the cache directory that a file of its name prevents from being created, or empty
 * @param cleared folders in the cache directory to delete before each run
 */
record Setting(String name, String processorPath, List<String> options, String blocked, List<String> cleared) {

    /** Cache folder of generated types. */
    private static final String BINDINGS = "bindings";

    /** Cache folder of parsed headers. */
    private static final String HEADERS = "headers";

    /** Cache folder of the worker's class archive. */
    private static final String WORKER = "worker";

    private static final String SOURCES = "-Anativeheader.classes=never";

    /** Returns settings that parse each header: with all optimizations, and without each one. */
    static List<Setting> cold() {
        return List.of(
                cold("cold"),
                cold("cold, no worker", Compilation.HERE),
                cold("cold, no class files", SOURCES),
                new Setting("cold, no class archive", ownProcessor(), List.of(Compilation.COLD), WORKER, List.of()));
    }

    /** Returns settings that use the caches of earlier builds. */
    static List<Setting> cached() {
        return List.of(
                cached("changed interface, no parse cache", HEADERS, BINDINGS),
                cached("changed interface", "", BINDINGS),
                cached("unchanged", ""),
                new Setting("unchanged, no class files", ownProcessor(), List.of(SOURCES), "", List.of()));
    }

    /** Returns settings for another build of the processor: cold, and with an interface that is not in the caches. */
    static List<Setting> variants(String name, String processorPath) {
        return List.of(
                new Setting("cold, " + name, processorPath, List.of(Compilation.COLD), "", List.of()),
                new Setting("changed interface, " + name, processorPath, List.of(), "", List.of(BINDINGS)));
    }

    private static Setting cold(String name, String... options) {
        List<String> all = new ArrayList<>(List.of(options));
        all.add(Compilation.COLD);
        return new Setting(name, ownProcessor(), all, "", List.of());
    }

    private static Setting cached(String name, String blocked, String... cleared) {
        return new Setting(name, ownProcessor(), List.of(), blocked, List.of(cleared));
    }

    private static String ownProcessor() {
        return System.getProperty("java.class.path");
    }

    /** Creates a folder for this setting's compilations, which have a separate cache directory. */
    Path prepare(Path folder) throws IOException {
        Path own = folder.resolve(name.replaceAll("[^a-z]+", "-"));
        Files.createDirectories(cache(own));
        if (!blocked.isEmpty()) {
            Compilation.delete(cache(own).resolve(blocked));
            Files.writeString(cache(own).resolve(blocked), "");
        }
        return own;
    }

    /** Runs a compilation that has never run, which fills the caches, unpacks libclang and archives the worker's classes. */
    void warm(Path own, Path source) throws IOException, InterruptedException {
        Compilation compilation = compilation(own, source);
        if (!Files.exists(compilation.folder())) {
            compilation.run();
        }
    }

    /** Deletes the cache folders that a run must not find. */
    void clear(Path own) throws IOException {
        for (String each : cleared) {
            Compilation.delete(cache(own).resolve(each));
        }
    }

    /** Returns a compilation with this setting. {@code own} is the folder that {@link #prepare} returned. */
    Compilation compilation(Path own, Path source) {
        return Compilation.withProcessor(
                        own.resolve(source.getFileName().toString().replace(".java", "")),
                        source,
                        options.toArray(String[]::new))
                .by(processorPath);
    }

    private static Path cache(Path own) {
        return own.resolve("cache").resolve("native-header");
    }
}
