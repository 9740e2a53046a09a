package io.nativeheader.processor.compile;

import io.nativeheader.processor.cache.CacheDirectory;
import io.nativeheader.processor.cache.CacheFolder;
import io.nativeheader.processor.cache.SeenFiles;
import io.nativeheader.processor.cmodel.CHeader;
import io.nativeheader.processor.diagnostic.Diagnostics;
import io.nativeheader.processor.diagnostic.HeaderProblem;
import io.nativeheader.processor.diagnostic.Origin;
import io.nativeheader.processor.diagnostic.Problem;
import io.nativeheader.processor.diagnostic.ToolProblem;
import io.nativeheader.processor.emit.StubFileEmitter;
import io.nativeheader.processor.inputs.HeaderSource;
import io.nativeheader.processor.jmodel.HelperSource;
import io.nativeheader.processor.platform.Language;
import io.nativeheader.processor.platform.PerTarget;
import io.nativeheader.processor.platform.Target;
import io.nativeheader.processor.recording.Recorder;
import io.nativeheader.processor.recording.Recordings;
import io.nativeheader.processor.request.InterfaceRequest;
import io.nativeheader.processor.request.ProcessorOptions;
import io.nativeheader.processor.resolve.CompilerConstants;
import io.nativeheader.processor.resolve.ResolvedInterface;
import io.nativeheader.processor.resolve.cxx.NamedInstances;
import io.nativeheader.processor.toolchain.BuildEnvironment;
import io.nativeheader.processor.toolchain.BuildFlags;
import io.nativeheader.processor.toolchain.CCompiler;
import io.nativeheader.processor.toolchain.CCompilerSearch;
import io.nativeheader.processor.toolchain.ConstantQuestion;
import io.nativeheader.processor.toolchain.HelperBuild;
import io.nativeheader.processor.toolchain.HelperCache;
import io.nativeheader.processor.toolchain.HelperUnit;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Compiles the helper stubs of interfaces, each file in its language. */
public final class HelperCompiler {

    private final ProcessorOptions options;
    private final BuildEnvironment environment;
    private final Compilers compilers;
    private final Recordings recordings;
    private final Recorder recorder;

    public HelperCompiler(
            ProcessorOptions options, BuildEnvironment environment, Recordings recordings, Recorder recorder) {
        this.recordings = recordings;
        this.recorder = recorder;
        this.options = options;
        this.environment = environment;
        this.compilers = new Compilers(options, environment);
    }

    /**
     * Compiles the helper stubs of an interface for this target, if it has any.
     *
     * @param target the target's index
     * @param seen collects the files that the result depends on
     */
    public TargetHelpers compile(
            HeaderSource source, ResolvedInterface resolved, int target, SeenFiles seen, Diagnostics diagnostics) {
        Optional<HelperSource> helpers = resolved.declaration().helpers().at(target);
        if (helpers.isEmpty()) {
            return TargetHelpers.notCompiled(helpers);
        }
        Language language = helpers.get().language();
        HelperParts parts = HelperParts.of(helpers.get(), source.request().flatName() + "." + language.fileEnding());
        if (!options.compileHelpers()) {
            checkLayouts(
                    source,
                    "-Anativeheader.compileHelpers=false keeps the " + language.displayName()
                            + " compiler from running",
                    diagnostics);
            return TargetHelpers.notCompiled(helpers);
        }
        Optional<HelperBuild> recorded = recordings.stubs(source.request(), parts.unit(), diagnostics);
        if (recorded.isPresent()) {
            return compiled(
                    source,
                    parts,
                    recorded.get(),
                    differing -> new CompilerConstants(Map.of(), differing),
                    diagnostics);
        }
        return switch (compilers.search(language, source.flags().clangArguments())) {
            case CCompilerSearch.NotFound missing -> {
                reportMissing(missing, source, helpers.get(), diagnostics);
                seen.unknown();
                yield TargetHelpers.notCompiled(helpers);
            }
            case CCompilerSearch.Found found -> {
                CCompiler compiler = found.compiler();
                BuildFlags flags = source.flags().build(source.library());
                HelperBuild build =
                        build(compiler, parts.unit(), flags, resolved.parsed().header());
                addInputs(compiler, build, seen);
                flags.linkedFiles(environment).forEach(seen::file);
                ConstantQuestion question = new ConstantQuestion(compiler, environment, flags);
                TargetHelpers compiled = compiled(
                        source, parts, build, differing -> parts.compilerValues(question, differing), diagnostics);
                recorder.compiled(source.request(), parts.unit(), build, compiled.differences());
                yield compiled;
            }
        };
    }

