package io.nativeheader.processor.recording;

import io.nativeheader.processor.cache.Digest;
import io.nativeheader.processor.toolchain.HelperBuild;
import io.nativeheader.processor.toolchain.HelperBuild.FailedPart;
import io.nativeheader.processor.toolchain.HelperUnit;
import io.nativeheader.processor.toolchain.HelperUnit.Part;
import io.nativeheader.processor.toolchain.output.CompilerMessage;
import io.nativeheader.processor.toolchain.output.Complaint;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The stubs of an interface, as the recorded C compiler saw them.
 *
 * @param library the SHA-256 of the compiled library, which is a file of its own; empty if there is none
 * @param texts the C text of each function in the library, by name
 * @param refused the functions and assertions that the C compiler refused
 */
public record RecordedStubs(Optional<String> library, Map<String, String> texts, List<Refused> refused) {

    static final RecordedStubs NONE = new RecordedStubs(Optional.empty(), Map.of(), List.of());

    /**
     * A part of the C file that did not compile.
     *
     * @param text its C text
     */
    record Refused(String name, String text, List<Message> messages) {

        private FailedPart failedPart() {
            return new FailedPart(
                    name, messages.stream().map(Message::complaint).toList());
        }
    }

    /** A message of the C compiler. */
    record Message(CompilerMessage message, Optional<String> undefinedSymbol) {

        private static Message of(Complaint complaint) {
            CompilerMessage message = complaint.message();
            String file = message.file().replaceFirst(".*[/\\\\]", "");
            return new Message(
                    new CompilerMessage(file, message.line(), message.column(), message.severity(), message.text()),
                    complaint.undefinedSymbol());
        }

        private Complaint complaint() {
            return new Complaint(message, List.of(), List.of(), undefinedSymbol);
        }
    }

    static RecordedStubs of(HelperUnit unit, HelperBuild build) {
        Map<String, FailedPart> failures = new HashMap<>();
        build.failures().forEach(failure -> failures.put(failure.name(), failure));
        Map<String, String> texts = new TreeMap<>();
        List<Refused> refused = new ArrayList<>();
        for (Part part : unit.parts()) {
            FailedPart failure = failures.get(part.name());
            if (failure != null) {
                List<Message> messages =
                        failure.complaints().stream().map(Message::of).toList();
                refused.add(new Refused(part.name(), part.text(), messages));
            } else if (!part.isAssertion()) {
                texts.put(part.name(), part.text());
            }
        }
        return new RecordedStubs(build.library().map(RecordedStubs::digest), texts, refused);
    }

    static String digest(byte[] library) {
        return HexFormat.of().formatHex(Digest.of(library));
    }

    /** Returns the functions of a C file that the recording lacks, or has with another text. */
    List<String> missing(HelperUnit unit) {
        return unit.parts().stream()
                .filter(part -> !part.isAssertion())
                .filter(part -> !code(part.text()).equals(code(texts.getOrDefault(part.name(), ""))))
                .filter(part -> refused(part).isEmpty())
                .map(Part::name)
                .toList();
    }

    private Optional<Refused> refused(Part part) {
        return refused.stream()
                .filter(one ->
                        one.name().equals(part.name()) && code(one.text()).equals(code(part.text())))
                .findFirst();
    }

    /** Returns C text without its comments, which name lines of headers. */
    private static String code(String text) {
        return text.replaceAll("(?s)/\\*.*?\\*/\\s*", "");
    }

    /**
     * Returns the result of compiling a C file on the recorded machine.
     *
     * @param bytes the recorded library
     */
    HelperBuild build(HelperUnit unit, Optional<byte[]> bytes) {
        List<FailedPart> failures = unit.parts().stream()
                .flatMap(part -> refused(part).stream())
                .map(Refused::failedPart)
                .toList();
        return new HelperBuild(bytes, List.of(), failures, List.of(), List.of(), 0);
    }
}
