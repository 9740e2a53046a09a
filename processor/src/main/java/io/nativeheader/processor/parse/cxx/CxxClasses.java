package io.nativeheader.processor.parse.cxx;

import io.nativeheader.processor.clang.ClangType;
import io.nativeheader.processor.clang.Cursor;
import io.nativeheader.processor.clang.CursorKind;
import io.nativeheader.processor.cmodel.CSource;
import io.nativeheader.processor.cmodel.CTag;
import io.nativeheader.processor.cmodel.CVoid;
import io.nativeheader.processor.cmodel.DeclId;
import io.nativeheader.processor.cmodel.cxx.CxxClass;
import io.nativeheader.processor.cmodel.cxx.CxxClass.Access;
import io.nativeheader.processor.cmodel.cxx.CxxClass.CxxBase;
import io.nativeheader.processor.cmodel.cxx.CxxClass.CxxField;
import io.nativeheader.processor.cmodel.cxx.CxxFunction;
import io.nativeheader.processor.cmodel.cxx.CxxType;
import io.nativeheader.processor.documentation.DocComment;
import io.nativeheader.processor.parse.SourceReader;
import io.nativeheader.processor.parse.TagReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Reads classes: those of the header, and those of other headers that the header's declarations use. */
final class CxxClasses {

    private final TagReader tags;
    private final CxxNaming naming;
    private final SourceReader sources;
    private final Unbound unbound;
    private final CxxFunctions functions;
    private final CxxFields fieldReader;
    private final ClassTraits traits = new ClassTraits();
    private final Map<String, Cursor> own = new LinkedHashMap<>();
    private final Map<String, Cursor> specializations = new LinkedHashMap<>();
    private final Deque<Cursor> used = new ArrayDeque<>();
    private final Set<String> seen = new HashSet<>();
    private final List<CxxClass> classes = new ArrayList<>();
    private final Instances instances;
    private final DerivedClassMembers derived;
    private boolean follows = true;

    CxxClasses(
            TagReader tags,
            CxxNaming naming,
            SourceReader sources,
            Unbound unbound,
            CxxFunctions functions,
            CxxFields fields,
            Instances instances) {
        this.instances = instances;
        this.tags = tags;
        this.naming = naming;
        this.sources = sources;
        this.unbound = unbound;
        this.functions = functions;
        this.derived = new DerivedClassMembers(functions, traits);
        this.fieldReader = fields;
    }

    /** Adds a class of the header. An explicit specialization of a template is read only if a declaration uses it. */
    void addOwn(Cursor definition) {
        if (definition.specializedTemplate().isNull()) {
            own.putIfAbsent(definition.usr(), definition);
        } else if (Instances.isInstantiated(definition)) {
            use(definition);
        } else {
            specializations.putIfAbsent(definition.usr(), definition);
        }
    }

    /** Receives a class that a declaration refers to. */
    void use(Cursor declaration) {
        if (follows) {
            follow(declaration);
        }
    }

    private void follow(Cursor declaration) {
        used.add(declaration);
        if (!ClassTraits.isStandard(declaration) && Instances.isInstance(declaration)) {
            instances.add(declaration);
        }
    }

    /**
     * Reads all classes.
     *
     * @param isOwn tells whether an instance's template belongs to the header
     */
    void read(Predicate<Cursor> isOwn) {
        for (Cursor definition : own.values()) {
            seen.add(definition.usr());
            classes.add(read(definition, members(definition), true));
        }
        for (Instances.Completed instance : instances.completed()) {
            Cursor definition = instance.definition();
            if (seen.add(definition.usr())) {
                unbound.remove(definition.specializedTemplate());
                classes.add(read(definition, instance.members(), isOwn.test(definition)));
            }
        }
        // Other classes are read because own declarations use them, not because they use each other.
        follows = false;
        while (!used.isEmpty()) {
            Cursor definition = used.remove().definition();
            if (!definition.isNull()
                    && !naming.types().isPlainRecord(definition)
                    && !ClassTraits.isStandard(definition)
                    && !Instances.isInstance(definition)
                    && seen.add(definition.usr())) {
                classes.add(read(definition, members(definition), specializations.containsKey(definition.usr())));
            }
        }
        specializations.forEach((usr, definition) -> {
            if (!seen.contains(usr)) {
                unbound.add(definition, "template specialization", "no declaration of the header names it");
            }
        });
    }