    private void reportMissing(
            CCompilerSearch.NotFound missing, HeaderSource source, HelperSource helpers, Diagnostics diagnostics) {
        Language language = helpers.language();
        checkLayouts(source, "no " + language.displayName() + " compiler is found", diagnostics);
        List<String> places = missing.attempts().stream().map(Object::toString).toList();
        diagnostics.warning(
                new ToolProblem.NoCompiler(
                        language.displayName(),
                        helpers.helpers().size() + helpers.cxxStubs().size(),
                        places,
                        CCompilerSearch.names(language, environment)),
                source.request().headerOrigin());
    }

    /** Reports an error if flags change layouts, because only the C compiler could confirm these layouts. */
    private static void checkLayouts(HeaderSource source, String obstacle, Diagnostics diagnostics) {
        List<String> flags = source.request().options().platformFlags().layouts();
        if (!flags.isEmpty()) {
            diagnostics.error(
                    new HeaderProblem.LayoutsNotConfirmed(flags, obstacle),
                    source.request().headerOrigin());
        }
    }

    /**
     * Returns the results of the build. Reports differing layouts.
     *
     * @param values returns the compiler's values of constants, by C name
     */
    private TargetHelpers compiled(
            HeaderSource source,
            HelperParts parts,
            HelperBuild build,
            Function<Set<String>, CompilerConstants> values,
            Diagnostics diagnostics) {
        Origin origin = source.request().headerOrigin();
        if (!build.prologueErrors().isEmpty()) {
            String message = build.prologueErrors().getFirst().message().toString();
            Language language = parts.source().language();
            Problem problem = new ToolProblem.HelpersRefused(
                    language.displayName(), message, CCompilerSearch.option(language, environment));
            if (environment.isCross()) {
                diagnostics.warning(problem, origin);
            } else {
                diagnostics.error(problem, origin);
            }
            return TargetHelpers.notCompiled(Optional.of(parts.source()));
        }
        HelperParts.Failures failures = parts.failures(build.failures());
        failures.otherLayouts()
                .forEach((type, message) -> diagnostics.error(new ToolProblem.LayoutDiffers(type, message), origin));
        return new TargetHelpers(
                Optional.of(parts.source()),
                build.library(),
                failures.helpers(),
                failures.unconfirmed(),
                failures.otherConstants().isEmpty() ? CompilerConstants.NONE : values.apply(failures.otherConstants()));
    }

    /**
     * Applies the results of all targets.
     *
     * @param targets all targets of the binding
     * @param helpers the stubs on each target of the interface
     */
    public static CompiledInterface combine(
            InterfaceRequest request,
            List<Target> targets,
            ResolvedInterface resolved,
            PerTarget<TargetHelpers> helpers,
            Diagnostics diagnostics) {
        HelperFailures failures =
                new HelperFailures(request, targets, resolved.parsed().library().isPresent(), diagnostics);
        HelperFailures.Accepted accepted = failures.apply(helpers, resolved.declaration());
        failures.noteRefused(new NamedInstances(request, resolved.parsed().cxx(), diagnostics)
                .reportRefused(accepted.refused(), accepted.declaration()));
        Map<String, String> unconfirmed = new LinkedHashMap<>();
        helpers.values().forEach(one -> one.unconfirmed().constants().forEach(unconfirmed::putIfAbsent));
        return new CompiledInterface(
                resolved,
                accepted.declaration(),
                accepted.declaration().helpers().map(source -> source.map(StubFileEmitter::whole)),
                helpers.map(TargetHelpers::library),
                accepted.refused(),
                unconfirmed,
                helpers.map(TargetHelpers::differences));
    }

    private static void addInputs(CCompiler compiler, HelperBuild build, SeenFiles seen) {
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
                new CacheFolder(CacheDirectory.of(environment.host()).resolve("helpers")), header);
        return cache.get(compiler, environment, unit, flags).orElseGet(() -> {
            HelperBuild build = HelperBuild.run(compiler, environment, unit, flags);
            cache.put(compiler, environment, unit, flags, build);
            return build;
        });
    }
}
