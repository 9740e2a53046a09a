package io.nativeheader.processor.parse.cxx;

import io.nativeheader.processor.clang.Cursor;
import io.nativeheader.processor.clang.CursorKind;
import io.nativeheader.processor.cmodel.cxx.CxxClass.Access;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds what {@code using Base::name;} names in a class. */
final class UsingDeclarations {

    private UsingDeclarations() {}

    /** Returns all members that a using declaration names, in the order of their declarations. */
    static List<Cursor> members(Cursor using) {
        List<Cursor> members = new ArrayList<>();
        for (Cursor reference : using.children(CursorKind.OVERLOADED_REFERENCE)) {
            for (int i = 0; i < reference.overloadCount(); i++) {
                members.add(reference.overload(i));
            }
        }
        members.sort(Comparator.comparingInt(member -> member.position().offset())); // clang lists overloads backwards
        return members;
    }

    /** Returns the members that code can use because of the using declaration only. */
    static List<Cursor> published(Cursor using, Cursor definition) {
        return members(using).stream()
                .filter(member -> !member.isUnavailable())
                .filter(member ->
                        ClassTraits.access(member) != Access.PUBLIC || !inherits(definition, member.semanticParent()))
                .toList();
    }

    /** Returns whether a class derives publicly from another. */
    private static boolean inherits(Cursor derived, Cursor base) {
        return Instances.bases(derived).stream()
                .filter(specifier -> ClassTraits.access(specifier) == Access.PUBLIC)
                .map(specifier -> specifier.type().canonical().declaration())
                .anyMatch(direct -> direct.usr().equals(base.usr())
                        || !direct.definition().isNull() && inherits(direct.definition(), base));
    }
}
