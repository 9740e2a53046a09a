package io.nativeheader.processor.pipeline;

import io.nativeheader.processor.cache.SeenFiles;
import io.nativeheader.processor.compile.HelperCompiler;
import io.nativeheader.processor.diagnostic.Diagnostics;
import io.nativeheader.processor.diagnostic.HeaderProblem;
import io.nativeheader.processor.diagnostic.ToolProblem;
import io.nativeheader.processor.inputs.FileNameCharset;
import io.nativeheader.processor.inputs.HeaderSourceFinder;
import io.nativeheader.processor.javac.GeneratedFile;
import io.nativeheader.processor.javac.SourceCompiler;
import io.nativeheader.processor.parse.ClangOpener;
import io.nativeheader.processor.parse.HeaderReader;
import io.nativeheader.processor.request.InterfaceRequest;
import io.nativeheader.processor.request.ProcessorOptions;
import io.nativeheader.processor.toolchain.BuildEnvironment;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.InvalidPathException;
import java.time.Instant;
import java.util.List;

/** All that is generated in one process: the stages that packages share, and what is kept of their results. */
public final class Generation {

    private final ProcessorOptions options;
    private final boolean compiles;
    private final BuildEnvironment environment;
    private final Caches caches;
    private final Pipeline.Stages stages;

    /**
     * @param compiles whether sources are compiled here: in a process for a short life, which is sooner done with it than the compiler's
     */
    public Generation(ProcessorOptions options, BuildEnvironment environment, boolean compiles) {
        this.compiles = compiles;
        this.options = options;
        this.environment = environment;
        ClangOpener clang = new ClangOpener(options.libclang(), environment);
        this.caches = Caches.of(options, environment, clang);
        this.stages = new Pipeline.Stages(
                environment,
                options.symbols(),
                new HeaderSourceFinder(options, environment),
                new HeaderReader(options, environment, clang, caches.headers()),
                new HelperCompiler(options, environment));
    }

    /** Generates all that the interfaces of a package need. Nothing is thrown: what fails is said. */
    public PackageResult generate(BindingCache.Asked asked) {
        Instant started = Instant.now();
        Diagnostics diagnostics = new Diagnostics();
        List<GeneratedFile> files = List.of();
        SeenFiles seen = new SeenFiles();
        InterfaceRequest first = asked.interfaces().getFirst().request();
        try {
            Pipeline.Generated generated =
                    new Pipeline(stages, asked.interfaces(), seen, diagnostics).generate(asked.packageName());
            boolean asClasses = compiles && asked.classRelease() > 0;
            files = asClasses ? compiled(generated, asked.classRelease()) : generated.files();
        } catch (StackOverflowError deep) {
            diagnostics.error(tooLarge(asked, "its types nest too deeply for the stack"), first.headerOrigin());
        } catch (OutOfMemoryError full) {
            diagnostics.error(tooLarge(asked, "the memory is full"), first.headerOrigin());
        } catch (RuntimeException | LinkageError failure) {
            diagnostics.error(internalError(failure), first.origin());
        }
        PackageResult binding = new PackageResult(files, diagnostics.all());
        seen.addAll(environment.seen());
        caches.bindings().ifPresent(cache -> cache.put(asked, binding, seen, started));
        return binding;
    }

    private List<GeneratedFile> compiled(Pipeline.Generated generated, int release) {
        boolean few = options.classes() == ProcessorOptions.Classes.ALWAYS;
        return new SourceCompiler(release, few).compile(generated.files(), generated.implementations());
    }

    private static HeaderProblem tooLarge(BindingCache.Asked asked, String limit) {
        return new HeaderProblem.HeaderTooLarge(asked.headers(), limit);
    }

    /** A file name that this JVM cannot write, or a bug, with its stack trace. */
    public static ToolProblem internalError(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof InvalidPathException path && FileNameCharset.lacks(path.getInput())) {
                return FileNameCharset.problem(path.getInput());
            }
        }
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        return new ToolProblem.InternalError(trace.toString());
    }
}
