package io.nativeheader.processor.toolchain;

import io.nativeheader.processor.toolchain.HelperUnit.Part;
import io.nativeheader.processor.toolchain.output.CompilerMessage;
import io.nativeheader.processor.toolchain.output.Complaint;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Attributes a compiler's errors to the parts of a C file. */
final class ErrorAttribution {

    private final HelperUnit.Text text;
    private final String fileName;
    private final Map<String, Part> byName = new LinkedHashMap<>();
    private final Map<Part, List<Complaint>> attributed = new LinkedHashMap<>();

    private ErrorAttribution(HelperUnit.Text text, String fileName) {
        this.text = text;
        this.fileName = fileName;
        text.parts().forEach(part -> byName.put(part.name(), part));
    }

    /** Returns the faulty parts with their errors, or an empty map if no error belongs to a part. */
    static Map<Part, List<Complaint>> of(List<Complaint> errors, HelperUnit.Text text, String fileName) {
        ErrorAttribution attribution = new ErrorAttribution(text, fileName);
        if (errors.stream().map(Complaint::message).anyMatch(attribution::isPrologueFence)) {
            return Map.of();
        }
        Optional<Part> unclosed = attribution.unclosed(errors);
        for (Complaint error : errors) {
            attribution.partsOf(error).stream()
                    .filter(part -> unclosed.isEmpty() || attribution.isUpTo(part, unclosed.get()))
                    .forEach(part -> attribution
                            .attributed
                            .computeIfAbsent(part, _ -> new ArrayList<>())
                            .add(error));
        }
        return attribution.attributed;
    }

    /**
     * Returns the first part with an error in its fence: its braces do not close, which also causes the errors in later parts.
     */
    private Optional<Part> unclosed(List<Complaint> errors) {
        return errors.stream()
                .map(Complaint::message)
                .filter(message -> isOfFile(message) && text.isFence(message.line()))
                .min((a, b) -> Integer.compare(a.line(), b.line()))
                .flatMap(message -> text.partAt(message.line()));
    }

    /**
     * Returns the parts that an error belongs to. The error's own line is the most reliable, then the function that contains or inlines it,
     * then the lines that expand a macro. An undefined symbol has one or more functions and no line.
     */
    private List<Part> partsOf(Complaint error) {
        if (isOfFile(error.message())) {
            Optional<Part> part = text.partAt(error.message().line());
            if (part.isPresent()) {
                return List.of(part.get());
            }
        }
        List<Part> named = error.functions().stream()
                .map(byName::get)
                .filter(part -> part != null)
                .toList();
        if (!named.isEmpty()) {
            return error.undefinedSymbol().isPresent() ? named : List.of(named.getLast());
        }
        return error.lines().stream()
                .flatMap(line -> text.partAt(line).stream())
                .limit(1)
                .toList();
    }

    /** Returns whether the braces of the prologue do not close, so that no part is at fault. */
    private boolean isPrologueFence(CompilerMessage message) {
        return isOfFile(message) && message.line() == text.prologueFence();
    }

    private boolean isOfFile(CompilerMessage message) {
        return message.file().equals(fileName);
    }

    private boolean isUpTo(Part part, Part last) {
        return text.parts().indexOf(part) <= text.parts().indexOf(last);
    }
}
