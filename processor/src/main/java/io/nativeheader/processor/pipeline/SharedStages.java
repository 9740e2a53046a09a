package io.nativeheader.processor.pipeline;

import io.nativeheader.processor.compile.HelperCompiler;
import io.nativeheader.processor.inputs.HeaderSourceFinder;
import io.nativeheader.processor.parse.ClangOpener;
import io.nativeheader.processor.parse.HeaderReader;
import io.nativeheader.processor.request.ProcessorOptions;
import io.nativeheader.processor.toolchain.BuildEnvironment;

/** The stages that all packages of a compilation share: they find tools and open libclang at most once per process. */
public final class SharedStages {

    private final ProcessorOptions options;
    private final BuildEnvironment environment;
    private final HeaderSourceFinder inputs;
    private final Caches caches;
    private final HeaderReader headers;
    private final HelperCompiler helperCompiler;

    public SharedStages(ProcessorOptions options, BuildEnvironment environment) {
        this.options = options;
        this.environment = environment;
        ClangOpener clang = new ClangOpener(options.libclang(), environment);
        this.inputs = new HeaderSourceFinder(options, environment);
        this.caches = Caches.of(options, environment, clang);
        this.headers = new HeaderReader(options, environment, clang, caches.headers());
        this.helperCompiler = new HelperCompiler(options, environment);
    }

    public ProcessorOptions options() {
        return options;
    }

    public BuildEnvironment environment() {
        return environment;
    }

    public HeaderSourceFinder inputs() {
        return inputs;
    }

    public Caches caches() {
        return caches;
    }

    HeaderReader headers() {
        return headers;
    }

    HelperCompiler helperCompiler() {
        return helperCompiler;
    }
}
