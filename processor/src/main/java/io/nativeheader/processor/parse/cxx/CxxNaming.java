package io.nativeheader.processor.parse.cxx;

import io.nativeheader.processor.clang.ClangType;
import io.nativeheader.processor.clang.Cursor;
import io.nativeheader.processor.clang.CursorKind;
import io.nativeheader.processor.cmodel.CEnum;
import io.nativeheader.processor.cmodel.CRecord;
import io.nativeheader.processor.cmodel.CTag;
import io.nativeheader.processor.cmodel.DeclId;
import io.nativeheader.processor.parse.TagNaming;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names C++ declarations: {@code Outer_Inner} in Java, {@code shapes::Outer::Inner} in C++. */
public final class CxxNaming implements TagNaming {

    /** What clang prints after a type of functions that do not return. GCC does not read it there. */
    private static final String NORETURN = " __attribute__((noreturn))";

    private static final String ANONYMOUS_NAMESPACE = "(anonymous namespace)::";

    private static final Pattern TEMPLATE = Pattern.compile("[\\w:]+(?=<)");

    private final CTypes types = new CTypes();
    private final Map<String, String> aliases = new HashMap<>();
    private final Map<String, List<String>> namespaces = new HashMap<>();
    private final Set<String> own = new HashSet<>();
    /** The full names of explicit specializations by what clang prints, by the names of their templates. */
    private final Map<String, Map<String, String>> specializations = new HashMap<>();

    private final Map<Pattern, String> replaced = new LinkedHashMap<>();

    CTypes types() {
        return types;
    }

    /** Returns a type as code at file scope can write it, without aliases; empty if it contains a type without a name. */
    Optional<String> spelling(ClangType type) {
        return name(type).map(this::withKeywords);
    }

    /** Returns C++ code in which the names of hidden types follow their keywords. */
    private String withKeywords(String code) {
        String result = code;
        for (Map.Entry<Pattern, String> entry : replaced.entrySet()) {
            result = entry.getKey().matcher(result).replaceAll(entry.getValue());
        }
        return result;
    }

    /** Records that a function or variable of the same name hides a type: code has to write {@code enum Mode}. */
    void hide(Cursor type, String keyword) {
        name(type.type())
                .ifPresent(name -> replaced.put(
                        Pattern.compile("(?<![\\w:])" + Pattern.quote(name) + "(?![\\w:<])"),
                        Matcher.quoteReplacement(keyword + " " + name)));
    }

    /** Records the name of an explicit specialization, whose template arguments clang prints as the header writes them. */
    void specialization(Cursor specialization) {
        ClangType type = specialization.type();
        String printed = printed(type).orElse("");
        int open = printed.lastIndexOf(last(printed)) + last(printed).indexOf('<');
        if (!printed.endsWith(">") || open <= 0) {
            return;
        }
        List<String> written = InstanceNames.arguments(printed.substring(open + 1, printed.length() - 1));
        List<String> arguments = new ArrayList<>();
        for (int i = 0; i < written.size(); i++) {
            Optional<String> argument = i < type.templateArgumentCount()
                    ? spelling(type.templateArgument(i)).filter(text -> !text.isEmpty())
                    : Optional.empty();
            arguments.add(argument.orElse(i < written.size() ? written.get(i) : ""));
        }
        arguments.removeIf(String::isEmpty);
        String full = printed.substring(0, open) + "<" + String.join(", ", arguments) + ">";
        if (!full.equals(printed)) {
            specializations
                    .computeIfAbsent(printed.substring(0, open), _ -> new LinkedHashMap<>())
                    .put(printed, full);
        }
    }

    /** Returns a type's name, without the keyword that a hidden type needs. */
    Optional<String> name(ClangType type) {
        Optional<String> printed = printed(type);
        if (specializations.isEmpty() || printed.isEmpty()) {
            return printed;
        }
        String name = printed.get();
        List<String> templates = TEMPLATE.matcher(name)
                .results()
                .map(MatchResult::group)
                .distinct()
                .toList();
        for (String template : templates) {
            for (Map.Entry<String, String> entry :
                    specializations.getOrDefault(template, Map.of()).entrySet()) {
                name = name.replace(entry.getKey(), entry.getValue());
            }
        }
        return Optional.of(name);
    }

    private static Optional<String> printed(ClangType type) {
        String text =
                type.canonical().spelling().replace(ANONYMOUS_NAMESPACE, "").replace(NORETURN, "");
        boolean unnamed = text.contains("(anonymous")
                || text.contains("(unnamed")
                || text.contains("(lambda")
                || text.contains("type-parameter-");
        return unnamed ? Optional.empty() : Optional.of(text);
    }

    /** Makes an alias the name of a template instance. The first alias counts. */
    void alias(String qualifiedName, String alias) {
        aliases.putIfAbsent(qualifiedName, alias);
    }

    /** Records that a type belongs to the interface. Types of other headers do not take its name. */
    void own(Cursor declaration) {
        name(declaration.type()).ifPresent(own::add);
    }

    @Override
    public Optional<Name> of(Cursor declaration) {
        return name(declaration.type()).map(qualified -> {
            namespaces.putIfAbsent(qualified, namespaces(declaration));
            return new Name(base(declaration, qualified), qualified);
        });
    }

    private String base(Cursor declaration, String qualified) {
        String alias = aliases.get(qualified);
        if (alias != null) {
            return alias;
        }
        Cursor parent = declaration.semanticParent();
        String last = InstanceNames.of(qualified);
        return CursorKind.isRecord(parent.kind()) ? of(parent).map(Name::base).orElse("") + "_" + last : last;
    }

