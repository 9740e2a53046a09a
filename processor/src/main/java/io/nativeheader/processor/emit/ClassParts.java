package io.nativeheader.processor.emit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/**
 * Divides members over as few classes as the limits of a class file allow: at most 65,535 entries in the constant pool (JVMS 4.11), and at
 * most 65,535 bytes in the code of a method (JVMS 4.7.3).
 *
 * @param own the maximum number of entries, or bytes, that a member needs for itself
 * @param shared the names and types that a member uses; each takes one entry in a class, however many members use it
 * @param maxMembers the maximum number of members in one class
 */
record ClassParts<T>(ToIntFunction<T> own, Function<T, List<String>> shared, int maxMembers) {

    /** The limit, less a reserve for what all members of a class share. */
    private static final int ENTRIES = 60_000;

    /** Returns parts without a limit on the number of members, for members that share no names or types. */
    static <T> ClassParts<T> of(ToIntFunction<T> entries) {
        return new ClassParts<>(entries, _ -> List.of(), Integer.MAX_VALUE);
    }

    /** Returns the same division with a maximum number of members in each part. */
    ClassParts<T> ofAtMost(int members) {
        return new ClassParts<>(own, shared, members);
    }

    /**
     * Divides the members.
     *
     * @return at least one part; members keep their order
     */
    List<List<T>> divide(List<T> members) {
        List<List<T>> parts = new ArrayList<>();
        List<T> part = new ArrayList<>();
        Set<String> known = new HashSet<>();
        int taken = 0;
        for (T member : members) {
            int alone = own.applyAsInt(member);
            List<String> texts = shared.apply(member);
            if (taken + alone + known.size() + texts.size() > ENTRIES || part.size() == maxMembers) {
                parts.add(part);
                part = new ArrayList<>();
                known.clear();
                taken = 0;
            }
            part.add(member);
            known.addAll(texts);
            taken += alone;
        }
        parts.add(part);
        return parts;
    }
}
