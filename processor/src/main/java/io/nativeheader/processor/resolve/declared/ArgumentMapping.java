package io.nativeheader.processor.resolve.declared;

import io.nativeheader.processor.jmodel.JavaPrimitive;
import io.nativeheader.processor.jmodel.JavaType;
import io.nativeheader.processor.request.ParameterRequest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which parameters of a declared method are which of its C function.
 *
 * @param slots Java's and C's, each in its order
 * @param further Java's behind the last of C's: what a variadic function is called with
 * @param firstPromoted the index of the first of C's arguments that is promoted as one that no parameter declares
 */
record ArgumentMapping(List<Slot> slots, List<ParameterRequest> further, int firstPromoted) {

    ArgumentMapping(List<Slot> slots, List<ParameterRequest> further) {
        this(slots, further, Integer.MAX_VALUE);
    }

    ArgumentMapping {
        slots = List.copyOf(slots);
        further = List.copyOf(further);
    }

    /** A parameter of either, or of both; {@code index} is C's. */
    sealed interface Slot {

        record Passed(ParameterRequest java, int index) implements Slot {}

        /** An allocator, an arena, {@code Object...}. */
        record OnlyJava(ParameterRequest java) implements Slot {}

        /** {@code @Length byte[] buffer}: the length of it. */
        record LengthOf(ParameterRequest java, int index) implements Slot {}

        /** {@code @UserData callback visit}: its {@code void *}. */
        record TokenOf(ParameterRequest java, int index) implements Slot {}

        /** {@code @Out}. */
        record Result(int index) implements Slot {}
    }

    /** Of C's argument; void where the method has none. */
    JavaType javaType(int index) {
        for (Slot slot : slots) {
            if (slot instanceof Slot.Passed(ParameterRequest java, int at) && at == index) {
                return java.type();
            }
        }
        return JavaPrimitive.VOID;
    }

    /** How many of C's arguments the method gives. */
    int passed() {
        return (int) slots.stream().filter(Slot.Passed.class::isInstance).count() + further.size();
    }

    /** How many of C's arguments are none of the method's. */
    int hidden() {
        return hiddenIndices().size();
    }

    /** The indices of C's arguments that are none of the method's. */
    Set<Integer> hiddenIndices() {
        Set<Integer> hidden = new HashSet<>();
        for (Slot slot : slots) {
            switch (slot) {
                case Slot.Passed _, Slot.OnlyJava _ -> {
                    // the method's own
                }
                case Slot.LengthOf length -> hidden.add(length.index());
                case Slot.TokenOf token -> hidden.add(token.index());
                case Slot.Result result -> hidden.add(result.index());
            }
        }
        return hidden;
    }

    /** The arena or allocator that a parameter is. */
    List<ParameterRequest> allocators() {
        return slots.stream()
                .filter(slot -> slot instanceof Slot.OnlyJava(ParameterRequest java) && java.isAllocator())
                .map(slot -> ((Slot.OnlyJava) slot).java())
                .toList();
    }

    /** The same where the further ones are C's as well, of which so many are there: one shape of a variadic call. */
    ArgumentMapping ofShape(int fixed) {
        List<Slot> all = new ArrayList<>(slots);
        for (int i = 0; i < further.size(); i++) {
            all.add(new Slot.Passed(further.get(i), fixed + i));
        }
        return new ArgumentMapping(all, List.of(), fixed);
    }
}
