package io.nativeheader.processor.resolve.cxx;

import io.nativeheader.processor.cmodel.CHeader;
import io.nativeheader.processor.cmodel.CRecord;
import io.nativeheader.processor.cmodel.DeclId;
import io.nativeheader.processor.cmodel.cxx.CxxClass;
import io.nativeheader.processor.cmodel.cxx.CxxClass.Access;
import io.nativeheader.processor.cmodel.cxx.CxxClass.CxxBase;
import io.nativeheader.processor.cmodel.cxx.CxxHeader;
import io.nativeheader.processor.cmodel.cxx.CxxType;
import io.nativeheader.processor.jmodel.JavaClass;
import io.nativeheader.processor.jmodel.MethodDeclaration.Call;
import io.nativeheader.processor.jmodel.cxx.CxxContents;
import io.nativeheader.processor.jmodel.cxx.CxxStub.ObjectType;
import io.nativeheader.processor.resolve.type.TypeRegistry;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The classes of a C++ header with their Java types and the stubs that destroy their objects. */
final class CxxClasses {

    private final Map<DeclId, CxxClass> classes = new LinkedHashMap<>();
    private final Set<DeclId> printed;
    private final CHeader header;
    private final TypeRegistry types;
    private final Stubs stubs;
    private final Map<DeclId, Call> destructors = new HashMap<>();
    private final Set<DeclId> reached = new HashSet<>();
    private final Deque<CxxClass> unresolved = new ArrayDeque<>();

    CxxClasses(CxxHeader cxx, CHeader header, TypeRegistry types, Stubs stubs) {
        this.printed = cxx.printed();
        this.header = header;
        this.types = types;
        this.stubs = stubs;
        cxx.classes().forEach(one -> classes.put(one.id(), one));
    }

    /** Returns whether {@code operator<<} writes objects of the class to a {@code std::ostream}. */
    boolean isPrinted(CxxClass type) {
        return printed.contains(type.id());
    }

    Optional<CxxClass> find(DeclId id) {
        return Optional.ofNullable(classes.get(id));
    }

    /** Returns whether a class has a member function of one of these names. */
    boolean anyHasMethod(Set<String> names) {
        return classes.values().stream()
                .flatMap(type -> type.methods().stream())
                .anyMatch(method -> names.contains(method.name()));
    }

    /** Returns the class of an object that a parameter takes by value or by reference to const; empty for other parameters. */
    Optional<CxxClass> find(CxxType parameter) {
        return switch (parameter) {
            case CxxType.OfClass object -> find(object.id());
            case CxxType.Reference reference ->
                Crossing.of(reference) == Crossing.CHANGED ? Optional.empty() : find(reference.target());
            case CxxType.Plain _, CxxType.Pointer _, CxxType.Standard _, CxxType.Unsupported _ -> Optional.empty();
        };
    }

    /** Returns the Java type of a class, and registers a complete class for generation. */
    JavaClass type(DeclId id) {
        CRecord tag = (CRecord) header.tag(id);
        CxxClass complete = classes.get(id);
        if (complete != null && reached.add(id)) {
            unresolved.add(complete);
            base(complete).ifPresent(base -> type(base.id()));
        }
        return types.reach(tag, header, tag.name());
    }

    /** Returns the next registered class whose members are not resolved yet; empty if there is none. */
    Optional<CxxClass> takeNext() {
        return Optional.ofNullable(unresolved.poll());
    }

    /**
     * Returns the class that becomes the Java superclass: the first base, if it is public, bound, and at the same address as the object. A
     * virtual base may be elsewhere, and so is a base without virtual functions of a class that has some.
     */
    Optional<CxxClass> base(CxxClass derived) {
        return derived.bases().stream()
                .findFirst()
                .filter(base -> base.access() == Access.PUBLIC && !base.isVirtual())
                .flatMap(base -> find(base.id()))
                .filter(base -> base.isPolymorphic() || !derived.isPolymorphic());
    }

    /** Returns whether C++ can delete all objects that Java holds as objects of a class. */
    boolean canDeleteDerived(DeclId id) {
        return find(id).filter(type -> !type.inherited().hasVirtualDestructor()).isEmpty()
                || classes.values().stream()
                        .noneMatch(derived -> base(derived)
                                .filter(base -> base.id().equals(id))
                                .isPresent());
    }

    /** Returns the public bases that do not become the Java superclass. */
    List<CxxBase> otherBases(CxxClass derived) {
        Optional<DeclId> superclass = base(derived).map(CxxClass::id);
        return derived.bases().stream()
                .filter(base -> base.access() == Access.PUBLIC)
                .filter(base -> !superclass.equals(Optional.of(base.id())))
                .filter(base -> classes.containsKey(base.id()))
                .toList();
    }

    private CxxClass root(CxxClass derived) {
        return base(derived).map(this::root).orElse(derived);
    }

    ObjectType objectType(CxxClass type) {
        return new ObjectType(type.spelling(), root(type).spelling());
    }

    /**
     * Returns the type of objects of a class.
     *
     * @param spelling the class's name, for a class that is only declared
     */
    ObjectType objectType(DeclId id, String spelling) {
        return find(id).map(this::objectType).orElseGet(() -> new ObjectType(spelling, spelling));
    }

    /** Returns the stub that destroys Java's share of an object that a {@code std::shared_ptr} owns. */
    Call destructorOfShares() {
        return stubs.destructorOfShares();
    }

    /** Returns the stub through which Java accesses containers of a type. */
    Call access(String container, boolean isConst, CxxContents contents) {
        return stubs.access(container, isConst, contents);
    }

    /** Returns the stub that destroys an object; empty if code outside of the class cannot. */
    Optional<Call> destructor(DeclId id) {
        return find(id).filter(type -> type.destructor() == Access.PUBLIC)
                .map(type -> destructors.computeIfAbsent(id, _ -> stubs.destructor(type, objectType(type))));
    }
}
