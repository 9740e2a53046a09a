package io.nativeheader.processor.resolve.cxx;

import io.nativeheader.processor.cmodel.cxx.CxxClass;
import io.nativeheader.processor.cmodel.cxx.CxxClass.Access;
import io.nativeheader.processor.cmodel.cxx.CxxClass.CxxBase;
import io.nativeheader.processor.cmodel.cxx.CxxFunction;
import io.nativeheader.processor.cmodel.cxx.CxxFunction.CxxParameter;
import io.nativeheader.processor.jmodel.cxx.CxxContents;
import io.nativeheader.processor.jmodel.cxx.CxxOverrides;
import io.nativeheader.processor.jmodel.cxx.CxxSlot;
import io.nativeheader.processor.jmodel.cxx.CxxTarget;
import io.nativeheader.processor.resolve.type.Documentations;
import io.nativeheader.processor.resolve.type.ParameterNames;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Resolves the virtual functions of classes that Java can override. */
final class SubclassResolver {

    /** Methods of Object without parameters, which no interface can declare differently. */
    private static final Set<String> OBJECT_METHODS =
            Set.of("clone", "finalize", "getClass", "hashCode", "notify", "notifyAll", "toString", "wait");

    private final CxxClasses classes;
    private final Slots slots;
    private final Documentations documentations;

    SubclassResolver(CxxClasses classes, Slots slots, Documentations documentations) {
        this.classes = classes;
        this.slots = slots;
        this.documentations = documentations;
    }

    /**
     * The functions of a class that Java can override.
     *
     * @param overrides the Java interface
     * @param target the C++ subclass
     * @param others the functions that keep their C++ implementation because Java cannot override them
     */
    record Subclass(CxxOverrides overrides, CxxTarget.NewSubclass target, List<Other> others) {}

    /**
     * A virtual function that Java cannot override.
     *
     * @param name {@code shapes::Listener::on_event}
     * @param reason a clause
     */
    record Other(String name, String reason) {}

    /** Returns whether a class has virtual functions for Java to override. A class of exceptions has none of interest. */
    boolean hasSubclass(CxxClass type) {
        return type.isPolymorphic()
                && !type.isFinal()
                && type.destructor() == Access.PUBLIC
                && type.inherited().hasVirtualDestructor()
                && !classes.type(type.id()).simpleName().equals(CxxOverrides.NAME)
                && type.bases().stream().noneMatch(base -> base.qualifiedName().startsWith("std::"))
                && !VirtualFunctions.of(type, classes).isEmpty();
    }

    /** Returns the functions that Java can override, unless it cannot implement a pure one. */
    Lowering<Subclass> of(CxxClass type) {
        Optional<String> base = unmadeBase(type);
        if (base.isPresent()) {
            return new Lowering.Impossible<>("its virtual base " + base.get() + " has no default constructor");
        }
        List<CxxOverrides.Method> methods = new ArrayList<>();
        List<CxxTarget.VirtualFunction> functions = new ArrayList<>();
        CxxContents contents = CxxContents.NONE;
        List<Other> others = new ArrayList<>();
        Set<List<Object>> taken = new HashSet<>();
        for (VirtualFunctions.Declared declared : VirtualFunctions.of(type, classes)) {
            CxxFunction function = declared.function();
            switch (method(function, taken)) {
                case Lowering.Possible<CxxOverrides.Method>(CxxOverrides.Method method) -> {
                    methods.add(method);
                    functions.add(virtual(declared));
                    contents = contents.and(slots.contents(function));
                }
                case Lowering.Impossible<CxxOverrides.Method>(String reason) -> {
                    if (function.isPureVirtual()) {
                        return new Lowering.Impossible<>(
                                "Java cannot override " + function.qualifiedName() + ", because " + reason);
                    }
                    others.add(new Other(function.qualifiedName(), reason));
                }
            }
        }
        CxxOverrides overrides = new CxxOverrides(type.qualifiedName(), methods);
        return methods.isEmpty()
                ? new Lowering.Impossible<>("Java can override none of its virtual functions")
                : new Lowering.Possible<>(new Subclass(
                        overrides,
                        new CxxTarget.NewSubclass(
                                classes.objectType(type),
                                functions,
                                contents,
                                passesStrings(methods),
                                overrides.destructors()),
                        others));
    }

    /** Returns whether Java receives {@code std::string} objects. */
    private static boolean passesStrings(List<CxxOverrides.Method> methods) {
        return methods.stream()
                .flatMap(method -> method.parameters().stream())
                .anyMatch(parameter -> parameter.slot() instanceof CxxSlot.StringPointer);
    }

    /** Returns a virtual base that the most derived class would have to pass arguments to. */
    private Optional<String> unmadeBase(CxxClass type) {
        for (CxxBase base : type.bases()) {
            Optional<CxxClass> found = classes.find(base.id());
            if (found.isPresent()) {
                if (base.isVirtual() && !isDefaultConstructible(found.get())) {
                    return Optional.of(base.qualifiedName());
                }
                Optional<String> inherited = unmadeBase(found.get());
                if (inherited.isPresent()) {
                    return inherited;
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isDefaultConstructible(CxxClass type) {
        return Stream.concat(type.constructors().stream(), type.inherited().constructors().stream())
                .anyMatch(constructor -> constructor.parameters().stream().allMatch(CxxParameter::hasDefault));
    }

    private Lowering<CxxOverrides.Method> method(CxxFunction function, Set<List<Object>> taken) {
        Optional<String> name = OperatorNames.of(function);
        if (name.isEmpty()) {
            return new Lowering.Impossible<>("Java has no counterpart of it");
        }
        if (function.isVariadic()) {
            return new Lowering.Impossible<>("it accepts any arguments");
        }
        List<CxxParameter> declared = CharMemory.parameters(function.parameters());
        List<String> names =
                ParameterNames.ofNames(declared.stream().map(CxxParameter::name).toList());
        List<CxxOverrides.Parameter> parameters = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            switch (slots.argument(declared.get(i).type())) {
                case Lowering.Possible<CxxSlot>(CxxSlot slot) ->
                    parameters.add(new CxxOverrides.Parameter(names.get(i), slot));
                case Lowering.Impossible<CxxSlot>(String reason) -> {
                    return new Lowering.Impossible<>(reason);
                }
            }
        }
        return slots.result(CharMemory.result(function))
                .then(result -> new Lowering.Possible<>(new CxxOverrides.Method(
                        distinct(name.get(), parameters, taken),
                        result,
                        parameters,
                        function.isPureVirtual(),
                        documentations.of(function.source(), function.declaration(), List.of()))));
    }

    /** Returns the name, with a number if another method has the same parameters. */
    private static String distinct(String name, List<CxxOverrides.Parameter> parameters, Set<List<Object>> taken) {
        List<?> types =
                parameters.stream().map(parameter -> parameter.slot().type()).toList();
        String free = types.isEmpty() && OBJECT_METHODS.contains(name) ? name + "_" : name;
        for (int number = 2; !taken.add(List.of(free, types)); number++) {
            free = name + "_" + number;
        }
        return free;
    }

    private CxxTarget.VirtualFunction virtual(VirtualFunctions.Declared declared) {
        CxxFunction function = declared.function();
        return new CxxTarget.VirtualFunction(
                classes.objectType(declared.scope()).scope(),
                function.name(),
                function.result().spelling(),
                function.parameters().stream()
                        .map(parameter -> parameter.type().spelling())
                        .toList(),
                function.isConst(),
                function.isRvalue(),
                function.isNoexcept(),
                function.isPureVirtual());
    }
}
