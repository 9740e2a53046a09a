package io.nativeheader.processor.compile;

import io.nativeheader.processor.platform.Language;
import io.nativeheader.processor.request.ProcessorOptions;
import io.nativeheader.processor.toolchain.BuildEnvironment;
import io.nativeheader.processor.toolchain.BundledClang;
import io.nativeheader.processor.toolchain.CCompilerSearch;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Searches for the compiler of each language on this machine, once for each C++ library, and only when a helper stub needs it. */
final class Compilers {

    private final ProcessorOptions options;
    private final BuildEnvironment environment;
    private final Map<List<Object>, CCompilerSearch> searches = new HashMap<>();

    Compilers(ProcessorOptions options, BuildEnvironment environment) {
        this.options = options;
        this.environment = environment;
    }

    /**
     * Returns the compiler of a language.
     *
     * @param flags the flags of the compilation
     */
    CCompilerSearch search(Language language, List<String> flags) {
        ClassLoader loader = Compilers.class.getClassLoader();
        List<String> deciding =
                flags.stream().filter(flag -> flag.startsWith("-stdlib=")).toList();
        return searches.computeIfAbsent(
                List.of(language, deciding),
                _ -> CCompilerSearch.search(
                        language,
                        deciding,
                        options.compiler(language, environment.target(), environment.host()),
                        environment,
                        () -> BundledClang.find(loader, environment.host())));
    }
}
