package io.nativeheader.processor.align;

import io.nativeheader.processor.cmodel.CArray;
import io.nativeheader.processor.cmodel.CAtomic;
import io.nativeheader.processor.cmodel.CConstant;
import io.nativeheader.processor.cmodel.CDeclaration;
import io.nativeheader.processor.cmodel.CEnum;
import io.nativeheader.processor.cmodel.CEnumType;
import io.nativeheader.processor.cmodel.CEnumerator;
import io.nativeheader.processor.cmodel.CFunction;
import io.nativeheader.processor.cmodel.CFunctionType;
import io.nativeheader.processor.cmodel.CMacroResult;
import io.nativeheader.processor.cmodel.CPointer;
import io.nativeheader.processor.cmodel.CPrimitive;
import io.nativeheader.processor.cmodel.CRecord;
import io.nativeheader.processor.cmodel.CRecordType;
import io.nativeheader.processor.cmodel.CTag;
import io.nativeheader.processor.cmodel.CType;
import io.nativeheader.processor.cmodel.CTypedef;
import io.nativeheader.processor.cmodel.CTypedefType;
import io.nativeheader.processor.cmodel.CVariable;
import io.nativeheader.processor.cmodel.DeclId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Matches the records and enums of each target with those of the targets before it, and decides their identities in the aligned header.
 * File-scope tags match by keyword and tag, or by typedef name. Enums match by an enumerator. Others match by their positions, as the type
 * of the same function, variable, typedef, field or macro, if C has one name for both or none for either.
 */
final class TagMatcher {

    /** A type or declaration of an earlier target, in that target's identities. */
    private record Seen<T>(Renaming renaming, T value) {}

    private final Map<DeclId, CTag> aligned = new HashMap<>();
    private final Map<DeclId, Map<MemberKey, Seen<CType>>> members = new HashMap<>();
    private final Map<String, DeclId> byTypedef = new HashMap<>();
    private final Map<String, DeclId> byEnumerator = new HashMap<>();
    private final Map<DeclId, String> commonTypedefs = new HashMap<>();
    private final Map<String, Seen<CDeclaration>> declarations = new HashMap<>();

    /** Types and functions of macros, by name or call. */
    private final Map<Object, Seen<CType>> constants = new HashMap<>();

    private final Map<Object, Seen<CDeclaration>> macros = new HashMap<>();

    private TargetHeader current;
    private Map<DeclId, DeclId> ids;
    private Set<DeclId> taken;
    private Deque<DeclId> unread;

    /** Matches the next target and returns its new identities. */
    Renaming add(TargetHeader next) {
        current = next;
        ids = new HashMap<>();
        taken = new HashSet<>();
        unread = new ArrayDeque<>();
        Map<DeclId, DeclId> changed = new HashMap<>();
        Renaming renaming = new Renaming(changed);
        if (!aligned.isEmpty()) {
            matchNames();
        }
        matchDeclarations(renaming);
        matchMembers();
        current.tags().forEach((id, tag) -> record(renaming, ids.computeIfAbsent(id, this::unused), tag));
        ids.forEach((id, other) -> {
            if (!id.equals(other)) {
                changed.put(id, other);
            }
        });
        return renaming;
    }

    /**
     * Returns the typedef names by which tags matched that have different names otherwise: {@code sigset_t} is {@code __sigset_t} in glibc
     * and {@code struct __sigset_t} in musl.
     */
    Map<DeclId, String> commonTypedefs() {
        return commonTypedefs;
    }

    private void matchNames() {
        current.tags().keySet().forEach(id -> {
            if (isNamed(id)) {
                match(id, id);
            }
        });
        current.tags().values().forEach(tag -> {
            if (!tag.typedefName().isEmpty()) {
                match(byTypedef.get(typedefKey(tag)), tag.id());
            }
            if (tag instanceof CEnum enumeration) {
                for (CEnumerator enumerator : enumeration.enumerators()) {
                    match(byEnumerator.get(enumerator.name()), tag.id());
                }
            }
        });
    }

    /** Returns whether an identity is the same on all targets: a USR without a number. */
    private static boolean isNamed(DeclId id) {
        return id.value().indexOf('#') < 0;
    }

    private static String typedefKey(CTag tag) {
        return tag.keyword() + " " + tag.typedefName();
    }

    private void matchDeclarations(Renaming renaming) {
        for (List<CDeclaration> list :
                List.of(current.header().declarations(), current.header().others())) {
            for (CDeclaration declaration : list) {
                if (!(declaration instanceof CTag)) {
                    matchOrRecord(declarations, declaration.name(), renaming, declaration);
                }
            }
        }
        for (CConstant constant : current.evaluation().constants()) {
            matchOrRecordType(constants, constant.name(), renaming, constant.type());
        }
        for (CFunction expression : current.evaluation().expressions()) {
            matchOrRecord(macros, expression.name(), renaming, expression);
        }
        current.evaluation().calls().forEach((call, result) -> {
            if (result instanceof CMacroResult.Callable(CFunction function)) {
                matchOrRecord(macros, call, renaming, function);
            }
        });
    }

    private <K> void matchOrRecord(
            Map<K, Seen<CDeclaration>> seen, K key, Renaming renaming, CDeclaration declaration) {
        Seen<CDeclaration> known = seen.putIfAbsent(key, new Seen<>(renaming, declaration));
        if (known != null) {
            matchDeclaration(known, declaration);
        }
    }

    private <K> void matchOrRecordType(Map<K, Seen<CType>> seen, K key, Renaming renaming, CType type) {
        Seen<CType> known = seen.putIfAbsent(key, new Seen<>(renaming, type));
        if (known != null) {
            match(known.renaming(), known.value(), type);
        }
    }

