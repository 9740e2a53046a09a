package io.nativeheader.processor.toolchain;

import io.nativeheader.processor.toolchain.HelperUnit.Part;
import io.nativeheader.processor.toolchain.output.CompilerMessage;
import io.nativeheader.processor.toolchain.output.Complaint;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which parts of a C file the compiler's complaints lead to. */
final class ErrorAttribution {

    private final HelperUnit.Text text;
    private final String fileName;
    private final Map<String, Part> byName = new LinkedHashMap<>();
    private final Map<Part, List<Complaint>> blamed = new LinkedHashMap<>();

    private ErrorAttribution(HelperUnit.Text text, String fileName) {
        this.text = text;
        this.fileName = fileName;
        text.parts().forEach(part -> byName.put(part.name(), part));
    }

    /** The parts at fault, each with what is said of it; empty if nothing leads to a part. */
    static Map<Part, List<Complaint>> of(List<Complaint> errors, HelperUnit.Text text, String fileName) {
        ErrorAttribution blame = new ErrorAttribution(text, fileName);
        if (errors.stream().map(Complaint::message).anyMatch(blame::isPrologueFence)) {
            return Map.of();
        }
        Optional<Part> unclosed = blame.unclosed(errors);
        for (Complaint error : errors) {
            blame.partsOf(error).stream()
                    .filter(part -> unclosed.isEmpty() || blame.isUpTo(part, unclosed.get()))
                    .forEach(part -> blame.blamed
                            .computeIfAbsent(part, _ -> new ArrayList<>())
                            .add(error));
        }
        return blame.blamed;
    }

    /** The first part whose fence is refused: its braces do not close, and what follows is refused because of it. */
    private Optional<Part> unclosed(List<Complaint> errors) {
        return errors.stream()
                .map(Complaint::message)
                .filter(message -> isOfFile(message) && text.isFence(message.line()))
                .min((a, b) -> Integer.compare(a.line(), b.line()))
                .flatMap(message -> text.partAt(message.line()));
    }

    /**
     * The line of the error itself is the best witness; then the function it is in, or was inlined into; then the lines
     * that a macro was expanded from. An undefined symbol has one or many functions and no line.
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

    /** The prologue's own braces do not close, and no part is at fault. */
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
