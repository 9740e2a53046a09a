package io.nativeheader.processor.compile;

import io.nativeheader.processor.platform.Language;
import io.nativeheader.processor.request.ProcessorOptions;
import io.nativeheader.processor.toolchain.BuildEnvironment;
import io.nativeheader.processor.toolchain.BundledClang;
import io.nativeheader.processor.toolchain.CCompilerSearch;
import java.util.EnumMap;
import java.util.Map;

/** Searches for the compiler of each language on this machine, once and only when a helper stub needs it. */
final class Compilers {

    private final ProcessorOptions options;
    private final BuildEnvironment environment;
    private final Map<Language, CCompilerSearch> searches = new EnumMap<>(Language.class);

    Compilers(ProcessorOptions options, BuildEnvironment environment) {
        this.options = options;
        this.environment = environment;
    }

    CCompilerSearch search(Language language) {
        ClassLoader loader = Compilers.class.getClassLoader();
        return searches.computeIfAbsent(
                language,
                _ -> CCompilerSearch.search(
                        language,
                        options.compiler(language, environment.target(), environment.host()),
                        environment,
                        () -> BundledClang.find(loader, environment.host())));
    }
}
