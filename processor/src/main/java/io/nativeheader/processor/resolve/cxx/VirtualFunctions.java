package io.nativeheader.processor.resolve.cxx;

import io.nativeheader.processor.cmodel.cxx.CxxClass;
import io.nativeheader.processor.cmodel.cxx.CxxClass.CxxBase;
import io.nativeheader.processor.cmodel.cxx.CxxFunction;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Finds the virtual functions that objects of a class have: its own ones, and those of its bases that no other class overrides or closes. */
final class VirtualFunctions {

    private final CxxClasses classes;
    private final CxxClass type;
    private final Map<List<Object>, Declared> functions = new LinkedHashMap<>();
    private final Set<List<Object>> closed = new HashSet<>();

    private VirtualFunctions(CxxClasses classes, CxxClass type) {
        this.classes = classes;
        this.type = type;
        add(type);
        closed.forEach(functions::remove);
    }

    /** A function with the class that declares it, and the class by whose name it can be called. */
    record Declared(CxxClass owner, CxxFunction function, CxxClass scope) {}

    static List<Declared> of(CxxClass type, CxxClasses classes) {
        VirtualFunctions found = new VirtualFunctions(classes, type);
        return found.functions.values().stream()
                .filter(declared -> declared.function.isVirtual())
                .map(found::scoped)
                .toList();
    }

    /** Adds the functions of a class and its bases. A function is closed if its last overrider is. */
    private void add(CxxClass owner) {
        for (CxxFunction function : owner.inherited().closed()) {
            if (!functions.containsKey(signature(function))) {
                closed.add(signature(function));
            }
        }
        members(owner)
                .filter(function -> !function.isStatic() && function.kind() == CxxFunction.Kind.METHOD)
                .forEach(function ->
                        functions.merge(signature(function), new Declared(owner, function, owner), this::overriding));
        bases(owner).forEach(this::add);
    }

    private static Stream<CxxFunction> members(CxxClass owner) {
        return Stream.concat(owner.methods().stream(), owner.inherited().virtuals().stream());
    }

    private Stream<CxxClass> bases(CxxClass owner) {
        return owner.bases().stream().map(CxxBase::id).flatMap(id -> classes.find(id).stream());
    }

    private static List<Object> signature(CxxFunction function) {
        return List.of(
                function.name(),
                function.parameters().stream()
                        .map(parameter -> parameter.type().spelling())
                        .toList(),
                function.isConst(),
                function.isRvalue());
    }

    /**
     * Returns the function of the derived class, which is virtual if the base's is, even without the keyword. A class may follow one of its
     * own bases, if that is a virtual base of two classes.
     */
    private Declared overriding(Declared first, Declared second) {
        boolean isSecond = derives(second.owner, first.owner);
        Declared derived = isSecond ? second : first;
        Declared base = isSecond ? first : second;
        return derived.function.isVirtual() || !base.function.isVirtual() ? derived : base;
    }

    private boolean derives(CxxClass derived, CxxClass base) {
        return bases(derived).anyMatch(one -> one.id().equals(base.id()) || derives(one, base));
    }

    /** Returns the function with its scope: the class itself, unless a declaration of another class hides the function there. */
    private Declared scoped(Declared declared) {
        boolean isFound = declared.owner.id().equals(type.id())
                || declaring(type, declared.function.name()).distinct().count() == 1;
        return new Declared(declared.owner, declared.function, isFound ? type : declared.owner);
    }

    /** Returns the classes that declare functions with this name. */
    private Stream<Object> declaring(CxxClass owner, String name) {
        Stream<Object> own = members(owner).anyMatch(function -> function.name().equals(name))
                ? Stream.of(owner.id())
                : Stream.empty();
        return Stream.concat(own, bases(owner).flatMap(base -> declaring(base, name)));
    }
}
