package io.nativeheader.processor;

import io.nativeheader.processor.clang.LibClangSearch;
import io.nativeheader.processor.cmodel.CEvaluation;
import io.nativeheader.processor.cmodel.CHeader;
import io.nativeheader.processor.cmodel.CMacroCall;
import io.nativeheader.processor.cmodel.Target;
import io.nativeheader.processor.diagnostic.Diagnostics;
import io.nativeheader.processor.diagnostic.HeaderProblem;
import io.nativeheader.processor.diagnostic.Origin;
import io.nativeheader.processor.parse.ClangMessage;
import io.nativeheader.processor.parse.HeaderParser;
import io.nativeheader.processor.parse.NameSearch;
import io.nativeheader.processor.parse.ParseOutcome;
import io.nativeheader.processor.parse.ParseRequest;
import io.nativeheader.processor.parse.StrangeFiles;
import io.nativeheader.processor.request.HeaderOptions;
import io.nativeheader.processor.request.InterfaceRequest;
import io.nativeheader.processor.request.MethodRequest;
import io.nativeheader.processor.resolve.MacroCalls;
import io.nativeheader.processor.resolve.ParsedInterface;
import io.nativeheader.processor.toolchain.BuildEnvironment;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Parses the headers of an interface and evaluates their macros, or says why that fails. */
final class HeaderReader {

    private final Target target;
    private final BuildEnvironment environment;
    private final HeaderParser parser;
    private final Duration limit;

    HeaderReader(Target target, BuildEnvironment environment, LibClangSearch.Found libclang, Duration limit) {
        this.target = target;
        this.environment = environment;
        this.parser = new HeaderParser(libclang);
        this.limit = limit;
    }

    private record Result(Optional<ParsedInterface> parsed, Diagnostics diagnostics) {}

    /** The interface with what its headers declare; empty after an error was reported. */
    Optional<ParsedInterface> read(HeaderSource source, Diagnostics diagnostics) {
        InterfaceRequest request = source.request();
        String headers = request.options().display();
        Optional<Path> strange = new StrangeFiles(source.folders())
                .among(request.options().headers(), request.options().preamble());
        if (strange.isPresent()) {
            diagnostics.error(new HeaderProblem.NotAFile(headers, strange.get().toString()), request.headerOrigin());
            return Optional.empty();
        }
        Optional<Result> result = ParserThread.run(() -> parse(source), limit);
        if (result.isEmpty()) {
            diagnostics.error(new HeaderProblem.HeaderTakesTooLong(headers, limit.toSeconds()), request.headerOrigin());
            return Optional.empty();
        }
        diagnostics.addAll(result.get().diagnostics());
        return result.get().parsed();
    }

    /** What it has to say is of no use if it comes too late, so that it is kept apart. */
    private Result parse(HeaderSource source) {
        Diagnostics diagnostics = new Diagnostics();
        return new Result(parse(source, diagnostics), diagnostics);
    }

    private Optional<ParsedInterface> parse(HeaderSource source, Diagnostics diagnostics) {
        InterfaceRequest request = source.request();
        ParseRequest parse = parseRequest(source);
        ParseOutcome outcome = parser.parse(parse);
        report(source, outcome, diagnostics);
        if (outcome.header().isEmpty()) {
            return Optional.empty();
        }
        CHeader header = outcome.header().get();
        List<CMacroCall> calls = new MacroCalls(header).of(request);
        CEvaluation evaluation = parser.evaluate(parse, header, calls);
        return Optional.of(new ParsedInterface(
                request,
                header.with(evaluation),
                evaluation,
                source.library().map(file -> LibraryTable.found(file, environment)),
                source.process(),
                new NameSearch(header, source.folders())::find));
    }

    private ParseRequest parseRequest(HeaderSource source) {
        HeaderOptions options = source.request().options();
        Set<String> names = source.request().methods().stream()
                .map(MethodRequest::cNames)
                .flatMap(List::stream)
                .collect(Collectors.toUnmodifiableSet());
        return new ParseRequest(
                target,
                options.headers(),
                source.clangArguments(),
                options.preamble(),
                source.folders().stream().map(Path::toString).toList(),
                names);
    }

    private static void report(HeaderSource source, ParseOutcome outcome, Diagnostics diagnostics) {
        InterfaceRequest request = source.request();
        Origin origin = request.headerOrigin();
        for (String missing : outcome.missingHeaders()) {
            diagnostics.error(
                    new HeaderProblem.HeaderNotFound(
                            missing,
                            outcome.searched(),
                            ModuleHeaders.place(missing, request.module().root())),
                    origin);
        }
        if (outcome.header().isPresent() || !outcome.missingHeaders().isEmpty()) {
            return;
        }
        List<String> inHeaders = errors(outcome, message -> !message.isOfPreamble(), ClangMessage::toString);
        List<String> inPreamble =
                errors(outcome, ClangMessage::isOfPreamble, message -> inPreamble(message, request.options()));
        if (!inHeaders.isEmpty()) {
            diagnostics.error(
                    new HeaderProblem.HeaderDoesNotCompile(request.options().display(), inHeaders), origin);
        }
        if (!inPreamble.isEmpty()) {
            diagnostics.error(new HeaderProblem.PreambleDoesNotCompile(inPreamble), request.preambleOrigin());
        }
    }

    private static List<String> errors(
            ParseOutcome outcome, Predicate<ClangMessage> chosen, Function<ClangMessage, String> printed) {
        return outcome.messages().stream()
                .filter(ClangMessage::isError)
                .filter(chosen)
                .map(printed)
                .toList();
    }

    /** {@code Phy.java:14: error: use of undeclared identifier 'x':  return x;}. */
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
