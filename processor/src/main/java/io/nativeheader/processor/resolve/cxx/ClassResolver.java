package io.nativeheader.processor.resolve.cxx;

import io.nativeheader.processor.cmodel.cxx.CxxClass;
import io.nativeheader.processor.cmodel.cxx.CxxClass.Access;
import io.nativeheader.processor.cmodel.cxx.CxxClass.CxxBase;
import io.nativeheader.processor.cmodel.cxx.CxxClass.CxxField;
import io.nativeheader.processor.cmodel.cxx.CxxFunction;
import io.nativeheader.processor.cmodel.cxx.CxxType;
import io.nativeheader.processor.jmodel.JavaClass;
import io.nativeheader.processor.jmodel.JavaType;
import io.nativeheader.processor.jmodel.MethodDeclaration;
import io.nativeheader.processor.jmodel.cxx.CxxClassDeclaration;
import io.nativeheader.processor.jmodel.cxx.CxxClassDeclaration.Member;
import io.nativeheader.processor.jmodel.cxx.CxxOverrides;
import io.nativeheader.processor.resolve.cxx.SubclassResolver.Subclass;
import io.nativeheader.processor.resolve.type.Documentations;
import io.nativeheader.processor.resolve.type.NameFilter;
import io.nativeheader.processor.resolve.type.SkippedItems;
import io.nativeheader.processor.resolve.type.TypeRegistry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Resolves the members of C++ classes. */
final class ClassResolver {

    /** The methods that every handle inherits, and that no subclass can have. */
    private static final List<String> RESERVED = List.of("segment", "move", "release", "share", "lifetime", "close");

    private final CxxClasses classes;
    private final Ranges ranges;
    private final TypeRegistry types;
    private final Callables callables;
    private final FieldCallables fields;
    private final CallableLowering lowering;
    private final Documentations documentations;
    private final SubclassResolver subclasses;
    private final NameFilter wanted;
    private final SkippedItems skipped;
    private final Map<JavaClass, Overloads> overloads = new HashMap<>();
    private final Map<JavaClass, CxxClass> byJavaType = new HashMap<>();

    ClassResolver(
            CxxClasses classes,
            TypeRegistry types,
            Callables callables,
            FieldCallables fields,
            CallableLowering lowering,
            Documentations documentations,
            SubclassResolver subclasses,
            NameFilter wanted,
            SkippedItems skipped) {
        this.classes = classes;
        this.ranges = new Ranges(classes);
        this.types = types;
        this.callables = callables;
        this.fields = fields;
        this.lowering = lowering;
        this.documentations = documentations;
        this.subclasses = subclasses;
        this.wanted = wanted;
        this.skipped = skipped;
    }

    /** Returns a class. Its superclass must have been resolved before. */
    CxxClassDeclaration resolve(CxxClass type) {
        JavaClass java = classes.type(type.id());
        Optional<JavaClass> base = classes.base(type).map(one -> classes.type(one.id()));
        byJavaType.put(java, type);
        Members members =
                new Members(type, new Overloads(base.map(overloads::get).or(this::ofObject), this::isSubtype));
        overloads.put(java, members.names);
        if (wanted.test(type.qualifiedName(), type.name())) {
            members.addAll();
        }
        return new CxxClassDeclaration(
                java,
                types.reserve(java.handles().name()),
                type.qualifiedName(),
                base,
                members.all,
                members.overrides,
                documentations.of(type.source(), type.qualifiedName(), List.of()));
    }

    private Optional<Overloads> ofObject() {
        Overloads object = new Overloads(Optional.empty(), this::isSubtype);
        RESERVED.forEach(name -> object.reserve(name, List.of()));
        return Optional.of(object);
    }

    private boolean isSubtype(JavaType type, JavaType other) {
        if (type.equals(other)) {
            return true;
        }
        return type instanceof JavaClass java
                && byJavaType.containsKey(java)
                && classes.base(byJavaType.get(java))
                        .map(base -> isSubtype(classes.type(base.id()), other))
                        .orElse(false);
    }

    /** The members of one class. */
    private final class Members {

        private final CxxClass type;
        private final Overloads names;
        private final List<Member> all = new ArrayList<>();
        private final List<Callable> converted = new ArrayList<>();
        private Optional<CxxOverrides> overrides = Optional.empty();

        Members(CxxClass type, Overloads names) {
            this.type = type;
            this.names = names;
        }

        void addAll() {
            if (!type.isAbstract()) {
                for (CxxFunction constructor : type.constructors()) {
                    if (constructor.isVariadic()) {
                        skipped.skip(constructor.fullName(), "constructor", Callables.VARIADIC);
                    } else {
                        addOverloads(callables.constructor(type, constructor), "constructor");
                    }
                }
            }
            type.fields().forEach(this::addField);
            type.methods().forEach(this::addMethod);
            if (type.destructor() == Access.PUBLIC) {
                if (type.copyable() && !type.isAbstract()) {
                    add(callables.copy(type), "copy constructor");
                }
                callables.own(type).ifPresent(own -> all.add(new Member(false, names.add(own, false, ""))));
            }
            addConversions();
            ranges.element(type).ifPresent(element -> addIfFree(callables.iterator(type, element)));
            if (classes.isPrinted(type)) {
                addIfFree(callables.text(type));
            }
            if (type.isOwn() && subclasses.hasSubclass(type)) {
                addSubclass();
            }
            converted.forEach(this::addConverted);
        }

