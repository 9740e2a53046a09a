package io.nativeheader.processor.cli.doctor;

import io.nativeheader.processor.clang.LibClangSearch;
import io.nativeheader.processor.cmodel.CDeclaration;
import io.nativeheader.processor.cmodel.CFunction;
import io.nativeheader.processor.cmodel.CHeader;
import io.nativeheader.processor.cmodel.CTag;
import io.nativeheader.processor.cmodel.CVariable;
import io.nativeheader.processor.parse.ClangMessage;
import io.nativeheader.processor.parse.HeaderParser;
import io.nativeheader.processor.parse.ParseOutcome;
import io.nativeheader.processor.parse.ParseRequest;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Checks that a header is found and parses. */
final class HeaderCheck {

    private HeaderCheck() {}

    static Section section(String header, LibClangSearch search, Questions questions) {
        return new Section(
                "Header " + header,
                switch (search) {
                    case LibClangSearch.Found found -> findings(header, found, questions);
                    case LibClangSearch.NotFound _, LibClangSearch.Denied _ ->
                        List.of(Finding.problem("cannot be parsed without libclang"));
                });
    }

    private static List<Finding> findings(String header, LibClangSearch.Found found, Questions questions) {
        List<String> folders =
                questions.includePath().stream().map(Path::toString).toList();
        List<String> arguments = folders.stream().map(folder -> "-I" + folder).toList();
        ParseOutcome outcome = new HeaderParser(found)
                .parse(new ParseRequest(
                        questions.environment().target(),
                        List.of(included(header)),
                        arguments,
                        "",
                        folders,
                        Set.of(),
                        true));
        if (!outcome.missingHeaders().isEmpty()) {
            return List.of(new Finding(
                    Finding.Mark.PROBLEM,
                    "is in none of these folders; add its folder with -Anativeheader.includePath",
                    outcome.searched()));
        }
        List<String> messages =
                outcome.messages().stream().map(ClangMessage::toString).toList();
        return outcome.header().isPresent()
                ? found(outcome.header().get(), messages)
                : List.of(new Finding(Finding.Mark.PROBLEM, "does not parse", messages));
    }

    /** Returns the text for {@code #include}: the absolute path of an existing file, else the header as given. */
    private static String included(String header) {
        try {
            Path file = Path.of(header);
            return Files.isRegularFile(file) ? "\"" + file.toAbsolutePath() + "\"" : header;
        } catch (InvalidPathException noPath) {
            return header;
        }
    }

    private static List<Finding> found(CHeader header, List<String> messages) {
        List<Finding> findings = new ArrayList<>();
        findings.add(
                Finding.ok("parses and declares " + Diagnosis.counted(count(header, CFunction.class), "function") + ", "
                        + Diagnosis.counted(count(header, CVariable.class), "variable") + ", "
                        + count(header, CTag.class) + " structs, unions and enums, "
                        + Diagnosis.counted(header.macros().size(), "macro")));
        messages.forEach(message -> findings.add(Finding.warning(message)));
        return findings;
    }

    private static long count(CHeader header, Class<? extends CDeclaration> kind) {
        return header.declarations().stream().filter(kind::isInstance).count();
    }
}
