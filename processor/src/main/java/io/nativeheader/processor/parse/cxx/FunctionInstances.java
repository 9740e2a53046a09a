package io.nativeheader.processor.parse.cxx;

import io.nativeheader.processor.clang.ClangType;
import io.nativeheader.processor.clang.Cursor;
import io.nativeheader.processor.clang.CursorKind;
import io.nativeheader.processor.cmodel.cxx.CxxClass.Access;
import io.nativeheader.processor.cmodel.cxx.CxxFunction;
import io.nativeheader.processor.cmodel.cxx.CxxFunction.TemplateArgument;
import io.nativeheader.processor.cmodel.cxx.CxxNamedInstance;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The instances of function templates that probes found, and the function templates that still need probes of their own. */
final class FunctionInstances {

    private final Probed probed;
    private final Map<String, Instance> found = new LinkedHashMap<>();
    private final Map<String, String> refused = new LinkedHashMap<>();
    private final Map<String, Set<String>> usrsByName = new HashMap<>();
    private final Map<String, CxxNamedInstance.Function> read = new HashMap<>();
    private final List<OverloadProbe> overloads = new ArrayList<>();

    /** An instance, and the template arguments that the user writes. */
    record Instance(Cursor function, List<TemplateArgument> arguments) {

        Cursor template() {
            return function.specializedTemplate();
        }
    }

    FunctionInstances(Probed probed) {
        this.probed = probed;
    }

    /** Reads a type alias among the probes. Returns the class of the instance that it names, if it has one. */
    Optional<Cursor> typedef(Cursor probe) {
        Optional<String> entry = probed.function(probe.spelling());
        if (entry.isEmpty()) {
            return Optional.empty();
        }
        return reference(probe)
                .filter(function -> isPublic(function, entry.get()))
                .map(function -> {
                    FunctionName name = FunctionName.of(entry.get());
                    found.putIfAbsent(function.usr(), new Instance(function, arguments(function, name)));
                    usrsByName
                            .computeIfAbsent(entry.get(), _ -> new LinkedHashSet<>())
                            .add(function.usr());
                    return function.semanticParent();
                });
    }

    private boolean isPublic(Cursor function, String entry) {
        boolean isPublic =
                !CursorKind.isRecord(function.semanticParent().kind()) || ClassTraits.access(function) == Access.PUBLIC;
        if (!isPublic) {
            refused.put(entry, "it is not public");
        }
        return isPublic;
    }

    /** Returns the names that the user writes for functions that cannot be called, with reasons. */
    Map<String, String> refused() {
        return Map.copyOf(refused);
    }

    /** Records the function that an instance was read as. */
    CxxFunction read(Instance instance, CxxFunction function) {
        read.put(instance.function().usr(), CxxNamedInstance.Function.of(function));
        return function;
    }

    /** Returns the functions that a name of the user refers to, once they are read. */
    List<CxxNamedInstance.Function> named(String written) {
        return usrsByName.getOrDefault(written, Set.of()).stream()
                .map(read::get)
                .filter(Objects::nonNull)
                .toList();
    }

    /** Returns the function that an expression names: the first instance of a template. */
    private static Optional<Cursor> reference(Cursor expression) {
        for (Cursor child : expression.children()) {
            Cursor referenced = child.referenced();
            if (!referenced.isNull() && isInstance(referenced)) {
                return Optional.of(referenced);
            }
            Optional<Cursor> below = reference(child);
            if (below.isPresent()) {
                return below;
            }
        }
        return Optional.empty();
    }

    private static boolean isInstance(Cursor function) {
        return switch (function.kind()) {
            case CursorKind.FUNCTION_DECL, CursorKind.METHOD, CursorKind.CONSTRUCTOR, CursorKind.CONVERSION_FUNCTION ->
                function.specializedTemplate().kind() == CursorKind.FUNCTION_TEMPLATE
                        && !function.semanticParent().spelling().equals(InstanceProbes.NAMESPACE);
            default -> false;
        };
    }

