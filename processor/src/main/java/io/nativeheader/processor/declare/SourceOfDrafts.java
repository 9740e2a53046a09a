package io.nativeheader.processor.declare;

import io.nativeheader.processor.documentation.DocComment;
import io.nativeheader.processor.jmodel.Documentation;
import io.nativeheader.processor.jmodel.InterfaceSource;
import io.nativeheader.processor.naming.JavaNames;
import io.nativeheader.processor.request.HeaderOptions;
import io.nativeheader.processor.request.ParameterRequest;
import io.nativeheader.processor.resolve.TrialBinding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Makes the source of an interface of the methods that were confirmed. */
final class SourceOfDrafts {

    /** A name that C reserves for the implementation. */
    private static final Pattern RESERVED = Pattern.compile("\\b_+[A-Za-z]\\w*");

    private final InterfaceSettings settings;
    private final TrialBinding trial;

    SourceOfDrafts(InterfaceSettings settings, TrialBinding trial) {
        this.settings = settings;
        this.trial = trial;
    }

    InterfaceSource source(List<Draft> drafts, List<String> notes) {
        return new InterfaceSource(
                settings.type(),
                settings.options().display(),
                annotation(settings.options()),
                drafts.stream().map(this::method).toList(),
                notes);
    }

    private InterfaceSource.Method method(Draft draft) {
        UnaryOperator<String> names = name -> shortName(name, draft);
        return new InterfaceSource.Method(
                documentation(trial.documentation(draft.method(), draft.function())),
                draft.remarks().stream()
                        .map(remark ->
                                "Guess: " + RESERVED.matcher(remark).replaceAll(name -> names.apply(name.group())))
                        .toList(),
                draft.method().written().annotations(),
                draft.method().result(),
                draft.method().name(),
                draft.method().parameters().stream()
                        .map(java -> parameter(java, names.apply(java.name())))
                        .toList(),
                draft.method().varargs());
    }

    private static InterfaceSource.Parameter parameter(ParameterRequest java, String name) {
        return new InterfaceSource.Parameter(java.annotations().written(), java.type(), name);
    }

    /** Returns {@code fd} for {@code __fd}, as the C library names parameters, unless that is no name or another parameter has it. */
    private static String shortName(String name, Draft draft) {
        String without = name.replaceFirst("^_+(?=[A-Za-z])", "");
        boolean isTaken = draft.signature().parameters().stream()
                .anyMatch(c -> !c.name().equals(name)
                        && c.name().replaceFirst("^_+", "").equals(without));
        return isTaken || !JavaNames.parameter(without).equals(without) ? name : without;
    }

    /** Returns the documentation without the tag for deprecated items: an interface would need {@code @Deprecated} as well, and so would its users. */
    private static Documentation documentation(Documentation full) {
        DocComment comment = full.comment();
        List<String> notes = new ArrayList<>(full.notes());
        if (full.deprecated().isPresent() || comment.deprecated().isPresent()) {
            notes.add(("Deprecated by the header. " + full.deprecated().orElse("")).strip());
        }
        return new Documentation(
                new DocComment(
                        comment.description(), comment.parameters(), comment.result(), comment.see(), Optional.empty()),
                full.declaration(),
                full.location(),
                notes,
                Optional.empty(),
                full.targets());
    }

    /** Returns {@code @NativeHeader(value = "sqlite3.h", library = "sqlite3")}. */
    private static String annotation(HeaderOptions options) {
        Map<String, String> elements = new LinkedHashMap<>();
        elements.put("value", strings(options.headers()));
        elements.put("library", options.library().isEmpty() ? "{}" : literal(options.library()));
        elements.put("includePath", strings(options.includePath()));
        elements.put("pkgConfig", strings(options.pkgConfig()));
        elements.put("define", strings(options.define()));
        elements.put("clangArgs", strings(options.clangArgs()));
        elements.put("preamble", options.preamble().isEmpty() ? "{}" : literal(options.preamble()));
        elements.values().removeIf("{}"::equals);
        return "@NativeHeader("
                + (elements.keySet().equals(Set.of("value"))
                        ? elements.get("value")
                        : elements.entrySet().stream()
                                .map(element -> element.getKey() + " = " + element.getValue())
                                .collect(Collectors.joining(", ")))
                + ")";
    }

    private static String strings(List<String> values) {
        String all = values.stream().map(SourceOfDrafts::literal).collect(Collectors.joining(", "));
        return values.size() == 1 ? all : "{" + all + "}";
    }

    private static String literal(String text) {
        return '"'
                + text.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("\r", "")
                        .replace("\t", "\\t")
                        .replace("\n", "\\n")
                + '"';
    }
}
