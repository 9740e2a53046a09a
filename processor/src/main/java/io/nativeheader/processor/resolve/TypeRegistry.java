package io.nativeheader.processor.resolve;

import io.nativeheader.processor.cmodel.CDeclaration;
import io.nativeheader.processor.cmodel.CEnum;
import io.nativeheader.processor.cmodel.CFunctionType;
import io.nativeheader.processor.cmodel.CHeader;
import io.nativeheader.processor.cmodel.CRecord;
import io.nativeheader.processor.cmodel.CTag;
import io.nativeheader.processor.cmodel.DeclId;
import io.nativeheader.processor.jmodel.BindingReport.SkippedEntry;
import io.nativeheader.processor.jmodel.HandleDeclaration;
import io.nativeheader.processor.jmodel.JavaClass;
import io.nativeheader.processor.jmodel.TypeDeclaration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The C types of one package that something bound reaches, each with its Java name. All interfaces of the package share it, so
 * that a record that one header only declares and another completes is one Java type.
 */
final class TypeRegistry {

    /** Of enumerators in a Java enum, whose initialization is one method, of at most 64 KB (JVMS 4.7.3). */
    private static final int MOST_ENUMERATORS = 3000;

    /** {@code PhyHeader_1}, {@code PhyNative_calls}: what a type may be divided into. */
    private static final Pattern PART = Pattern.compile("(.*?)(_\\d+|_calls|_\\d+_calls)");

    private final String packageName;
    private final Set<String> takenInLowerCase = new HashSet<>();
    private final Set<String> divisibleInLowerCase = new HashSet<>();
    private final Map<DeclId, CRecord> completed = new HashMap<>();
    private final Map<DeclId, CHeader> owners = new HashMap<>();
    private final Map<DeclId, Reached> reached = new LinkedHashMap<>();
    private final Deque<Reached> unresolved = new ArrayDeque<>();
    private final Map<JavaClass, SkippedItems> skippedFields = new HashMap<>();
    private final Set<String> conflicts = new TreeSet<>();

    private final Map<Callback, JavaClass> callbacks = new HashMap<>();
    private final Deque<ReachedCallback> unresolvedCallbacks = new ArrayDeque<>();

    /** Names of C's own types by their lower case, each with the first type of that name. */
    private final Map<String, CName> cNames = new HashMap<>();

    private record CName(String name, Kind kind) {}

    /** Where a type's name comes from. */
    private enum Kind {
        TAG,
        TYPEDEF,
        MADE_UP
    }

    /** A function type under a name; one name may stand for several types, through headers that differ. */
    private record Callback(String name, CFunctionType function) {}

    private record ReachedCallback(CFunctionType function, JavaClass type, String cName, CHeader header) {}

    /** A type, its Java name, and the header that knows the types of its fields. */
    private record Reached(CTag tag, JavaClass type, CHeader header) {}

    /**
     * @param headers of all interfaces of the package
     * @param existing names of the package's own types
     * @param generated names of the types generated for its interfaces, which may be divided
     */
    TypeRegistry(String packageName, List<CHeader> headers, Set<String> existing, Set<String> generated) {
        this.packageName = packageName;
        takenInLowerCase.add(new JavaClass(packageName, "").platform().name().toLowerCase(Locale.ROOT));
        existing.forEach(name -> takenInLowerCase.add(name.toLowerCase(Locale.ROOT)));
        for (String name : generated) {
            takenInLowerCase.add(name.toLowerCase(Locale.ROOT));
            divisibleInLowerCase.add(name.toLowerCase(Locale.ROOT));
        }
        noteNames(headers);
        for (CHeader header : headers) {
            for (CTag tag : header.tags().values()) {
                if (tag instanceof CRecord record
                        && record.layout().isPresent()
                        && !record.name().isEmpty()) {
                    completed.putIfAbsent(record.id(), record);
                    owners.putIfAbsent(record.id(), header);
                }
            }
        }
    }

    /** The definition of a record, though it be in the header of another interface of the package. */
    CRecord complete(CRecord declaration) {
        return declaration.layout().isPresent() ? declaration : completed.getOrDefault(declaration.id(), declaration);
    }

    /** The Java type of a named record or enum, which is generated from now on; empty for one without a name. */
    Optional<JavaClass> reach(CTag tag, CHeader header) {
        return tag.name().isEmpty() || obstacle(tag).isPresent()
                ? Optional.ofNullable(reached.get(tag.id())).map(Reached::type)
                : Optional.of(reach(tag, header, tag.name()));
    }

    /** Why an enum is no Java enum, but its integers; empty if it is one. */
    static Optional<String> obstacle(CTag tag) {
        int enumerators =
                tag instanceof CEnum enumeration ? enumeration.enumerators().size() : 1;
        if (enumerators == 0) {
            return Optional.of("it has no enumerators");
        }
        return enumerators > MOST_ENUMERATORS
                ? Optional.of("it has " + enumerators + " enumerators, and a Java enum has room for " + MOST_ENUMERATORS
                        + "; functions take its integers, and its enumerators are constants")
                : Optional.empty();
    }