    /** Returns the arguments that a call names. C++ deduces those of constructors and conversion functions. */
    private static List<TemplateArgument> arguments(Cursor function, FunctionName name) {
        if (function.kind() == CursorKind.CONSTRUCTOR || function.kind() == CursorKind.CONVERSION_FUNCTION) {
            return List.of();
        }
        List<TemplateParameter> parameters = TemplateParameter.of(function.specializedTemplate());
        List<ClangType> types = EmptyPacks.parameters(function.specializedTemplate());
        List<TemplateArgument> arguments = new ArrayList<>();
        for (int i = 0; i < name.arguments().size(); i++) {
            boolean isInParameters = TemplateParameter.at(parameters, i)
                    .filter(parameter -> types.stream().anyMatch(parameter::isIn))
                    .isPresent();
            arguments.add(new TemplateArgument(name.arguments().get(i), isInParameters));
        }
        return arguments;
    }

    /** Reads the set of functions that a name refers to. If the name is ambiguous, each template needs a probe. */
    void set(Cursor probe) {
        int index = probed.probes().entryOfSet(probe.spelling());
        boolean isConstructor = probe.kind() == CursorKind.TYPEDEF_DECL;
        if (index < 0 || !isConstructor && !probed.failed(InstanceProbes.FUNCTION + index)) {
            return;
        }
        List<Cursor> templates = isConstructor ? constructors(probe) : overloads(probe);
        for (Cursor template : templates) {
            if (template.kind() == CursorKind.FUNCTION_TEMPLATE) {
                overloads.addAll(OverloadProbe.of(
                        index, overloads.size(), probed.probes().entries().get(index), template));
            }
        }
    }

    /** Returns the constructor templates of the class that an alias names. */
    private static List<Cursor> constructors(Cursor probe) {
        Cursor type = probe.type().canonical().declaration();
        String name = type.spelling();
        return Instances.members(type).children(CursorKind.FUNCTION_TEMPLATE).stream()
                .filter(template ->
                        CxxNaming.withoutArguments(template.spelling()).equals(name))
                .toList();
    }

    private static List<Cursor> overloads(Cursor probe) {
        List<Cursor> all = new ArrayList<>();
        for (Cursor child : probe.children()) {
            Cursor set = child.kind() == CursorKind.OVERLOADED_REFERENCE ? child : child.referenced();
            if (!set.isNull() && set.kind() == CursorKind.OVERLOADED_REFERENCE) {
                for (int i = 0; i < set.overloadCount(); i++) {
                    all.add(set.overload(i));
                }
                return all;
            }
            all.addAll(overloads(child));
        }
        return all;
    }

    /** Returns the probes that the next parse needs. */
    List<OverloadProbe> overloads() {
        return List.copyOf(overloads);
    }

    /** Returns the USRs of the instances that were not taken. */
    Set<String> usrs() {
        return Set.copyOf(found.keySet());
    }

    /** Takes the instances of a template in a class, or outside of classes. */
    List<Instance> take(Cursor template, Cursor parent) {
        return take(instance -> isMember(instance, parent) && isSame(instance.template(), template));
    }

    /** Takes the remaining instances of a class: those of templates that it inherits or that are declared elsewhere. */
    List<Instance> takeMembers(Cursor type) {
        return take(instance -> isMember(instance, type));
    }

    /** Takes the remaining instances outside of classes: those of templates of other headers. */
    List<Instance> takeFree() {
        return take(instance ->
                !CursorKind.isRecord(instance.function().semanticParent().kind()));
    }

    private List<Instance> take(Predicate<Instance> chosen) {
        List<Instance> taken = new ArrayList<>();
        for (Iterator<Instance> all = found.values().iterator(); all.hasNext(); ) {
            Instance next = all.next();
            if (chosen.test(next)) {
                taken.add(next);
                all.remove();
            }
        }
        return taken;
    }

    private static boolean isMember(Instance instance, Cursor parent) {
        return instance.function().semanticParent().usr().equals(parent.usr());
    }

    /** Returns whether two cursors are declarations of one template. The template of a class instance is at the place of its class template's. */
    private static boolean isSame(Cursor template, Cursor other) {
        return template.usr().equals(other.usr())
                || template.spelling().equals(other.spelling())
                        && template.position().equals(other.position());
    }
}
