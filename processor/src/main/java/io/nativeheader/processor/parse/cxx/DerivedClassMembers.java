package io.nativeheader.processor.parse.cxx;

import io.nativeheader.processor.clang.Cursor;
import io.nativeheader.processor.clang.CursorKind;
import io.nativeheader.processor.cmodel.cxx.CxxClass;
import io.nativeheader.processor.cmodel.cxx.CxxClass.Access;
import io.nativeheader.processor.cmodel.cxx.CxxFunction;
import java.util.ArrayList;
import java.util.List;

/** Reads the members of a class that only derived classes can use: protected constructors, and virtual functions that are not public. */
final class DerivedClassMembers {

    private final CxxFunctions functions;
    private final ClassTraits traits;

    DerivedClassMembers(CxxFunctions functions, ClassTraits traits) {
        this.functions = functions;
        this.traits = traits;
    }

    CxxClass.Inherited read(Cursor definition, List<Cursor> members) {
        if (!traits.isPolymorphic(definition)) {
            return new CxxClass.Inherited(List.of(), List.of(), List.of(), false);
        }
        List<CxxFunction> constructors = new ArrayList<>();
        List<CxxFunction> virtuals = new ArrayList<>();
        List<CxxFunction> closed = new ArrayList<>();
        List<Cursor> all = new ArrayList<>(members);
        if (Instances.isInstance(definition)) {
            Instances.members(definition).children(CursorKind.METHOD).stream()
                    .filter(method -> ClassTraits.access(method) != Access.PUBLIC)
                    .forEach(all::add);
        }
        for (Cursor member : all) {
            Access access = ClassTraits.access(member);
            if (member.kind() == CursorKind.CONSTRUCTOR) {
                boolean isCopy = member.isCopyConstructor() || member.isMoveConstructor();
                if (access == Access.PROTECTED && !isCopy && !member.isUnavailable()) {
                    constructors.add(functions.member(member, definition));
                }
            } else if (member.kind() == CursorKind.METHOD && member.isVirtualMethod()) {
                boolean isPrivate = access == Access.PRIVATE && !member.isPureVirtualMethod();
                if (isPrivate || ClassTraits.isFinal(member)) {
                    closed.add(functions.member(member, definition));
                } else if (access != Access.PUBLIC) {
                    virtuals.add(functions.member(member, definition));
                }
            }
        }
        return new CxxClass.Inherited(constructors, virtuals, closed, traits.hasVirtualDestructor(definition));
    }
}
