package io.nativeheader.processor.pipeline;

import io.nativeheader.processor.cache.CacheDirectory;
import io.nativeheader.processor.cache.CacheFolder;
import io.nativeheader.processor.cache.FileStamp;
import io.nativeheader.processor.cache.ResultCache;
import io.nativeheader.processor.javac.GeneratedFile;
import io.nativeheader.processor.parse.ClangOpener;
import io.nativeheader.processor.parse.ParseCache;
import io.nativeheader.processor.request.ProcessorOptions;
import io.nativeheader.processor.toolchain.BuildEnvironment;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The caches kept between builds. Both are empty if an option or the environment forbids caching.
 *
 * @param headers parsed headers
 * @param results results of whole packages; empty for a build that records, because recordings are not part of a result
 */
public record Caches(Optional<ParseCache> headers, Optional<ResultCache<PackageResult>> results) {

    static Caches of(ProcessorOptions options, BuildEnvironment environment, ClangOpener clang) {
        if (!options.cache() || hasHeaderFoldersInEnvironment(environment)) {
            return new Caches(Optional.empty(), Optional.empty());
        }
        Path folder = CacheDirectory.of(environment.host());
        List<String> tools = new ArrayList<>(List.of(clang.stamp(), FileStamp.of(Caches.class)));
        environment.forCompilers().forEach((name, value) -> tools.addAll(List.of(name, value)));
        List<String> surroundings = new ArrayList<>(tools);
        surroundings.add(environment.target() + " " + options);
        surroundings.add(environment.variables().getOrDefault("CC", ""));
        return new Caches(
                Optional.of(new ParseCache(new CacheFolder(folder.resolve("headers")), tools)),
                Optional.of(new ResultCache<>(
                                new CacheFolder(folder.resolve("bindings")),
                                surroundings,
                                GeneratedFile.RESOURCES,
                                PackageResult.class))
                        .filter(_ -> options.record().isEmpty()));
    }

    /** Returns whether variables name header folders. The caches cannot detect files that are added to or removed from these folders. */
    private static boolean hasHeaderFoldersInEnvironment(BuildEnvironment environment) {
        return Stream.of("CPATH", "C_INCLUDE_PATH", "CLANG_CONFIG_PATH").anyMatch(environment.variables()::containsKey);
    }
}
