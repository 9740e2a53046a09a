package io.nativeheader.processor.parse.cxx;

import io.nativeheader.processor.clang.ClangType;
import io.nativeheader.processor.clang.Cursor;
import io.nativeheader.processor.clang.CursorKind;
import io.nativeheader.processor.cmodel.cxx.CxxClass.Access;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The instances of class templates that declarations name, and the members of those that probes completed. */
final class Instances {

    private static final int[] MEMBERS = {
        CursorKind.METHOD,
        CursorKind.CONSTRUCTOR,
        CursorKind.DESTRUCTOR,
        CursorKind.CONVERSION_FUNCTION,
        CursorKind.FUNCTION_TEMPLATE,
        CursorKind.FIELD_DECL,
        CursorKind.VAR_DECL,
        CursorKind.BASE_SPECIFIER
    };

    private final CxxNaming naming;
    private final InstanceProbes probes;
    private final FunctionInstances functions;
    private final DefaultInstances defaults;
    private final Map<String, InstanceProbes.Instance> named = new LinkedHashMap<>();
    private final Map<String, Completed> completed = new LinkedHashMap<>();
    private final Map<String, ClangType> types = new HashMap<>();

    /** An instance that a probe completed, with its public members except fields. */
    record Completed(Cursor definition, List<Cursor> members) {}

    Instances(CxxNaming naming, Probed probed) {
        this.naming = naming;
        this.probes = probed.probes();
        this.functions = new FunctionInstances(probed);
        this.defaults = new DefaultInstances(naming);
    }

    /** Returns whether a class is an instance whose members libclang does not show. */
    static boolean isInstance(Cursor declaration) {
        return CxxNaming.hasTemplateArguments(declaration)
                && declaration.children(MEMBERS).isEmpty()
                && !declaration.specializedTemplate().isNull();
    }

    /** Returns whether a declaration instantiates a template explicitly: {@code extern template class Stack<int>;}. */
    static boolean isInstantiated(Cursor declaration) {
        return isInstance(declaration) && !declaration.fields().isEmpty();
    }

    /** Returns the cursor whose children are the members of a class: for an instance, its template. */
    static Cursor members(Cursor definition) {
        return isInstance(definition) ? template(definition) : definition;
    }

    /** Returns the template of an instance: its definition if there is one, because a header may only declare it first. */
    private static Cursor template(Cursor instance) {
        Cursor template = instance.specializedTemplate();
        Cursor definition = template.definition();
        return definition.isNull() ? template : definition;
    }

    /** Returns the base specifiers of a class. An old libclang does not show an instance's bases that depend on its arguments. */
    static List<Cursor> bases(Cursor definition) {
        List<Cursor> bases = definition.children(CursorKind.BASE_SPECIFIER);
        return bases.isEmpty() && isInstance(definition)
                ? definition
                        .type()
                        .bases()
                        .orElseGet(() -> template(definition).children(CursorKind.BASE_SPECIFIER).stream()
                                .filter(base -> base.type().canonical().kind() == CTypes.RECORD)
                                .toList())
                : bases;
    }

    /** Adds an instance that a declaration names. */
    void add(Cursor declaration) {
        String spelling = naming.spelling(declaration.type()).orElse("");
        if (spelling.isEmpty() || named.containsKey(spelling) || !CTypes.isNameable(declaration)) {
            return;
        }
        Set<String> members = new LinkedHashSet<>();
        Set<String> deduced = new LinkedHashSet<>();
        Cursor template = template(declaration);
        for (Cursor member : template.children(
                CursorKind.METHOD, CursorKind.CONSTRUCTOR, CursorKind.CONVERSION_FUNCTION, CursorKind.VAR_DECL)) {
            if (ClassTraits.access(member) == Access.PUBLIC) {
                members.add(
                        switch (member.kind()) {
                            case CursorKind.CONSTRUCTOR -> CxxNaming.withoutArguments(template.spelling());
                            case CursorKind.CONVERSION_FUNCTION -> conversion(member, declaration.type());
                            default -> member.spelling();
                        });
                if (member.kind() == CursorKind.METHOD
                        && member.resultType().canonical().kind() == CTypes.AUTO) {
                    deduced.add(deduced(spelling, member));
                }
            }
        }
        published(template).forEach(members::add);
        named.put(spelling, new InstanceProbes.Instance(spelling, List.copyOf(members), List.copyOf(deduced)));
        addBases(declaration.definition());
    }

    /** Adds the bases of an instance that is complete. Others have their turn in the next parse. */
    private void addBases(Cursor definition) {
        if (!definition.isNull()) {
            bases(definition).stream()
                    .filter(base -> ClassTraits.access(base) == Access.PUBLIC)
                    .map(base -> base.type().canonical().declaration())
                    .filter(base -> isInstance(base) && !ClassTraits.isStandard(base))
                    .forEach(this::add);
        }
    }