    /** The same for one that may have no name of its own: {@code union { … } u;} in {@code struct s} is {@code s_u}. */
    JavaClass reach(CTag tag, CHeader header, String name) {
        Reached known = reached.get(tag.id());
        if (known == null) {
            CTag definition = tag instanceof CRecord record ? complete(record) : tag;
            JavaClass type = new JavaClass(packageName, free(name, name.equals(tag.name()) ? Kind.TAG : Kind.MADE_UP));
            CHeader owner = definition == tag ? header : owners.getOrDefault(tag.id(), header);
            known = new Reached(definition, type, owner);
            reached.put(tag.id(), known);
            unresolved.add(known);
        } else if (known.header() != header && !SameType.is(known.tag(), tag)) {
            conflicts.add(cName(tag, known.type()));
        }
        return known.type();
    }

    /**
     * The Java interface of a function type.
     *
     * @param isTypedef whether the name is C's; one that is made up is no other function's
     */
    JavaClass reach(CFunctionType function, CHeader header, String name, boolean isTypedef) {
        Callback key = new Callback(name, function);
        JavaClass known = callbacks.get(key);
        if (known == null) {
            known = new JavaClass(packageName, free(name, isTypedef ? Kind.TYPEDEF : Kind.MADE_UP));
            callbacks.put(key, known);
            unresolvedCallbacks.add(
                    new ReachedCallback(function, known, isTypedef ? name : known.simpleName(), header));
        }
        return known;
    }

    /** Types become files, whose names may not differ by case alone on every machine. */
    private String free(String wanted, Kind kind) {
        String name = JavaNames.type(wanted);
        Matcher part = PART.matcher(name.toLowerCase(Locale.ROOT));
        if (part.matches() && divisibleInLowerCase.contains(part.group(1))) {
            name += "_";
        }
        while (isAnothers(name, wanted, kind) || !takenInLowerCase.add(name.toLowerCase(Locale.ROOT))) {
            name += "_";
        }
        return name;
    }

    /** Whether the name belongs to another type of C, which keeps it even if nothing reaches that type. */
    private boolean isAnothers(String name, String wanted, Kind kind) {
        CName owner = cNames.get(name.toLowerCase(Locale.ROOT));
        return owner != null && !(owner.equals(new CName(wanted, kind)) && name.equals(wanted));
    }

    /** C has tags and typedefs in two name spaces, Java in one: a tag keeps its name. */
    private void noteNames(List<CHeader> headers) {
        for (CHeader header : headers) {
            for (CTag tag : header.tags().values()) {
                if (!tag.name().isEmpty() && obstacle(tag).isEmpty()) {
                    note(tag.name(), Kind.TAG);
                }
            }
        }
        for (CHeader header : headers) {
            for (CDeclaration declaration : header.declarations()) {
                if (CallbackByJavaName.pointer(declaration).isPresent()) {
                    note(declaration.name(), Kind.TYPEDEF);
                }
            }
        }
    }

    private void note(String name, Kind kind) {
        if (JavaNames.type(name).equals(name)) {
            cNames.putIfAbsent(name.toLowerCase(Locale.ROOT), new CName(name, kind));
        }
    }

    /** Whether C may be handed a function of Java's. */
    boolean hasCallbacks() {
        return !callbacks.isEmpty();
    }

    /** C names of types that two headers define differently, since the last call. */
    Set<String> takeConflicts() {
        Set<String> taken = new TreeSet<>(conflicts);
        conflicts.clear();
        return taken;
    }

    boolean isReached(CTag tag) {
        return reached.containsKey(tag.id());
    }

    /** The Java type of one that is reached. */
    JavaClass type(CTag tag) {
        return reached.get(tag.id()).type();
    }

    /** Fields of a type that are not bound. */
    List<SkippedEntry> skippedFields(JavaClass type) {
        return skippedFields.containsKey(type) ? skippedFields.get(type).entries() : List.of();
    }

    /** The declarations of types reached since the last call, and of those that their fields reach in turn. */
    List<TypeDeclaration> declarations() {
        List<TypeDeclaration> declarations = new ArrayList<>();
        while (!unresolved.isEmpty() || !unresolvedCallbacks.isEmpty()) {
            if (unresolved.isEmpty()) {
                ReachedCallback next = unresolvedCallbacks.remove();
                declarations.add(
                        new CallbackResolver(next.header(), this).resolve(next.function(), next.type(), next.cName()));
                continue;
            }
            Reached next = unresolved.remove();
            declarations.add(
                    switch (next.tag()) {
                        case CRecord record -> record(next, record);
                        case CEnum enumeration -> EnumResolver.resolve(enumeration, next.type());
                    });
        }
        return declarations;
    }

    private TypeDeclaration record(Reached next, CRecord record) {
        SkippedItems skipped = skippedFields.computeIfAbsent(next.type(), _ -> new SkippedItems());
        return record.layout().isEmpty()
                ? new HandleDeclaration(next.type(), cName(record, next.type()), Documentations.of(record))
                : new RecordResolver(next.header(), this, skipped).resolve(record, next.type());
    }

    /** {@code struct phy_device}; for a record without a name, the Java name, which says where it stands. */
    static String cName(CTag tag, JavaClass type) {
        return tag.spelling().isEmpty() ? tag.keyword() + " " + type.simpleName() : tag.spelling();
    }
}
