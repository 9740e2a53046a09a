package io.nativeheader.processor.resolve.type;

import io.nativeheader.processor.cmodel.CEnum;
import io.nativeheader.processor.cmodel.CFunctionType;
import io.nativeheader.processor.cmodel.CHeader;
import io.nativeheader.processor.cmodel.CRecord;
import io.nativeheader.processor.cmodel.CTag;
import io.nativeheader.processor.cmodel.DeclId;
import io.nativeheader.processor.jmodel.BindingReport.SkippedEntry;
import io.nativeheader.processor.jmodel.CallbackDeclaration;
import io.nativeheader.processor.jmodel.HandleDeclaration;
import io.nativeheader.processor.jmodel.JavaClass;
import io.nativeheader.processor.jmodel.TypeDeclaration;
import io.nativeheader.processor.platform.TargetSet;
import io.nativeheader.processor.resolve.type.TypeNames.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The C types that a package's bindings refer to, with their Java names. All interfaces of the package share it, so that a record that one
 * header declares and another defines is one Java type.
 */
public final class TypeRegistry {

    /** Maximum number of enumerators of a Java enum, which is initialized in one method of at most 64 KB (JVMS 4.7.3). */
    private static final int MAX_ENUMERATORS = 3000;

    private final String packageName;
    private final TypeNames names;
    private final boolean isRestricted;
    private final Map<DeclId, CTag> definitions = new HashMap<>();
    private final Map<DeclId, CHeader> owners = new HashMap<>();
    private final Map<DeclId, Reached> reached = new LinkedHashMap<>();
    private final Deque<Reached> unresolved = new ArrayDeque<>();
    private final Map<JavaClass, SkippedItems> skippedFields = new HashMap<>();
    private final Set<String> conflicts = new TreeSet<>();

    private final CallbackTypes callbacks;

    /** A type, its Java name, and the header that declares the types of its fields. */
    private record Reached(CTag tag, JavaClass type, CHeader header) {}

    /**
     * Creates an empty registry.
     *
     * @param headers headers of all interfaces of the package
     * @param names names of the package's types
     */
    public TypeRegistry(String packageName, List<CHeader> headers, TypeNames names) {
        this.packageName = packageName;
        this.names = names;
        this.callbacks = new CallbackTypes(packageName, names, this);
        this.isRestricted = headers.stream().anyMatch(CHeader::isRestricted);
        for (CHeader header : withMostTargetsFirst(headers)) {
            for (CTag tag : header.tags().values()) {
                if (isDefinition(tag) && !tag.name().isEmpty()) {
                    definitions.putIfAbsent(tag.id(), tag);
                    owners.putIfAbsent(tag.id(), header);
                }
            }
        }
    }

    private static List<CHeader> withMostTargetsFirst(List<CHeader> headers) {
        return headers.stream()
                .sorted(Comparator.comparingInt(
                        header -> -header.bound().indices().size()))
                .toList();
    }

    private static boolean isDefinition(CTag tag) {
        return switch (tag) {
            case CRecord record -> record.layout().isPresent();
            case CEnum enumeration -> !enumeration.enumerators().isEmpty();
        };
    }

    /** Returns the definition of a record, which may be in the header of another interface of the package. */
    public CRecord complete(CRecord declaration) {
        return (CRecord) definition(declaration);
    }

    /** Returns the definition of a record or enum. If an interface is bound for some targets only, another one may know more of them. */
    private CTag definition(CTag declaration) {
        return isDefinition(declaration) && !isRestricted
                ? declaration
                : definitions.getOrDefault(declaration.id(), declaration);
    }

    /**
     * Returns the Java type of a named record or enum and registers it for generation; empty for an anonymous type or an integer-only enum
     * that is not registered yet.
     */
    public Optional<JavaClass> reach(CTag tag, CHeader header) {
        return tag.name().isEmpty() || obstacle(tag).isPresent()
                ? Optional.ofNullable(reached.get(tag.id())).map(Reached::type)
                : Optional.of(reach(tag, header, tag.name()));
    }