    /** Returns the name of an instance's conversion function: {@code operator int *} for {@code operator type-parameter-0-0 *}. */
    private String conversion(Cursor function, ClangType instance) {
        Cursor alias = function.resultType().declaration();
        if (alias.semanticParent().usr().equals(function.semanticParent().usr())) {
            return "operator " + alias.spelling();
        }
        return PARAMETER
                .matcher(function.spelling())
                .replaceAll(parameter -> Matcher.quoteReplacement(
                        naming.spelling(instance.templateArgument(Integer.parseInt(parameter.group(1))))
                                .orElse(parameter.group())));
    }

    private static final Pattern PARAMETER = Pattern.compile("type-parameter-0-(\\d+)");

    /** Returns an expression for which clang deduces a member function's result type. Its address is ambiguous if it has overloads. */
    private static String deduced(String instance, Cursor member) {
        boolean isCallable = member.argumentCount() == 0 && !member.isStaticMethod();
        return isCallable
                ? "nh_make<" + (member.isConstMethod() ? "const " : "") + instance + " &>()." + member.spelling() + "()"
                : "&" + instance + "::" + member.spelling();
    }

    /** Returns the names of what the template makes public by {@code using Base<T>::name;}, without constructors. */
    private static List<String> published(Cursor template) {
        Set<String> bases = template.children(CursorKind.BASE_SPECIFIER).stream()
                .map(base ->
                        CxxNaming.last(CxxNaming.withoutArguments(base.type().spelling())))
                .collect(Collectors.toSet());
        return template.children(CursorKind.USING_DECLARATION).stream()
                .filter(using -> ClassTraits.access(using) == Access.PUBLIC)
                .map(using -> CxxNaming.withoutArguments(using.spelling()))
                .filter(name -> !bases.contains(name) && !name.equals(template.spelling()))
                .toList();
    }

    /** Returns the instances that declarations name, in order. */
    List<InstanceProbes.Instance> named() {
        return List.copyOf(named.values());
    }

    /**
     * Reads the namespace of the probes.
     *
     * @param used receives the classes of function instances
     */
    void probes(Cursor namespace, Consumer<Cursor> used) {
        for (Cursor probe :
                namespace.children(CursorKind.STRUCT_DECL, CursorKind.TYPEDEF_DECL, CursorKind.TYPE_ALIAS_TEMPLATE)) {
            switch (probe.kind()) {
                case CursorKind.TYPEDEF_DECL -> {
                    probes.entryOfType(probe.spelling()).ifPresent(entry -> {
                        types.put(entry, probe.type().canonical());
                        named(probe.type().canonical(), entry);
                    });
                    functions
                            .typedef(probe)
                            .filter(scope -> CursorKind.isRecord(scope.kind()))
                            .ifPresent(type -> {
                                named(
                                        type.type().canonical(),
                                        FunctionName.of(type.spelling()).name());
                                used.accept(type);
                            });
                    functions.set(probe);
                }
                case CursorKind.TYPE_ALIAS_TEMPLATE -> functions.set(probe);
                default ->
                    probe.children(CursorKind.BASE_SPECIFIER).stream()
                            .map(base -> base.type().canonical().declaration().definition())
                            .filter(definition -> !definition.isNull())
                            .forEach(definition -> completed.put(definition.usr(), completed(definition, probe)));
            }
        }
    }

    /** Adds an instance that the user names. The name of an alias template is also its name in Java. */
    private void named(ClangType type, String entry) {
        if (type.kind() == CTypes.RECORD && isInstance(type.declaration())) {
            naming.own(type.declaration());
            if (!FunctionName.of(entry).name().equals(type.declaration().spelling())) {
                naming.spelling(type).ifPresent(spelling -> naming.alias(spelling, InstanceNames.of(entry)));
            }
            add(type.declaration());
        }
    }

    /** Returns the instance of a class template that a name of the user refers to; empty if it is something else. */
    Optional<ClangType> type(String written) {
        return FunctionName.of(written).isConstructor()
                ? Optional.empty()
                : Optional.ofNullable(types.get(written))
                        .filter(type ->
                                type.kind() == CTypes.RECORD && CxxNaming.hasTemplateArguments(type.declaration()));
    }

    /** Returns whether the user names a class. */
    boolean isNamed(Cursor definition) {
        return types.values().stream().anyMatch(type -> type.declaration().usr().equals(definition.usr()));
    }

    DefaultInstances defaults() {
        return defaults;
    }

    FunctionInstances functions() {
        return functions;
    }

    private static Completed completed(Cursor definition, Cursor probe) {
        Map<Long, Cursor> members = new LinkedHashMap<>();
        for (Cursor using : probe.children(CursorKind.USING_DECLARATION)) {
            UsingDeclarations.members(using).forEach(member -> members.putIfAbsent(member.identity(), member));
        }
        List<Cursor> all = new ArrayList<>(members.values());
        all.addAll(template(definition).children(CursorKind.FUNCTION_TEMPLATE));
        all.sort(Comparator.comparingInt(member -> member.position().offset())); // clang lists overloads backwards
        return new Completed(definition, all);
    }

    List<Completed> completed() {
        return List.copyOf(completed.values());
    }
}
