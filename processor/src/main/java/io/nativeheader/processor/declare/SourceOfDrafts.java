package io.nativeheader.processor.declare;

import io.nativeheader.processor.cmodel.CHeader;
import io.nativeheader.processor.documentation.DocComment;
import io.nativeheader.processor.documentation.DocInline;
import io.nativeheader.processor.jmodel.Documentation;
import io.nativeheader.processor.jmodel.InterfaceSource;
import io.nativeheader.processor.jmodel.MethodDeclaration;
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
import java.util.stream.Stream;

/** Builds the source of an interface from the confirmed methods. */
final class SourceOfDrafts {

    /** A name that C reserves for the implementation. */
    private static final Pattern RESERVED = Pattern.compile("\\b_+[A-Za-z]\\w*");

    private final ConfirmedDrafts confirmed;
    private final TrialBinding trial;
    private final Set<String> deprecatedTypes;

    SourceOfDrafts(ConfirmedDrafts confirmed, CHeader header, TrialBinding trial) {
        this.confirmed = confirmed;
        this.deprecatedTypes = header.tags().values().stream()
                .filter(tag -> tag.source().deprecated().isPresent())
                .map(tag -> JavaNames.type(tag.name()))
                .collect(Collectors.toSet());
        this.trial = trial;
    }

    InterfaceSource source(List<String> notes) {
        InterfaceSettings settings = confirmed.settings();
        return new InterfaceSource(
                settings.type(),
                settings.options().display(),
                annotation(settings.options()),
                confirmed.drafts().stream().map(this::method).toList(),
                notes);
    }

    private InterfaceSource.Method method(Draft draft) {
        UnaryOperator<String> names = name -> shortName(name, draft);
        return new InterfaceSource.Method(
                undeprecated(bound(draft)),
                draft.remarks().stream()
                        .map(remark ->
                                "Guess: " + RESERVED.matcher(remark).replaceAll(name -> names.apply(name.group())))
                        .toList(),
                annotations(draft),
                draft.method().parameters().stream()
                        .map(java -> parameter(java, names.apply(java.name())))
                        .toList(),
                draft.method().varargs());
    }

    /** Returns the method with linked comments; without links if the interface as a whole has an error. */
    private MethodDeclaration bound(Draft draft) {
        return Optional.ofNullable(confirmed.methods().get(draft.method().name()))
                .or(() -> trial.bind(draft.method(), draft.function()))
                .orElseThrow();
    }

    private List<String> annotations(Draft draft) {
        List<String> annotations = new ArrayList<>(draft.method().written().annotations());
        boolean usesDeprecated = Stream.concat(
                        Stream.of(draft.method().result()),
                        draft.method().parameters().stream().map(ParameterRequest::type))
                .anyMatch(type -> deprecatedTypes.contains(type.display().replace("[]", "")));
        if (usesDeprecated) {
            annotations.add("@SuppressWarnings(\"deprecation\")");
        }
        return annotations;
    }

    private static InterfaceSource.Parameter parameter(ParameterRequest java, String name) {
        return new InterfaceSource.Parameter(java.annotations().written(), java.type(), name);
    }

    /** Returns {@code fd} for {@code __fd}, for the C library's reserved names, unless Java does not allow it or another parameter has it. */
    private static String shortName(String name, Draft draft) {
        String without = name.replaceFirst("^_+(?=[A-Za-z])", "");
        boolean isTaken = draft.signature().parameters().stream()
                .anyMatch(c -> !c.name().equals(name)
                        && c.name().replaceFirst("^_+", "").equals(without));
        return isTaken || !JavaNames.parameter(without).equals(without) ? name : without;
    }

    /** Returns the method without {@code @deprecated}: the interface would need {@code @Deprecated}, and its callers would be warned. */
    private static MethodDeclaration undeprecated(MethodDeclaration method) {
        Documentation full = method.documentation();
        DocComment comment = full.comment();
        Optional<List<DocInline>> reason =
                comment.deprecated().or(() -> full.deprecated().map(text -> List.of(new DocInline.Text(text))));
        return method.with(new Documentation(
                new DocComment(
                        comment.description(),
                        comment.parameters(),
                        comment.result(),
                        comment.see(),
                        reason,
                        comment.thrown()),
                full.declaration(),
                full.location(),
                full.notes(),
                Optional.empty(),
                full.targets()));
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
