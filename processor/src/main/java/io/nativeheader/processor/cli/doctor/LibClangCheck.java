package io.nativeheader.processor.cli.doctor;

import io.nativeheader.processor.clang.LibClangSearch;
import io.nativeheader.processor.clang.ResourceHeaders;
import io.nativeheader.processor.diagnostic.ToolProblem;
import io.nativeheader.processor.parse.ClangMessage;
import io.nativeheader.processor.parse.HeaderParser;
import io.nativeheader.processor.parse.ParseOutcome;
import io.nativeheader.processor.parse.ParseRequest;
import io.nativeheader.processor.platform.Target;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Checks which libclang reads headers, and that it has resource headers of its version. */
final class LibClangCheck {

    /** Resource headers that many headers include. */
    private static final List<String> RESOURCE_HEADERS =
            List.of("stddef.h", "stdarg.h", "stdint.h", "limits.h", "float.h");

    private LibClangCheck() {}

    static Section section(LibClangSearch search, Target target) {
        List<Finding> findings = new ArrayList<>();
        switch (search) {
            case LibClangSearch.Denied(String reason) ->
                findings.add(Finding.problem(new ToolProblem.NativeAccessDenied(reason).message()));
            case LibClangSearch.NotFound(List<LibClangSearch.Attempt> attempts) -> {
                List<String> places = attempts.stream().map(Object::toString).toList();
                String all = new ToolProblem.LibClangNotFound(places).message();
                findings.add(Finding.problem("there is none", all));
            }
            case LibClangSearch.Found found -> {
                found.failed().forEach(attempt -> findings.add(Finding.note(attempt.toString())));
                findings.add(Finding.ok("used: " + found.location()));
                findings.add(Finding.ok(found.clang().version()));
                findings.add(headers(found, target));
                findings.add(parses(found, target));
            }
        }
        return new Section("libclang", findings);
    }

    private static Finding headers(LibClangSearch.Found found, Target target) {
        return switch (ResourceHeaders.of(found, target)) {
            case ResourceHeaders.Matching(Optional<Path> directory) ->
                Finding.ok("its resource headers have the same version: "
                        + directory.map(Path::toString).orElse("found by libclang itself"));
            case ResourceHeaders.VersionMismatch(Path directory, String version, String libclang) ->
                Finding.warning(
                        new ToolProblem.ResourceHeadersDiffer(found.location(), libclang, directory.toString(), version)
                                .message());
            case ResourceHeaders.Missing(Optional<Path> directory, String libclang) ->
                Finding.problem(new ToolProblem.ResourceHeadersMissing(
                                found.location(),
                                libclang,
                                directory.map(Path::toString).orElse(""))
                        .message());
        };
    }

    private static Finding parses(LibClangSearch.Found found, Target target) {
        String names = String.join(", ", RESOURCE_HEADERS);
        ParseOutcome outcome = new HeaderParser(found)
                .parse(new ParseRequest(target, RESOURCE_HEADERS, List.of(), "", List.of(), Set.of(), true));
        if (outcome.header().isPresent()) {
            return Finding.ok("parses " + names);
        }
        List<String> errors = outcome.messages().stream()
                .filter(ClangMessage::isError)
                .map(ClangMessage::toString)
                .toList();
        return new Finding(Finding.Mark.PROBLEM, "does not parse " + names, errors);
    }
}