    private void matchDeclaration(Seen<CDeclaration> known, CDeclaration declaration) {
        switch (declaration) {
            case CFunction function
            when known.value() instanceof CFunction other -> {
                match(known.renaming(), other.result(), function.result());
                int count = Math.min(
                        other.parameters().size(), function.parameters().size());
                for (int i = 0; i < count; i++) {
                    match(
                            known.renaming(),
                            other.parameters().get(i).type(),
                            function.parameters().get(i).type());
                }
            }
            case CVariable variable
            when known.value() instanceof CVariable other -> match(known.renaming(), other.type(), variable.type());
            case CTypedef typedef
            when known.value() instanceof CTypedef other ->
                match(
                        known.renaming(),
                        new CTypedefType(typedef.name(), other.underlying()),
                        new CTypedefType(typedef.name(), typedef.underlying()));
            case CFunction _, CVariable _, CTypedef _, CTag _ -> {
                // another sort of declaration; nothing corresponds
            }
        }
    }

    /** Matches the fields of matched records until no more records match. */
    private void matchMembers() {
        while (!unread.isEmpty()) {
            DeclId id = unread.remove();
            Map<MemberKey, Seen<CType>> known = members.get(ids.get(id));
            if (known != null
                    && current.tags().get(id) instanceof CRecord record
                    && record.layout().isPresent()) {
                MemberKey.fields(record.layout().get().fields(), current.tags()).forEach((key, field) -> {
                    Seen<CType> other = known.get(key);
                    if (other != null) {
                        match(other.renaming(), other.value(), field.type());
                    }
                });
            }
        }
    }

    /** Matches the records and enums in two types that have the same position. */
    private void match(Renaming renaming, CType known, CType type) {
        CType other = type.canonical();
        switch (known.canonical()) {
            case CPointer pointer
            when other instanceof CPointer(CType pointee) -> match(renaming, pointer.pointee(), pointee);
            case CArray array when other instanceof CArray same -> match(renaming, array.element(), same.element());
            case CAtomic atomic when other instanceof CAtomic same -> match(renaming, atomic.value(), same.value());
            case CFunctionType function
            when other instanceof CFunctionType same -> {
                match(renaming, function.result(), same.result());
                int count =
                        Math.min(function.parameters().size(), same.parameters().size());
                for (int i = 0; i < count; i++) {
                    match(
                            renaming,
                            function.parameters().get(i),
                            same.parameters().get(i));
                }
            }
            case CRecordType record
            when other instanceof CRecordType(DeclId id) -> match(renaming.id(record.id()), id, known, type);
            case CEnumType enumeration
            when other instanceof CEnumType(DeclId id) -> match(renaming.id(enumeration.id()), id, known, type);
            default -> {
                // no tags, or types of different kinds
            }
        }
    }

    /** Matches two tags that have the same position if C has one name for both, or none for either. */
    private void match(DeclId known, DeclId id, CType knownType, CType type) {
        CTag first = aligned.get(known);
        CTag second = current.tags().get(id);
        boolean sameTag = first.tag().equals(second.tag());
        boolean sameTypedef = first.typedefName().equals(second.typedefName());
        if (sameTag && sameTypedef
                || sameTag && !first.tag().isEmpty()
                || sameTypedef && !first.typedefName().isEmpty()) {
            match(known, id);
        } else {
            TypedefNames.common(List.of(knownType, type)).ifPresent(name -> {
                match(known, id);
                if (known.equals(ids.get(id))) {
                    commonTypedefs.putIfAbsent(known, name);
                }
            });
        }
    }

    /** Matches a tag of the current target unless it or the known tag, which may be null, already matches another or does not fit. */
    private void match(DeclId known, DeclId id) {
        if (known != null
                && aligned.containsKey(known)
                && !ids.containsKey(id)
                && !taken.contains(known)
                && fit(aligned.get(known), current.tags().get(id))) {
            ids.put(id, known);
            taken.add(known);
            unread.add(id);
        }
    }

    /** Returns whether one declaration can describe two tags. */
    private static boolean fit(CTag known, CTag tag) {
        return known.keyword().equals(tag.keyword())
                && (!(known instanceof CEnum first && tag instanceof CEnum second)
                        || isPassedAlike(first.underlying(), second.underlying()));
    }

    /** Returns whether C passes the types of two enums alike: both have the same size and, if narrower than 4 bytes, the same sign. */
    private static boolean isPassedAlike(CPrimitive first, CPrimitive second) {
        return first.size() == second.size() && (first.size() >= 4 || first.isUnsigned() == second.isUnsigned());
    }

    /** Returns an identity for a tag that no earlier target has. */
    private DeclId unused(DeclId id) {
        DeclId unused = id;
        while (aligned.containsKey(unused)) {
            unused = new DeclId(unused.value() + "@" + current.target());
        }
        return unused;
    }

    private void record(Renaming renaming, DeclId id, CTag tag) {
        aligned.putIfAbsent(id, tag);
        if (!tag.typedefName().isEmpty()) {
            byTypedef.putIfAbsent(typedefKey(tag), id);
        }
        switch (tag) {
            case CEnum enumeration ->
                enumeration.enumerators().forEach(enumerator -> byEnumerator.putIfAbsent(enumerator.name(), id));
            case CRecord record ->
                record.layout().ifPresent(layout -> {
                    Map<MemberKey, Seen<CType>> types = members.computeIfAbsent(id, _ -> new HashMap<>());
                    MemberKey.fields(layout.fields(), current.tags())
                            .forEach((key, field) -> types.putIfAbsent(key, new Seen<>(renaming, field.type())));
                });
        }
    }
}