        private void addField(CxxField field) {
            Optional<Callable> element = fields.element(type, field);
            if (element.isPresent()) {
                add(element.get(), "field");
            }
            boolean isArrayOfPointers = element.isPresent() && KeptReferences.isIn(field.type());
            if (!isArrayOfPointers) {
                add(fields.getter(type, field), "field");
                addSetter(field);
            }
        }

        private void addSetter(CxxField field) {
            boolean isMutable = !field.isConst()
                    && field.length() == 0
                    && !(field.type() instanceof CxxType.Reference)
                    && !field.type().isArray();
            if (isMutable && KeptReferences.isIn(field.type())) {
                skipped.skip(type.qualifiedName() + "::" + field.name(), "field", KeptReferences.REASON);
            } else if (isMutable) {
                add(fields.setter(type, field), "field");
            }
        }

        /** Adds methods that take text for objects, or Java streams, unless C++ has functions with the same Java parameters. */
        private void addConverted(Callable callable) {
            boolean isStatic = callable.object().isEmpty();
            lowering.fromJava(callable)
                    .forEach(method ->
                            names.addIfFree(method, isStatic).ifPresent(added -> all.add(new Member(isStatic, added))));
        }

        /** Adds a method like {@code Iterator<Integer> iterator()}, unless C++ has a function that Java would confuse with it. */
        private void addIfFree(Callable callable) {
            if (lowering.lower(callable)
                    instanceof Lowering.Possible<List<MethodDeclaration>>(List<MethodDeclaration> methods)) {
                names.addIfFree(methods.getFirst(), false).ifPresent(added -> all.add(new Member(false, added)));
            }
        }

        /** Adds {@code static Listener subclass(Overrides overrides)} for each constructor. */
        private void addSubclass() {
            List<CxxFunction> constructors = new ArrayList<>(type.constructors());
            constructors.addAll(type.inherited().constructors());
            constructors.removeIf(CxxFunction::isVariadic);
            if (constructors.isEmpty()) {
                skipped.skip(type.qualifiedName(), "subclass", "derived classes cannot call a constructor");
                return;
            }
            switch (subclasses.of(type)) {
                case Lowering.Possible<Subclass>(Subclass subclass) -> {
                    overrides = Optional.of(subclass.overrides());
                    subclass.others()
                            .forEach(other -> skipped.skip(
                                    other.name(),
                                    "virtual function",
                                    "Java cannot override it, because " + other.reason()));
                    for (CxxFunction constructor : constructors) {
                        addOverloads(
                                callables.subclass(
                                        type, constructor.parameters(), subclass.target(), constructor.source()),
                                "subclass");
                    }
                }
                case Lowering.Impossible<Subclass>(String reason) ->
                    skipped.skip(type.qualifiedName(), "subclass", reason);
            }
        }

        private void addMethod(CxxFunction method) {
            Optional<String> name = OperatorNames.of(method);
            if (name.isEmpty()) {
                skipped.skip(method.fullName(), "operator", "Java has no counterpart of it");
                return;
            }
            if (method.isVariadic()) {
                skipped.skip(method.fullName(), "function", Callables.VARIADIC);
                return;
            }
            addOverloads(callables.method(type, method, javaName(method, name.get())), "function");
        }

        /** Returns the name of a method. Java calls the overload that C++ calls on an object that is not const. */
        private String javaName(CxxFunction method, String name) {
            return method.isConst() && type.methods().stream().anyMatch(other -> isMutableOverload(other, method))
                    ? name + "_const"
                    : name;
        }

        private static boolean isMutableOverload(CxxFunction other, CxxFunction method) {
            return !other.isConst()
                    && !other.isStatic()
                    && other.name().equals(method.name())
                    && other.templateArguments().equals(method.templateArguments())
                    && types(other).equals(types(method));
        }

        private static List<String> types(CxxFunction method) {
            return method.parameters().stream()
                    .map(parameter -> parameter.type().spelling())
                    .toList();
        }

        private void addConversions() {
            for (CxxBase base : classes.otherBases(type)) {
                classes.find(base.id()).ifPresent(one -> add(callables.upcast(type, one), "base"));
            }
            CxxClass root = type;
            List<CxxClass> bases = new ArrayList<>();
            for (Optional<CxxClass> base = classes.base(root); base.isPresent(); base = classes.base(base.get())) {
                bases.add(base.get());
            }
            if (!bases.isEmpty() && bases.getLast().isPolymorphic()) {
                add(callables.downcast(type, bases.getLast()), "cast");
            }
        }

        /** Adds a call, and shorter ones that leave out default arguments. */
        private void addOverloads(Callable callable, String kind) {
            add(callable, kind);
            for (int count = callable.parameters().size() - 1; count >= callable.required(); count--) {
                add(callable.withFirst(count), kind);
            }
        }

        private void add(Callable callable, String kind) {
            converted.add(callable);
            boolean isStatic = callable.object().isEmpty();
            switch (lowering.lower(callable)) {
                case Lowering.Possible<List<MethodDeclaration>>(List<MethodDeclaration> methods) ->
                    methods.forEach(method -> all.add(new Member(
                            isStatic, names.add(method, isStatic, ParameterShape.of(callable.parameters())))));
                case Lowering.Impossible<List<MethodDeclaration>>(String reason) ->
                    skipped.skip(callable.name(), kind, reason);
            }
        }
    }
}
