package io.nativeheader.processor.emit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * Members, divided over as many classes as it takes: the constant pool of a class file has 65,535 entries (JVMS 4.11). What needs no
 * second class has one.
 */
final class ClassParts {

    /** Room is left for what all members of a class share. */
    private static final int ENTRIES = 60_000;

    private ClassParts() {}

    /**
     * @param entries what a member takes of the constant pool, at most
     * @return at least one part, in order
     */
    static <T> List<List<T>> of(List<T> members, ToIntFunction<T> entries) {
        List<List<T>> parts = new ArrayList<>();
        List<T> part = new ArrayList<>();
        int taken = 0;
        for (T member : members) {
            int more = entries.applyAsInt(member);
            if (taken + more > ENTRIES) {
                parts.add(part);
                part = new ArrayList<>();
                taken = 0;
            }
            part.add(member);
            taken += more;
        }
        parts.add(part);
        return parts;
    }
}
