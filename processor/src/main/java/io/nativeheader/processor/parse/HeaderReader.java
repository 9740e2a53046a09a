package io.nativeheader.processor.parse;

import io.nativeheader.processor.cache.FillingTime;
import io.nativeheader.processor.cache.SeenFiles;
import io.nativeheader.processor.cmodel.CMacroCall;
import io.nativeheader.processor.diagnostic.Diagnostics;
import io.nativeheader.processor.diagnostic.HeaderProblem;
import io.nativeheader.processor.diagnostic.Origin;
import io.nativeheader.processor.diagnostic.TargetProblem;
import io.nativeheader.processor.inputs.HeaderFlags;
import io.nativeheader.processor.plan.MacroCalls;
import io.nativeheader.processor.request.HeaderOptions;
import io.nativeheader.processor.request.InterfaceRequest;
import io.nativeheader.processor.request.ProcessorOptions;
import io.nativeheader.processor.toolchain.BuildEnvironment;
import io.nativeheader.processor.toolchain.PackageFiles;
import io.nativeheader.processor.toolchain.WorkLimit;
import io.nativeheader.processor.toolchain.sysroot.CLibraryHeaders;
import io.nativeheader.processor.toolchain.sysroot.HostHeaders;
import io.nativeheader.processor.toolchain.sysroot.SysrootPackages;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/** Parses the headers of an interface and evaluates their macros, unless a cached result of an earlier build exists. Reports problems. */
public final class HeaderReader {

    private final BuildEnvironment environment;
    private final ClangOpener clang;
    private final Optional<ParseCache> cache;
    private final Duration limit;
    private final boolean recordsAll;
    private final boolean comments;

    public HeaderReader(
            ProcessorOptions options, BuildEnvironment environment, ClangOpener clang, Optional<ParseCache> cache) {
        this.environment = environment;
        this.clang = clang;
        this.cache = cache;
        this.limit = options.limit();
        this.comments = options.comments();
        // A recording with all functions also fits an interface that later declares more of them.
        this.recordsAll = options.record().isPresent();
    }

    /** A parsed header, with the files that it depends on if the result is cacheable. */
    private record Read(ParsedHeader parsed, Optional<ParseInputs> inputs) {}

    private record Result(Optional<Read> read, Diagnostics diagnostics) {}

    /**
     * Returns the declarations of an interface's headers, or empty after reporting an error.
     *
     * @param freeing functions that free memory owned by the package's methods
     * @param seen collects the files that the result depends on
     */
    public Optional<ParsedHeader> read(
            HeaderFlags flags, Set<String> freeing, SeenFiles seen, Diagnostics diagnostics) {
        InterfaceRequest request = flags.request();
        Optional<Path> nonRegular = new NonRegularFiles(flags.folders())
                .find(
                        request.options().headers(),
                        definitions(request.options()),
                        request.options().preamble());
        if (nonRegular.isPresent()) {
            diagnostics.error(
                    new HeaderProblem.NotAFile(
                            request.options().display(), nonRegular.get().toString()),
                    request.headerOrigin());
            return Optional.empty();
        }
        ParseRequest parse = parseRequest(flags, freeing);
        Optional<Read> read = cached(parse, request).or(() -> parsed(parse, request, diagnostics));
        read.ifPresent(one -> recordInputs(one.inputs(), seen));
        return read.map(Read::parsed);
    }

    private static List<String> definitions(HeaderOptions options) {
        List<String> definitions = new ArrayList<>(options.define());
        options.clangArgs().stream()
                .filter(flag -> flag.startsWith("-D"))
                .forEach(flag -> definitions.add(flag.substring(2)));
        return definitions;
    }

    private static void recordInputs(Optional<ParseInputs> inputs, SeenFiles seen) {
        inputs.ifPresentOrElse(
                known -> {
                    known.files().forEach(file -> seen.file(Path.of(file)));
                    known.folders().forEach(folder -> seen.folder(Path.of(folder)));
                },
                seen::unknown);
    }

    /** Returns the cached result of an earlier build if it evaluated the same macro calls. */
    private Optional<Read> cached(ParseRequest parse, InterfaceRequest request) {
        return cache.flatMap(store -> store.get(parse)
                .filter(parsed -> parsed.calls().equals(new MacroCalls(parsed.header()).of(request)))
                .map(parsed -> new Read(parsed, store.inputs(parse, parsed))));
    }

    /** Parses within the time limit. The limit includes loading libclang but not unpacking it on first use. */
    private Optional<Read> parsed(ParseRequest parse, InterfaceRequest request, Diagnostics diagnostics) {
        Optional<Result> result =
                ParserThread.run(() -> parse(parse, request), WorkLimit.ofThisProcess(limit), FillingTime::total);
        if (result.isEmpty()) {
            String headers = request.options().display();
            diagnostics.error(new HeaderProblem.HeaderTakesTooLong(headers, limit.toSeconds()), request.headerOrigin());
            return Optional.empty();
        }
        diagnostics.addAll(result.get().diagnostics());
        return result.get().read();
    }

    /** Parses in the parser thread. Diagnostics are collected separately, because they are dropped after a timeout. */
    private Result parse(ParseRequest parse, InterfaceRequest request) {
        Diagnostics diagnostics = new Diagnostics();
        Optional<Read> read =
                clang.open(request, diagnostics).flatMap(opened -> parse(parse, request, opened, diagnostics));
        return new Result(read, diagnostics);
    }