    /** Returns why an enum is bound as its integer type instead of a Java enum; empty if it is a Java enum. */
    public static Optional<String> obstacle(CTag tag) {
        int enumerators =
                tag instanceof CEnum enumeration ? enumeration.enumerators().size() : 1;
        if (enumerators == 0) {
            return Optional.of("it has no enumerators");
        }
        return enumerators > MAX_ENUMERATORS
                ? Optional.of("it has " + enumerators + " enumerators, and a Java enum has room for " + MAX_ENUMERATORS
                        + "; functions take its integers, and its enumerators are constants")
                : Optional.empty();
    }

    /** Returns the Java type and registers it, with a name for an anonymous type: {@code s_u} for {@code struct s { union { … } u; }}. */
    public JavaClass reach(CTag tag, CHeader header, String name) {
        Reached known = reached.get(tag.id());
        if (known == null) {
            CTag definition = definition(tag);
            JavaClass type =
                    new JavaClass(packageName, names.of(name, name.equals(tag.name()) ? Kind.TAG : Kind.DERIVED));
            CHeader owner = definition == tag ? header : owners.getOrDefault(tag.id(), header);
            known = new Reached(definition, type, owner);
            reached.put(tag.id(), known);
            unresolved.add(known);
        } else if (known.header() != header
                && !SameType.isSame(known.tag(), tag, known.header().bound().and(header.bound()))) {
            conflicts.add(cName(tag, known.type()));
        }
        return known.type();
    }

    /** Returns an unused name for a type that is not in the header. */
    public JavaClass reserve(String wanted) {
        return new JavaClass(packageName, names.of(wanted, Kind.DERIVED));
    }

    /** Returns the Java interface of a function type that a typedef names. */
    JavaClass reach(CFunctionType function, CHeader header, String typedef) {
        return callbacks.reach(function, header, typedef);
    }

    /** Returns the Java interface of a function type without a name in C, which all types of its shape share. */
    JavaClass reach(CFunctionType function, CHeader header, UseSite use) {
        return callbacks.reach(function, header, use);
    }

    /** Returns whether C may call Java. */
    public boolean hasCallbacks() {
        return !callbacks.isEmpty();
    }

    /** Returns the C names of types that two headers define differently, since the last call. */
    public Set<String> takeConflicts() {
        Set<String> taken = new TreeSet<>(conflicts);
        conflicts.clear();
        return taken;
    }

    public boolean isReached(CTag tag) {
        return reached.containsKey(tag.id());
    }

    /** Returns the Java type of a registered record or enum. */
    public JavaClass type(CTag tag) {
        return reached.get(tag.id()).type();
    }

    /** Returns the fields of a type that are not bound. */
    public List<SkippedEntry> skippedFields(JavaClass type) {
        return skippedFields.containsKey(type) ? skippedFields.get(type).entries() : List.of();
    }

    /**
     * Returns the types registered since the last call, and transitively those of their fields. {@link #unnamedCallbacks} returns the callbacks
     * without a name in C.
     */
    public List<TypeDeclaration> declarations() {
        List<TypeDeclaration> declarations = new ArrayList<>();
        while (!unresolved.isEmpty() || !callbacks.isResolved()) {
            if (unresolved.isEmpty()) {
                callbacks.resolveNext().ifPresent(declarations::add);
                continue;
            }
            Reached next = unresolved.remove();
            declarations.add(
                    switch (next.tag()) {
                        case CRecord record -> record(next, record);
                        case CEnum enumeration -> EnumResolver.resolve(enumeration, next.type(), next.header());
                    });
        }
        return declarations;
    }

    /** Returns the callbacks without a name in C. Called when all interfaces of the package are resolved, so that all uses are known. */
    public List<CallbackDeclaration> unnamedCallbacks() {
        return callbacks.unnamed();
    }

    private TypeDeclaration record(Reached next, CRecord record) {
        SkippedItems skipped = skippedFields.computeIfAbsent(next.type(), _ -> new SkippedItems());
        return record.layout().isEmpty()
                ? new HandleDeclaration(
                        next.type(), cName(record, next.type()), new Documentations(next.header()).of(record))
                : new RecordResolver(next.header(), this, skipped)
                        .resolve(record, next.type())
                        .on(next.header().isRestricted() ? next.header().bound() : TargetSet.ALL);
    }

    /** Returns {@code struct phy_device}, or for an anonymous record its keyword and Java name, which is derived from its use. */
    public static String cName(CTag tag, JavaClass type) {
        return tag.spelling().isEmpty() ? tag.keyword() + " " + type.simpleName() : tag.spelling();
    }
}
