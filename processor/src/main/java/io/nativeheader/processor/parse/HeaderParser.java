package io.nativeheader.processor.parse;

import io.nativeheader.processor.clang.LibClang;
import io.nativeheader.processor.clang.LibClangSearch;
import io.nativeheader.processor.clang.ParseRefusedException;
import io.nativeheader.processor.clang.TranslationUnit;
import io.nativeheader.processor.cmodel.CEvaluation;
import io.nativeheader.processor.cmodel.CHeader;
import io.nativeheader.processor.cmodel.CMacroCall;
import io.nativeheader.processor.cmodel.cxx.CxxHeader;
import io.nativeheader.processor.cmodel.cxx.CxxUnbound;
import io.nativeheader.processor.parse.cxx.InstanceProbes;
import io.nativeheader.processor.parse.cxx.Probed;
import io.nativeheader.processor.toolchain.sysroot.HostHeaders;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    /** Maximum number of times that a C++ header is parsed again to complete instances of templates that instances name. */
    private static final int ROUNDS = 3;

    /** A parse, and the instances of class templates that its declarations name. */
    private record Attempt(InstanceProbes probes, ParseOutcome outcome, List<InstanceProbes.Instance> instances) {

        boolean succeeded() {
            return outcome.header().isPresent();
        }

        /** Returns probes for more instances; the same probes if there are no more. */
        InstanceProbes next(Map<String, CxxUnbound> broken) {
            return probes.with(instances.stream()
                    .filter(instance -> !broken.containsKey(instance.spelling()))
                    .toList());
        }
    }

    /**
     * Parses headers and returns their declarations or clang's messages. Parses C++ headers again with probes for the instances of class
     * templates that they name.
     */
    public ParseOutcome parse(ParseRequest request) {
        Map<String, CxxUnbound> broken = new LinkedHashMap<>();
        Attempt attempt = parse(request, new InstanceProbes(request.instances(), List.of()));
        for (int round = 0; round < ROUNDS; round++) {
            InstanceProbes more = attempt.next(broken);
            if (more.equals(attempt.probes())) {
                break;
            }
            Attempt next = parse(request, more);
            attempt = next.succeeded() ? next : oneByOne(request, attempt, broken);
        }
        return broken.isEmpty() ? attempt.outcome() : attempt.outcome().withUnbound(broken.values());
    }

    /** Adds instances one by one, because an error in a header does not tell which instance it belongs to. */
    private Attempt oneByOne(ParseRequest request, Attempt attempt, Map<String, CxxUnbound> broken) {
        Attempt last = attempt;
        for (InstanceProbes.Instance instance : attempt.instances()) {
            InstanceProbes more = last.probes().with(List.of(instance));
            if (more.equals(last.probes()) || broken.containsKey(instance.spelling())) {
                continue;
            }
            Attempt next = parse(request, more);
            if (next.succeeded()) {
                last = next;
            } else {
                String reason = next.outcome().messages().stream()
                        .filter(ClangMessage::isError)
                        .map(message -> "clang: " + message.text())
                        .findFirst()
                        .orElse("clang cannot complete it");
                broken.put(instance.spelling(), new CxxUnbound(instance.spelling(), "template instance", reason));
            }
        }
        return last;
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
            int beforeProbes = (int) MainFile.text(request).lines().count();
            Map<Integer, String> probeErrors = new HashMap<>();
            List<ClangMessage> all = new ArrayList<>();
            for (ClangMessage message : messages(unit)) {
                if (!MainFile.is(message.file()) || message.line() <= beforeProbes) {
                    all.add(message);
                } else if (message.isError()) {
                    probeErrors.putIfAbsent(message.line() - beforeProbes - 1, message.text());
                }
            }
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
                    : Optional.of(
                            new DeclarationReader(request, found, topLevel, new Probed(probes, probeErrors)).read());
            ParseOutcome outcome = new ParseOutcome(
                    read.map(DeclarationReader.Declarations::header),
                    read.map(DeclarationReader.Declarations::cxx).orElse(CxxHeader.NONE),
                    messages,
                    missing,
                    HeaderFolders.existing(request, found));
            return new Attempt(
                    probes,
                    outcome,
                    read.map(DeclarationReader.Declarations::instances).orElse(List.of()));
        } catch (ParseRefusedException refused) {
            String text = "libclang returned no translation unit (" + refused.getMessage() + ") for the flags "
                    + String.join(" ", request.arguments());
            ParseOutcome outcome = new ParseOutcome(
                    Optional.empty(),
                    CxxHeader.NONE,
                    List.of(new ClangMessage(true, "", 0, 0, text)),
                    List.of(),
                    List.of());
            return new Attempt(probes, outcome, List.of());
        }
    }

    private List<String> arguments(ParseRequest request, InstanceProbes probes) {
        List<String> arguments = new ArrayList<>(MainFile.arguments(request, found));
        if (!probes.isEmpty()) {
            arguments.add("-ferror-limit=0");
        }
        return arguments;
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