    /** Returns whether a class was read. */
    boolean isRead(String qualifiedName) {
        return classes.stream().anyMatch(one -> one.qualifiedName().equals(qualifiedName));
    }

    /** Returns the classes under the names of their tags. */
    List<CxxClass> named(Map<DeclId, CTag> named) {
        return classes.stream()
                .map(one -> new CxxClass(
                        one.id(),
                        named.get(one.id()).tag(),
                        one.qualifiedName(),
                        one.spelling(),
                        one.isOwn(),
                        one.bases(),
                        one.fields(),
                        one.constructors(),
                        one.methods(),
                        one.inherited(),
                        one.destructor(),
                        one.isNothrowDestructible(),
                        one.isTriviallyDestructible(),
                        one.isView(),
                        one.copyable(),
                        one.isAbstract(),
                        one.isPolymorphic(),
                        one.isFinal(),
                        one.size(),
                        one.alignment(),
                        one.source()))
                .toList();
    }

    private static List<Cursor> members(Cursor definition) {
        return definition.children(
                CursorKind.METHOD,
                CursorKind.CONSTRUCTOR,
                CursorKind.CONVERSION_FUNCTION,
                CursorKind.FUNCTION_TEMPLATE,
                CursorKind.USING_DECLARATION);
    }

    private CxxClass read(Cursor definition, List<Cursor> members, boolean isOwn) {
        List<CxxField> fields = fieldReader.read(definition, members, isOwn);
        List<CxxFunction> constructors = new ArrayList<>();
        List<CxxFunction> methods = new ArrayList<>();
        for (Cursor member : members) {
            if (member.kind() != CursorKind.VAR_DECL && ClassTraits.access(member) == Access.PUBLIC) {
                member(member, definition, isOwn, fields, constructors, methods);
            }
        }
        for (FunctionInstances.Instance instance : instances.functions().takeMembers(definition)) {
            add(instance, definition, constructors, methods);
        }
        boolean isAbstract = definition.isAbstractClass();
        boolean isInstance = Instances.isInstance(definition);
        if (traits.hasImplicitDefaultConstructor(definition)
                || isInstance && ClassTraits.hasDefaultConstructor(definition)) {
            constructors.add(implicitConstructor(definition));
        }
        ClangType type = definition.type();
        return new CxxClass(
                tags.reach(definition),
                definition.spelling(),
                naming.name(type).orElseThrow(),
                naming.spelling(type).orElseThrow(),
                isOwn,
                bases(definition),
                fields,
                constructors,
                methods,
                derived.read(definition, members),
                traits.destructor(definition),
                traits.isNothrowDestructible(definition),
                traits.isTriviallyDestructible(definition),
                traits.isView(definition),
                !isAbstract && traits.isCopyable(definition),
                isAbstract,
                traits.isPolymorphic(definition),
                ClassTraits.isFinal(definition),
                Math.max(0, type.size()),
                Math.max(1, type.alignment()),
                sources.source(definition));
    }

    private List<CxxBase> bases(Cursor definition) {
        List<CxxBase> bases = new ArrayList<>();
        for (Cursor base : Instances.bases(definition)) {
            Cursor declaration = base.type().canonical().declaration();
            follow(declaration);
            bases.add(new CxxBase(
                    tags.reach(declaration),
                    naming.name(base.type()).orElse(""),
                    ClassTraits.access(base),
                    base.isVirtualBase()));
        }
        return bases;
    }

