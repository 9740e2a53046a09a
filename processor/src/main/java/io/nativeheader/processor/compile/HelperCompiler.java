package io.nativeheader.processor.compile;

import io.nativeheader.processor.cache.CacheDirectory;
import io.nativeheader.processor.cache.CacheFolder;
import io.nativeheader.processor.cache.SeenFiles;
import io.nativeheader.processor.cmodel.CHeader;
import io.nativeheader.processor.diagnostic.Diagnostics;
import io.nativeheader.processor.diagnostic.HeaderProblem;
import io.nativeheader.processor.diagnostic.Origin;
import io.nativeheader.processor.diagnostic.ToolProblem;
import io.nativeheader.processor.inputs.HeaderSource;
import io.nativeheader.processor.jmodel.HelperSource;
import io.nativeheader.processor.jmodel.InterfaceDeclaration;
import io.nativeheader.processor.request.ProcessorOptions;
import io.nativeheader.processor.resolve.CompilerConstants;
import io.nativeheader.processor.toolchain.BuildEnvironment;
import io.nativeheader.processor.toolchain.BuildFlags;
import io.nativeheader.processor.toolchain.CCompiler;
import io.nativeheader.processor.toolchain.CCompilerSearch;
import io.nativeheader.processor.toolchain.ConstantQuestion;
import io.nativeheader.processor.toolchain.HelperBuild;
import io.nativeheader.processor.toolchain.HelperCache;
import io.nativeheader.processor.toolchain.HelperUnit;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Compiles the helper stubs of an interface while javac runs. */
public final class HelperCompiler {

    private final ProcessorOptions options;
    private final BuildEnvironment environment;
    private final Compilers compilers;

    public HelperCompiler(ProcessorOptions options, BuildEnvironment environment) {
        this.options = options;
        this.environment = environment;
        this.compilers = new Compilers(options, environment);
    }

    /**
     * An interface whose helpers were compiled.
     *
     * @param declaration without what the compiler refused
     * @param library the compiled helpers, if there are any
     * @param differences constants that the compiler has otherwise
     */
    public record Compiled(InterfaceDeclaration declaration, Optional<byte[]> library, CompilerConstants differences) {

        private static Compiled not(InterfaceDeclaration declaration) {
            return new Compiled(declaration, Optional.empty(), CompilerConstants.NONE);
        }
    }

    /**
     * Compiles them, as far as there are any.
     *
     * @param seen is told what they were compiled from
     */
    public Compiled compile(
            HeaderSource source,
            CHeader header,
            InterfaceDeclaration declaration,
            SeenFiles seen,
            Diagnostics diagnostics) {
        if (declaration.helpers().isEmpty() || !options.compileHelpers()) {
            checkLayouts(source, "-Anativeheader.compileHelpers=false keeps the C compiler from running", diagnostics);
            return Compiled.not(declaration);
        }
        HelperSource helpers = declaration.helpers().get();
        return switch (compilers.search()) {
            case CCompilerSearch.NotFound missing -> {
                checkLayouts(source, "no C compiler is found", diagnostics);
                List<String> places =
                        missing.attempts().stream().map(Object::toString).toList();
                diagnostics.warning(
                        new ToolProblem.NoCompiler(helpers.helpers().size(), places),
                        source.request().headerOrigin());
                seen.unknown();
                yield Compiled.not(declaration);
            }
            case CCompilerSearch.Found found -> {
                CCompiler compiler = found.compiler();
                BuildFlags flags = source.flags().build(source.library());
                HelperParts parts = HelperParts.of(helpers, source.request().flatName() + ".c");
                HelperBuild build = build(compiler, parts.unit(), flags, header);
                tell(compiler, build, seen);
                flags.linkedFiles(environment).forEach(seen::file);
                yield compiled(
                        source,
                        declaration,
                        parts,
                        build,
                        new ConstantQuestion(compiler, environment, flags),
                        diagnostics);
            }
        };
    }

    /** Flags that change layouts make an interface need its C file, though no function needs a stub. */
    private static void checkLayouts(HeaderSource source, String obstacle, Diagnostics diagnostics) {
        List<String> flags = source.request().options().platformFlags().layouts();
        if (!flags.isEmpty()) {
            diagnostics.error(
                    new HeaderProblem.LayoutsNotConfirmed(flags, obstacle),
                    source.request().headerOrigin());
        }
    }

    /** What the build says of all: helpers, layouts, constants. */
    private static Compiled compiled(
            HeaderSource source,
            InterfaceDeclaration declaration,
            HelperParts parts,
            HelperBuild build,
            ConstantQuestion question,
            Diagnostics diagnostics) {
        Origin origin = source.request().headerOrigin();
        if (!build.prologueErrors().isEmpty()) {
            String message = build.prologueErrors().getFirst().message().toString();
            diagnostics.error(new ToolProblem.HelpersRefused(message), origin);
            return new Compiled(declaration, build.library(), CompilerConstants.NONE);
        }
        HelperParts.Failures failures = parts.failures(build.failures());
        failures.otherLayouts()
                .forEach((type, message) ->
                        diagnostics.error(new ToolProblem.LayoutDiffers(type, message.toString()), origin));
        InterfaceDeclaration rest =
                new HelperFailures(source.request(), diagnostics).without(failures.helpers(), declaration);
        return new Compiled(
                failures.unconfirmed().in(rest),
                build.library(),
                failures.otherConstants().isEmpty()
                        ? CompilerConstants.NONE
                        : parts.ask(question, failures.otherConstants()));
    }

    private static void tell(CCompiler compiler, HelperBuild build, SeenFiles seen) {
        seen.file(Path.of(compiler.command().getFirst()));
        compiler.bundledLinker().ifPresent(seen::file);
        build.headers().forEach(seen::file);
        boolean isWrapper =
                compiler.command().size() > 1 && compiler.bundledLinker().isEmpty();
        if (isWrapper || build.headers().isEmpty()) {
            seen.unknown();
        }
    }

    private HelperBuild build(CCompiler compiler, HelperUnit unit, BuildFlags flags, CHeader header) {
        if (!options.cache()) {
            return HelperBuild.run(compiler, environment, unit, flags);
        }
        HelperCache cache = new HelperCache(
                new CacheFolder(CacheDirectory.of(environment.target()).resolve("helpers")), header);
        return cache.get(compiler, environment, unit, flags).orElseGet(() -> {
            HelperBuild build = HelperBuild.run(compiler, environment, unit, flags);
            cache.put(compiler, environment, unit, flags, build);
            return build;
        });
    }
}
