package io.nativeheader.processor.parse;

import io.nativeheader.processor.clang.LibClang;
import io.nativeheader.processor.clang.LibClangSearch;
import io.nativeheader.processor.clang.ParseRefusedException;
import io.nativeheader.processor.clang.TranslationUnit;
import io.nativeheader.processor.cmodel.CEvaluation;
import io.nativeheader.processor.cmodel.CHeader;
import io.nativeheader.processor.cmodel.CMacroCall;
import io.nativeheader.processor.cmodel.cxx.CxxHeader;
import io.nativeheader.processor.toolchain.sysroot.HostHeaders;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Parses headers with libclang. */
public final class HeaderParser {

    /** {@code CXDiagnostic_Warning}. */
    private static final int WARNING = 2;

    /** {@code CXDiagnostic_Error}. */
    private static final int ERROR = 3;

    private final LibClangSearch.Found found;

    public HeaderParser(LibClangSearch.Found found) {
        this.found = found;
    }

    /** Parses headers and returns their declarations or clang's messages. */
    public ParseOutcome parse(ParseRequest request) {
        // Function bodies are parsed only with a preamble, to find errors in the user's functions.
        int flags = LibClang.DETAILED_PREPROCESSING_RECORD
                | LibClang.INCLUDE_ATTRIBUTED_TYPES
                | (request.preamble().isEmpty() ? LibClang.SKIP_FUNCTION_BODIES : 0);
        try (TranslationUnit unit = found.clang()
                .parse(
                        MainFile.name(request.language()),
                        MainFile.text(request),
                        MainFile.arguments(request, found),
                        flags)) {
            TopLevel topLevel = TopLevel.of(unit, request.language());
            List<String> missing = topLevel.missingHeaders(request.headers());
            int before = MainFile.linesBeforePreamble(request);
            List<ClangMessage> all = messages(unit);
            if (missing.isEmpty()) {
                missing = MainFile.onlyInWorkingDirectory(request, all);
            }
            List<ClangMessage> messages = all.stream()
                    .map(message -> message.relativeToPreamble(
                            before, request.preamble().isEmpty()))
                    .toList();
            boolean broken = !missing.isEmpty() || messages.stream().anyMatch(ClangMessage::isError);
            Optional<DeclarationReader.Declarations> read =
                    broken ? Optional.empty() : Optional.of(new DeclarationReader(request, found, topLevel).read());
            return new ParseOutcome(
                    read.map(DeclarationReader.Declarations::header),
                    read.map(DeclarationReader.Declarations::cxx).orElse(CxxHeader.NONE),
                    messages,
                    missing,
                    HeaderFolders.existing(request, found));
        } catch (ParseRefusedException refused) {
            String text = "libclang returned no translation unit (" + refused.getMessage() + ") for the flags "
                    + String.join(" ", request.arguments());
            return new ParseOutcome(
                    Optional.empty(),
                    CxxHeader.NONE,
                    List.of(new ClangMessage(true, "", 0, 0, text)),
                    List.of(),
                    List.of());
        }
    }

    /** Evaluates the macros of parsed headers in at most two more passes over the headers, however many macros there are. */
    public CEvaluation evaluate(ParseRequest request, CHeader header, List<CMacroCall> calls) {
        return new MacroEvaluator(request, found, header, calls).evaluate();
    }

    static List<ClangMessage> messages(TranslationUnit unit) {
        List<ClangMessage> messages = new ArrayList<>();
        for (TranslationUnit.Message message : unit.messages()) {
            if (message.severity() >= WARNING) {
                messages.add(new ClangMessage(
                        message.severity() >= ERROR,
                        HostHeaders.original(message.position().file())
                                .orElse(message.position().file()),
                        message.position().line(),
                        message.position().column(),
                        GccTypes.withOriginalNames(message.text())));
            }
        }
        return messages;
    }
}