    @Override
    public boolean hasLayout(Cursor definition) {
        return types.isPlainRecord(definition) || spelling(definition.type()).isEmpty();
    }

    /** Returns false for the typedefs of classes and for other names of records and enums. */
    @Override
    public boolean keepsTypedef(Cursor typedef) {
        int kind = typedef.type().canonical().kind();
        Cursor parent = typedef.semanticParent();
        boolean global =
                parent.isNull() || !CursorKind.isRecord(parent.kind()) && parent.kind() != CursorKind.FUNCTION_DECL;
        return global && kind != CTypes.RECORD && kind != CTypes.ENUM && types.isC(typedef.type())
                || typedef.spelling().equals("__builtin_va_list");
    }

    /** Returns the namespaces and classes that contain a declaration, outermost first, without inline and anonymous namespaces. */
    List<String> scope(Cursor declaration) {
        Deque<String> scope = new ArrayDeque<>();
        Cursor parent = parent(declaration);
        while (isScope(parent)) {
            if (CursorKind.isRecord(parent.kind())) {
                String qualified = name(parent.type()).orElse("");
                scope.addFirst(last(qualified));
            } else if (isTemplate(parent)) {
                scope.addFirst(parent.spelling());
            } else if (isNamed(parent)) {
                scope.addFirst(parent.spelling());
            }
            parent = parent(parent);
        }
        return List.copyOf(scope);
    }

    /** Returns the namespace, class or template around a declaration, which may be in an {@code extern "C"} block there. */
    static Cursor parent(Cursor declaration) {
        Cursor parent = declaration.semanticParent();
        while (parent.kind() == CursorKind.LINKAGE_SPEC || parent.kind() == CursorKind.UNEXPOSED_DECL) {
            parent = parent.semanticParent();
        }
        return parent;
    }

    private static List<String> namespaces(Cursor declaration) {
        Deque<String> namespaces = new ArrayDeque<>();
        Cursor parent = parent(declaration);
        while (isScope(parent)) {
            if (parent.kind() == CursorKind.NAMESPACE && isNamed(parent)) {
                namespaces.addFirst(parent.spelling());
            }
            parent = parent(parent);
        }
        return new ArrayList<>(namespaces);
    }

    private static boolean isScope(Cursor parent) {
        return parent.kind() == CursorKind.NAMESPACE || CursorKind.isRecord(parent.kind()) || isTemplate(parent);
    }

    static boolean isTemplate(Cursor parent) {
        return parent.kind() == CursorKind.CLASS_TEMPLATE
                || parent.kind() == CursorKind.CLASS_TEMPLATE_PARTIAL_SPECIALIZATION;
    }

    private static boolean isNamed(Cursor namespace) {
        String name = namespace.spelling();
        return !name.isEmpty() && !name.startsWith("(") && !namespace.isInlineNamespace();
    }

    /** Returns a name without template arguments: {@code Stack} for {@code Stack<int>}, but {@code operator<}. */
    static String withoutArguments(String name) {
        return name.startsWith("operator") ? name : name.replaceFirst("<.*", "");
    }

    /** Returns whether a class is a template instance or specialization. Its USR, unlike its name, always contains its arguments. */
    static boolean hasTemplateArguments(Cursor declaration) {
        return declaration.usr().indexOf('>') >= 0;
    }

    /** Returns what follows the last {@code ::} outside of template arguments. */
    static String last(String qualified) {
        int depth = 0;
        for (int i = qualified.length() - 1; i > 0; i--) {
            char c = qualified.charAt(i);
            depth += c == '>' ? 1 : c == '<' ? -1 : 0;
            if (depth == 0 && c == ':') {
                return qualified.substring(i + 1);
            }
        }
        return qualified;
    }

    /** Returns the tags with distinct names, and spelled as C++ code after the header names them. Namespaces precede shared names. */
    Map<DeclId, CTag> named(Map<DeclId, CTag> tags) {
        Map<String, Integer> counts = new HashMap<>();
        Map<String, Integer> ownCounts = new HashMap<>();
        for (CTag tag : tags.values()) {
            counts.merge(tag.tag(), 1, Integer::sum);
            ownCounts.merge(tag.tag(), own.contains(tag.qualifiedName()) ? 1 : 0, Integer::sum);
        }
        Map<DeclId, CTag> named = new LinkedHashMap<>();
        tags.forEach((id, tag) -> {
            boolean clashes = !tag.tag().isEmpty() && counts.get(tag.tag()) > 1;
            boolean keeps = ownCounts.get(tag.tag()) == 1 && own.contains(tag.qualifiedName());
            named.put(id, spelled(tag, clashes && !keeps ? prefixed(tag) : tag.tag()));
        });
        return named;
    }

    private String prefixed(CTag tag) {
        List<String> scope = namespaces.getOrDefault(tag.qualifiedName(), List.of());
        return scope.isEmpty() ? tag.tag() : String.join("_", scope) + "_" + tag.tag();
    }

    private CTag spelled(CTag tag, String name) {
        String spelling = withKeywords(tag.qualifiedName());
        return switch (tag) {
            case CRecord record ->
                new CRecord(
                        record.id(),
                        record.kind(),
                        name,
                        record.typedefName(),
                        record.layout(),
                        record.hasFileScope(),
                        record.reversed(),
                        record.source(),
                        spelling);
            case CEnum enumeration ->
                new CEnum(
                        enumeration.id(),
                        name,
                        enumeration.typedefName(),
                        enumeration.underlying(),
                        enumeration.enumerators(),
                        enumeration.hasFileScope(),
                        enumeration.source(),
                        spelling);
        };
    }
}
