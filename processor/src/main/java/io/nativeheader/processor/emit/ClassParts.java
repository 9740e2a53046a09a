package io.nativeheader.processor.emit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/**
 * Divides members over as few classes as the limits of a class file allow: its constant pool has at most 65,535 entries (JVMS 4.11), and so many bytes has
 * the code of a method (JVMS 4.7.3).
 *
 * @param own the most entries, or bytes, that a member takes alone
 * @param shared the names and types that a member uses; each takes one entry in a class, however many members use it
 * @param most the most members of one class
 */
record ClassParts<T>(ToIntFunction<T> own, Function<T, List<String>> shared, int most) {

    /** Room is left for what all members of a class share. */
    private static final int ENTRIES = 60_000;

    /** Those of as many members as there is room for, which share nothing. */
    static <T> ClassParts<T> of(ToIntFunction<T> entries) {
        return new ClassParts<>(entries, _ -> List.of(), Integer.MAX_VALUE);
    }

    /** Those of fewer members. */
    ClassParts<T> ofAtMost(int members) {
        return new ClassParts<>(own, shared, members);
    }

    /**
     * The parts.
     *
     * @return at least one, in order
     */
    List<List<T>> divide(List<T> members) {
        List<List<T>> parts = new ArrayList<>();
        List<T> part = new ArrayList<>();
        Set<String> known = new HashSet<>();
        int taken = 0;
        for (T member : members) {
            int alone = own.applyAsInt(member);
            List<String> texts = shared.apply(member);
            if (taken + alone + known.size() + texts.size() > ENTRIES || part.size() == most) {
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
