package io.nativeheader.processor.pipeline;

import io.nativeheader.processor.align.WindowsAbi;
import io.nativeheader.processor.cache.SeenFiles;
import io.nativeheader.processor.diagnostic.Diagnostics;
import io.nativeheader.processor.diagnostic.HeaderProblem;
import io.nativeheader.processor.diagnostic.Severity;
import io.nativeheader.processor.diagnostic.ToolProblem;
import io.nativeheader.processor.inputs.FileNameCharset;
import io.nativeheader.processor.inputs.HeaderFlags;
import io.nativeheader.processor.inputs.HeaderSource;
import io.nativeheader.processor.javac.GeneratedFile;
import io.nativeheader.processor.javac.SourceCompiler;
import io.nativeheader.processor.jmodel.InterfaceDeclaration;
import io.nativeheader.processor.parse.NameSearch;
import io.nativeheader.processor.parse.ParsedHeader;
import io.nativeheader.processor.plan.FreeingFunctions;
import io.nativeheader.processor.platform.PerTarget;
import io.nativeheader.processor.platform.TargetSet;
import io.nativeheader.processor.recording.Recorder;
import io.nativeheader.processor.recording.Recording;
import io.nativeheader.processor.request.InterfaceRequest;
import io.nativeheader.processor.request.ProcessorOptions;
import io.nativeheader.processor.resolve.ParsedInterface;
import io.nativeheader.processor.symbols.FoundLibrary;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.InvalidPathException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Turns the annotated interfaces of a package into files and diagnostics. {@link #stages} lists the stages in execution order. */
public final class Pipeline {

    private final SharedStages shared;
    private final boolean compilesSources;

    /**
     * @param compilesSources whether this process compiles generated sources; false in javac's process, which compiles them itself
     */
    public Pipeline(SharedStages shared, boolean compilesSources) {
        this.shared = shared;
        this.compilesSources = compilesSources;
    }

    /** Processes one package. Never throws: a failure becomes a diagnostic. */
    public PackageResult run(PackageRequest request) {
        Instant started = Instant.now();
        Diagnostics diagnostics = new Diagnostics();
        SeenFiles seen = new SeenFiles();
        List<GeneratedFile> files = attempt(request, () -> stages(request, seen, diagnostics), diagnostics)
                .orElse(List.of());
        PackageResult result = new PackageResult(files, diagnostics.all());
        seen.addAll(shared.environment().seen());
        if (!result.hasErrors()) {
            shared.caches().results().ifPresent(cache -> cache.put(request, result, seen, started));
        }
        return result;
    }

    /** Returns the declarations that one package would generate, without printing them. Never throws. */
    public CheckedPackage check(PackageRequest request) {
        Diagnostics diagnostics = new Diagnostics();
        Optional<List<InterfaceDeclaration>> declarations = attempt(
                request,
                () -> confirmed(request, new SeenFiles(), diagnostics)
                        .map(ConfirmedPackage::declarations)
                        .orElse(List.of()),
                diagnostics);
        return new CheckedPackage(declarations.orElse(List.of()), diagnostics.all());
    }

    /** Runs stages; empty after a failure, which becomes a diagnostic. */
    private static <T> Optional<T> attempt(PackageRequest request, Supplier<T> stages, Diagnostics diagnostics) {
        InterfaceRequest first = request.requests().getFirst();
        try {
            return Optional.of(stages.get());
        } catch (StackOverflowError deep) {
            diagnostics.error(tooLarge(request, "its types nest too deeply for the stack"), first.headerOrigin());
        } catch (OutOfMemoryError full) {
            diagnostics.error(tooLarge(request, "the memory is full"), first.headerOrigin());
        } catch (RuntimeException | LinkageError failure) {
            diagnostics.error(internalError(failure), first.origin());
        }
        return Optional.empty();
    }

    /** Runs the stages. A broken interface does not stop the others of its package. */
    private List<GeneratedFile> stages(PackageRequest request, SeenFiles seen, Diagnostics diagnostics) {
        Optional<ConfirmedPackage> confirmed = confirmed(request, seen, diagnostics);
        if (confirmed.isEmpty()) {
            return List.of();
        }
        Inheritance inheritance =
                new Inheritance(request.requests(), confirmed.get().declarations(), diagnostics);
        GeneratedSources sources = new PackageEmitter(shared.targets(), request).emit(confirmed.get(), inheritance);
        writeRecordings(request, diagnostics);
        return compileSources(request, sources);
    }

    private Optional<ConfirmedPackage> confirmed(PackageRequest request, SeenFiles seen, Diagnostics diagnostics) {
        Set<String> freeing = FreeingFunctions.names(request.requests());
        List<StagedInterface<PerTarget<HeaderSource>>> found = findInputs(request, diagnostics);
        List<StagedInterface<PerTarget<ParsedInterface>>> parsed = parse(found, freeing, seen, diagnostics);
        return parsed.isEmpty()
                ? Optional.empty()
                : Optional.of(new Confirmation(shared, request.packageName(), freeing, seen)
                        .resolveAndCompile(parsed, diagnostics)
                        .linked());
    }

    /** Reads the headers of an interface and stops before resolve. Returns empty after reporting an error. */
    public Optional<ParsedInterface> read(PackageRequest request, Diagnostics diagnostics) {
        return parse(findInputs(request, diagnostics), Set.of(), new SeenFiles(), diagnostics).stream()
                .map(one -> Alignment.of(
                        one.result(), shared.targets(), shared.environment().host()))
                .findFirst();
    }

    private void writeRecordings(PackageRequest request, Diagnostics diagnostics) {
        if (diagnostics.all().stream().anyMatch(one -> one.severity() == Severity.ERROR)) {
            return;
        }
        for (int index = 0; index < shared.targets().size(); index++) {
            Recorder recorder = shared.target(index).recorder();
            request.requests().forEach(one -> recorder.write(one, diagnostics));
        }
    }

    private List<StagedInterface<PerTarget<HeaderSource>>> findInputs(PackageRequest request, Diagnostics diagnostics) {
        List<StagedInterface<PerTarget<HeaderSource>>> found = new ArrayList<>();
        for (PerTarget<HeaderFlags> flags : request.interfaces()) {
            TargetDiagnostics perTarget = new TargetDiagnostics(shared.targets());
            PerTarget<HeaderSource> sources = PerTarget.of(
                    flags.targets(), index -> source(shared.target(index), flags.at(index), perTarget.of(index)));
            perTarget.addTo(diagnostics);
            found.add(new StagedInterface<>(found.size(), sources, sources));
        }
        return found;
    }

    private static HeaderSource source(TargetStages stages, HeaderFlags flags, Diagnostics diagnostics) {
        return stages.recordings().answers(flags.request())
                ? HeaderSource.withoutLibraries(flags)
                : stages.inputs().source(flags, diagnostics);
    }

    /** Returns the interfaces whose headers can be parsed on each of their targets. */
    private List<StagedInterface<PerTarget<ParsedInterface>>> parse(
            List<StagedInterface<PerTarget<HeaderSource>>> found,
            Set<String> freeing,
            SeenFiles seen,
            Diagnostics diagnostics) {
        List<StagedInterface<PerTarget<ParsedInterface>>> parsed = new ArrayList<>();
        for (StagedInterface<PerTarget<HeaderSource>> one : found) {
            TargetDiagnostics perTarget = new TargetDiagnostics(shared.targets());
            Map<Integer, ParsedInterface> headers = new TreeMap<>();
            TargetSet targets = one.sources().targets();
            for (int index : targets.indices()) {
                HeaderSource source = one.sources().at(index);
                TargetStages stages = shared.target(index);
                parse(source, stages, freeing, seen, perTarget.of(index))
                        .map(Pipeline::withoutDisagreement)
                        .ifPresent(header -> headers.put(index, header));
            }
            perTarget.addTo(diagnostics);
            if (headers.size() == targets.indices().size()) {
                parsed.add(one.with(PerTarget.each(targets, headers::get)));
            }
        }
        return parsed;
    }

    private static Optional<ParsedInterface> parse(
            HeaderSource source, TargetStages stages, Set<String> freeing, SeenFiles seen, Diagnostics diagnostics) {
        InterfaceRequest request = source.request();
        stages.recordings().addFiles(request, seen);
        if (stages.recordings().answers(request)) {
            return recorded(request, stages, freeing, diagnostics);
        }
        Diagnostics found = new Diagnostics();
        Optional<ParsedHeader> parsed = stages.headers().read(source.flags(), freeing, seen, found);
        if (stages.recordings().replaces(request)
                && found.all().stream().anyMatch(one -> one.problem() instanceof HeaderProblem.HeaderNotFound)) {
            seen.unknown();
            return recorded(request, stages, freeing, diagnostics);
        }
        diagnostics.addAll(found);
        return parsed.map(header -> {
            ParsedInterface read = parsedInterface(source, header, stages);
            stages.recorder().parsed(request, freeing, header, read.library());
            return read;
        });
    }

    private static ParsedInterface withoutDisagreement(ParsedInterface parsed) {
        WindowsAbi.Agreed agreed = WindowsAbi.of(parsed.header());
        return agreed.reasons().isEmpty() ? parsed : parsed.without(agreed.header(), agreed.reasons());
    }

    private static Optional<ParsedInterface> recorded(
            InterfaceRequest request, TargetStages stages, Set<String> freeing, Diagnostics diagnostics) {
        return stages.recordings().find(request, freeing, diagnostics).map(recording -> recorded(request, recording));
    }

    private static ParsedInterface recorded(InterfaceRequest request, Recording recording) {
        ParsedHeader parsed = recording.parsedFor(request);
        ParsedInterface read = new ParsedInterface(
                request,
                parsed.header().with(parsed.evaluation()),
                parsed.evaluation(),
                recording.foundLibrary(),
                Optional.empty(),
                _ -> Optional.empty());
        return recording.compilerConstants().in(read);
    }

    private static ParsedInterface parsedInterface(HeaderSource source, ParsedHeader parsed, TargetStages stages) {
        Optional<FoundLibrary> library = source.libraryFor(parsed.header(), stages.environment());
        return new ParsedInterface(
                        source.request(),
                        parsed.header().with(parsed.evaluation()),
                        parsed.evaluation(),
                        library,
                        source.process().filter(_ -> library.isEmpty()),
                        new NameSearch(
                                parsed.header(),
                                source.flags().folders(),
                                source.flags().sysroot().headers())::find)
                .with(parsed.cxx());
    }

    private List<GeneratedFile> compileSources(PackageRequest request, GeneratedSources sources) {
        if (!compilesSources || request.classRelease() == 0) {
            return sources.files();
        }
        boolean compilesFew = shared.options().classes() == ProcessorOptions.Classes.ALWAYS;
        return new SourceCompiler(request.classRelease(), compilesFew)
                .compile(sources.files(), sources.implementations());
    }

    private static HeaderProblem tooLarge(PackageRequest request, String limit) {
        return new HeaderProblem.HeaderTooLarge(request.headers(), limit);
    }

    /** Describes a failure of the processor: a file name that this JVM cannot encode, or a bug with its stack trace. */
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
