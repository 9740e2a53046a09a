package io.nativeheader.processor.parse;

import io.nativeheader.processor.clang.LibClang;
import io.nativeheader.processor.clang.LibClangSearch;
import io.nativeheader.processor.clang.ParseRefusedException;
import io.nativeheader.processor.clang.TranslationUnit;
import io.nativeheader.processor.cmodel.CEvaluation;
import io.nativeheader.processor.cmodel.CHeader;
import io.nativeheader.processor.cmodel.CMacroCall;
import io.nativeheader.processor.cmodel.cxx.CxxHeader;
import io.nativeheader.processor.parse.cxx.InstanceProbes;
import io.nativeheader.processor.parse.cxx.Probed;
import io.nativeheader.processor.toolchain.sysroot.HostHeaders;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Parses headers with libclang. */
public final class HeaderParser {

    /** {@code CXDiagnostic_Warning}. */
    static final int WARNING = 2;

    /** {@code CXDiagnostic_Error}. */
    private static final int ERROR = 3;

    private final LibClangSearch.Found found;

    public HeaderParser(LibClangSearch.Found found) {
        this.found = found;
    }

    /** Maximum number of times that a C++ header is parsed again to complete instances of templates that instances name. */
    private static final int ROUNDS = 3;

    /**
     * A parse.
     *
     * @param next the probes that its declarations need
     * @param samples instances to read instead if nothing else can be called
     */
    private record Attempt(InstanceProbes probes, ParseOutcome outcome, InstanceProbes next, List<String> samples) {}

    /**
     * Parses headers and returns their declarations or clang's messages. Parses C++ headers again with probes for the instances of class
     * templates that they name.
     */
    public ParseOutcome parse(ParseRequest request) {
        Attempt attempt = parse(request, InstanceProbes.of(request.instances()));
        if (!attempt.samples().isEmpty()) {
            Attempt sampled = parse(request, InstanceProbes.of(attempt.samples()));
            attempt = sampled.outcome().header().isEmpty() ? attempt : sampled;
        }
        for (int round = 0; round < ROUNDS; round++) {
            InstanceProbes more = attempt.next();
            if (more.equals(attempt.probes())) {
                break;
            }
            Attempt next = parse(request, more);
            if (next.outcome().header().isEmpty()) {
                break; // an error that clang attributes to no instance
            }
            attempt = next;
        }
        return attempt.outcome();
    }

    private Attempt parse(ParseRequest request, InstanceProbes probes) {
        // Function bodies are parsed only with a preamble, to find errors in the user's functions.
        int flags = LibClang.DETAILED_PREPROCESSING_RECORD
                | LibClang.INCLUDE_ATTRIBUTED_TYPES
                | (request.preamble().isEmpty() ? LibClang.SKIP_FUNCTION_BODIES : 0);
        try (TranslationUnit unit = found.clang()
                .parse(
                        MainFile.name(request.language()),
                        MainFile.text(request) + probes.text(),
                        arguments(request, probes),
                        flags)) {
            TopLevel topLevel = TopLevel.of(unit, request.language());
            List<String> missing = topLevel.missingHeaders(request.headers());
            int before = MainFile.linesBeforePreamble(request);
            ProbeMessages probed = ProbeMessages.of(unit, MainFile.text(request));
            List<ClangMessage> all = probed.others();
            if (missing.isEmpty()) {
                missing = MainFile.onlyInWorkingDirectory(request, all);
            }
            List<ClangMessage> messages = all.stream()
                    .map(message -> message.relativeToPreamble(
                            before, request.preamble().isEmpty()))
                    .toList();
            boolean broken = !missing.isEmpty() || messages.stream().anyMatch(ClangMessage::isError);
            Optional<DeclarationReader.Declarations> read = broken
                    ? Optional.empty()
                    : Optional.of(new DeclarationReader(request, found, topLevel, new Probed(probes, probed.errors()))
                            .read());
            ParseOutcome outcome = new ParseOutcome(
                    read.map(DeclarationReader.Declarations::header),
                    read.map(DeclarationReader.Declarations::cxx).orElse(CxxHeader.NONE),
                    messages,
                    missing,
                    HeaderFolders.existing(request, found));
            return new Attempt(
                    probes,
                    outcome,
                    read.map(DeclarationReader.Declarations::probes).orElse(probes),
                    read.filter(_ -> request.instances().isEmpty() && probes.isEmpty())
                            .filter(DeclarationReader.Declarations::declaresOnlyTemplates)
                            .map(DeclarationReader.Declarations::samples)
                            .orElse(List.of()));
        } catch (ParseRefusedException refused) {
            String text = "libclang returned no translation unit (" + refused.getMessage() + ") for the flags "
                    + String.join(" ", request.arguments());
            ParseOutcome outcome = new ParseOutcome(
                    Optional.empty(),
                    CxxHeader.NONE,
                    List.of(new ClangMessage(true, "", 0, 0, text)),
                    List.of(),
                    List.of());
            return new Attempt(probes, outcome, probes, List.of());
        }
    }

    private List<String> arguments(ParseRequest request, InstanceProbes probes) {
        List<String> arguments = new ArrayList<>(MainFile.arguments(request, found));
        if (!probes.isEmpty()) {
            arguments.addAll(List.of("-ferror-limit=0", "-ftemplate-backtrace-limit=0"));
        }
        return arguments;
    }

    /** Evaluates the macros of parsed headers in at most two more passes over the headers, however many macros there are. */
    public CEvaluation evaluate(ParseRequest request, CHeader header, List<CMacroCall> calls) {
        return new MacroEvaluator(request, found, header, calls).evaluate();
    }

    static List<ClangMessage> messages(TranslationUnit unit) {
        return unit.messages().stream()
                .filter(message -> message.severity() >= WARNING)
                .map(HeaderParser::message)
                .toList();
    }

    static ClangMessage message(TranslationUnit.Message message) {
        return new ClangMessage(
                message.severity() >= ERROR,
                HostHeaders.original(message.position().file())
                        .orElse(message.position().file()),
                message.position().line(),
                message.position().column(),
                GccTypes.withOriginalNames(message.text()));
    }
}
