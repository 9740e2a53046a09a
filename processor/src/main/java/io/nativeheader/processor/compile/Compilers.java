package io.nativeheader.processor.compile;

import io.nativeheader.processor.platform.Language;
import io.nativeheader.processor.request.ProcessorOptions;
import io.nativeheader.processor.toolchain.BuildEnvironment;
import io.nativeheader.processor.toolchain.BundledClang;
import io.nativeheader.processor.toolchain.CCompilerSearch;

/** Searches for the C compiler of this machine, once and only when a helper stub needs it. */
final class Compilers {

    private final ProcessorOptions options;
    private final BuildEnvironment environment;
    private CCompilerSearch search;

    Compilers(ProcessorOptions options, BuildEnvironment environment) {
        this.options = options;
        this.environment = environment;
    }

    CCompilerSearch search() {
        if (search == null) {
            ClassLoader loader = Compilers.class.getClassLoader();
            search = CCompilerSearch.search(
                    Language.C,
                    options.compiler(environment.target(), environment.host()),
                    environment,
                    () -> BundledClang.find(loader, environment.host()));
        }
        return search;
    }
}