    private Optional<Read> parse(
            ParseRequest parse, InterfaceRequest request, ClangOpener.Opened opened, Diagnostics diagnostics) {
        Instant started = Instant.now();
        HeaderParser parser = new HeaderParser(opened.clang());
        ParseOutcome outcome = parser.parse(parse);
        report(parse, outcome, new OtherDialects(parser, environment), request, diagnostics);
        return outcome.header().map(header -> {
            List<CMacroCall> calls = new MacroCalls(header).of(request);
            ParsedHeader parsed = new ParsedHeader(header, calls, parser.evaluate(parse, header, calls), outcome.cxx());
            Optional<ParseInputs> inputs = cache.filter(_ -> opened.isSound())
                    .flatMap(store -> store.put(parse, opened.clang(), parsed, started));
            return new Read(parsed, inputs);
        });
    }

    private ParseRequest parseRequest(HeaderFlags flags, Set<String> freeing) {
        HeaderOptions options = flags.request().options();
        Set<String> names = new HashSet<>(freeing);
        flags.request().methods().forEach(method -> names.addAll(method.cNames()));
        List<String> arguments = new ArrayList<>(flags.sysroot().clangArguments(options.language()));
        arguments.addAll(flags.clangArguments());
        return new ParseRequest(
                environment.target(),
                options.headers(),
                arguments,
                options.preamble(),
                flags.folders().stream().map(Path::toString).toList(),
                names,
                flags.request().headerWide() || recordsAll,
                comments,
                options.language(),
                options.instances());
    }

    private void report(
            ParseRequest parse,
            ParseOutcome outcome,
            OtherDialects others,
            InterfaceRequest request,
            Diagnostics diagnostics) {
        Origin origin = request.headerOrigin();
        for (String missing : outcome.missingHeaders()) {
            diagnostics.error(
                    environment.isCross()
                            ? notOnTarget(missing, "", outcome)
                            : new HeaderProblem.HeaderNotFound(
                                    missing,
                                    outcome.searched(),
                                    HeaderNames.near(missing, outcome.searched()),
                                    ModuleHeaders.folderOf(
                                            missing, request.module().root()),
                                    below(missing, outcome)),
                    origin);
        }
        if (outcome.header().isPresent() || !outcome.missingHeaders().isEmpty()) {
            return;
        }
        List<String> inHeaders = errors(outcome, message -> !message.isInPreamble(), ClangMessage::toString);
        List<String> inPreamble =
                errors(outcome, ClangMessage::isInPreamble, message -> inPreamble(message, request.options()));
        Optional<String> missing = HeaderProblem.HeaderDoesNotCompile.missing(inHeaders);
        if (missing.isPresent() && environment.isCross()) {
            diagnostics.error(notOnTarget(missing.get(), request.options().display(), outcome), origin);
        } else if (!inHeaders.isEmpty()) {
            diagnostics.error(
                    new HeaderProblem.HeaderDoesNotCompile(
                            request.options().display(),
                            request.options().language().displayName(),
                            inHeaders,
                            missing.flatMap(header -> below(header, outcome)),
                            others.accepting(parse, missing)),
                    origin);
        }
        if (!inPreamble.isEmpty()) {
            diagnostics.error(new HeaderProblem.PreambleDoesNotCompile(inPreamble), request.preambleOrigin());
        }
    }

    /** Returns the problem of a header that another platform lacks. */
    private TargetProblem notOnTarget(String missing, String includedFrom, ParseOutcome outcome) {
        Path multiarch = Path.of("/usr/include", environment.host().triple());
        boolean isOnHost = !CLibraryHeaders.contains(missing) && Files.isRegularFile(multiarch.resolve(missing));
        return new TargetProblem.HeaderNotFoundOnTarget(
                missing,
                environment.target().folder(),
                includedFrom,
                outcome.searched().stream()
                        .map(folder -> HostHeaders.original(folder)
                                .map(original -> original + " (without this machine's C library)")
                                .orElse(folder))
                        .toList(),
                environment.sysroot().hasCLibrary(),
                SysrootPackages.debian(environment.target()),
                SysrootPackages.artifact(environment.target()),
                isOnHost ? multiarch.toString() : "");
    }

    private Optional<HeaderProblem.HeaderNotFound.Below> below(String missing, ParseOutcome outcome) {
        return UnsearchedFolders.find(missing, outcome.searched(), new PackageFiles(environment));
    }

    private static List<String> errors(
            ParseOutcome outcome, Predicate<ClangMessage> chosen, Function<ClangMessage, String> printed) {
        return outcome.messages().stream()
                .filter(ClangMessage::isError)
                .filter(chosen)
                .map(printed)
                .toList();
    }

    /** Returns {@code Phy.java:14: error: use of undeclared identifier 'x':  return x;}. */
    private static String inPreamble(ClangMessage message, HeaderOptions options) {
        String place = options.preamblePlace()
                .map(first -> first.plus(message.line() - 1).toString())
                .orElse("line " + message.line() + " of the preamble");
        String text = options.preamble()
                .lines()
                .skip(message.line() - 1)
                .findFirst()
                .map(line -> "\n        " + line.strip())
                .orElse("");
        return place + ": error: " + message.text() + text;
    }
}