    private void member(
            Cursor member,
            Cursor definition,
            boolean isOwn,
            List<CxxField> fields,
            List<CxxFunction> constructors,
            List<CxxFunction> methods) {
        switch (member.kind()) {
            case CursorKind.FUNCTION_TEMPLATE -> {
                if (isOwn) {
                    instances.defaults().add(member);
                }
                List<FunctionInstances.Instance> found = instances.functions().take(member, definition);
                if (EmptyPacks.isCallable(member) && isBound(member, "method", isOwn)) {
                    methods.add(functions.member(member, definition));
                } else if (isOwn && found.isEmpty()) {
                    unbound.template(member, "function template");
                }
                found.forEach(instance -> add(instance, definition, constructors, methods));
            }
            case CursorKind.USING_DECLARATION -> inherited(member, definition, isOwn, fields, constructors, methods);
            case CursorKind.CONSTRUCTOR -> {
                boolean isCopy = member.isCopyConstructor() && ClassTraits.takesConst(member);
                if (!isCopy && !member.isMoveConstructor() && isBound(member, "constructor", isOwn)) {
                    constructors.add(functions.member(member, definition));
                }
            }
            default -> {
                boolean isDeletedAssignment = ClassTraits.isAssignment(member) && member.isUnavailable();
                if (!isDeletedAssignment && isBound(member, "method", isOwn)) {
                    methods.add(functions.member(member, definition));
                }
            }
        }
    }

    private void add(
            FunctionInstances.Instance instance,
            Cursor definition,
            List<CxxFunction> constructors,
            List<CxxFunction> methods) {
        boolean isConstructor = instance.function().kind() == CursorKind.CONSTRUCTOR;
        CxxFunction function = instances.functions().read(instance, functions.member(instance, definition));
        (isConstructor ? constructors : methods).add(function);
    }

    private boolean isBound(Cursor member, String kind, boolean isOwn) {
        String reason = member.isUnavailable()
                ? "it is deleted"
                : member.spelling().matches("operator (?:new|delete).*") ? "it allocates memory for C++" : "";
        if (!reason.isEmpty() && isOwn) {
            unbound.add(member, kind, reason);
        }
        return reason.isEmpty();
    }

    /** Adds what {@code using Base::name;} makes public. */
    private void inherited(
            Cursor using,
            Cursor definition,
            boolean isOwn,
            List<CxxField> fields,
            List<CxxFunction> constructors,
            List<CxxFunction> methods) {
        String name = CxxNaming.withoutArguments(using.spelling());
        for (Cursor specifier : definition.children(CursorKind.BASE_SPECIFIER)) {
            Cursor base = specifier.type().canonical().declaration().definition();
            if (base.isNull() || ClassTraits.isStandard(base)) {
                continue;
            }
            boolean isConstructor = name.equals(definition.spelling()) || name.equals(base.spelling());
            if (isConstructor && names(using, base)) {
                base.children(CursorKind.CONSTRUCTOR).stream()
                        .filter(one -> ClassTraits.access(one) == Access.PUBLIC && !one.isUnavailable())
                        .filter(one -> !one.isCopyConstructor() && !one.isMoveConstructor())
                        .filter(one -> !one.isDefaultConstructor())
                        .forEach(one -> constructors.add(functions.member(one, definition)));
            }
        }
        for (Cursor member : UsingDeclarations.published(using, definition)) {
            switch (member.kind()) {
                case CursorKind.METHOD, CursorKind.CONVERSION_FUNCTION ->
                    methods.add(functions.member(member, definition));
                case CursorKind.FIELD_DECL -> fields.add(fieldReader.field(member));
                case CursorKind.VAR_DECL -> fieldReader.addStatic(member, isOwn, fields);
                case CursorKind.FUNCTION_TEMPLATE -> {
                    if (isOwn) {
                        unbound.template(member, "function template");
                    }
                }
                default -> {
                    // a type, or a constructor
                }
            }
        }
    }

    /** Returns whether a using declaration names a class. */
    private static boolean names(Cursor using, Cursor base) {
        return using.children(CursorKind.TYPE_REFERENCE).stream()
                .anyMatch(type -> type.referenced().usr().equals(base.usr()));
    }

    private CxxFunction implicitConstructor(Cursor definition) {
        List<String> scope = new ArrayList<>(naming.scope(definition));
        String owner = CxxNaming.last(naming.name(definition.type()).orElseThrow());
        scope.add(owner);
        String name = CxxNaming.withoutArguments(owner);
        String qualifiedName = CxxFunctions.qualified(scope, name);
        return new CxxFunction(
                CxxFunction.Kind.CONSTRUCTOR,
                name,
                scope,
                qualifiedName,
                new CxxType.Plain(new CVoid(), "void"),
                List.of(),
                List.of(),
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                "",
                qualifiedName + "()",
                new CSource(sources.location(definition.position()), DocComment.NONE));
    }
}
