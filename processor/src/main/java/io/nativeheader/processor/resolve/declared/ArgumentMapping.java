package io.nativeheader.processor.resolve.declared;

import io.nativeheader.processor.jmodel.JavaPrimitive;
import io.nativeheader.processor.jmodel.JavaType;
import io.nativeheader.processor.request.ParameterRequest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How the parameters of a declared method correspond to those of its C function.
 *
 * @param slots all parameters: those of Java in Java's order, those of C in C's order
 * @param variadic Java parameters after the last C parameter: the arguments of a variadic call
 * @param firstPromoted index of the first C argument that undergoes default argument promotion, because no parameter declares it
 */
record ArgumentMapping(List<Slot> slots, List<ParameterRequest> variadic, int firstPromoted) {

    ArgumentMapping(List<Slot> slots, List<ParameterRequest> variadic) {
        this(slots, variadic, Integer.MAX_VALUE);
    }

    ArgumentMapping {
        slots = List.copyOf(slots);
        variadic = List.copyOf(variadic);
    }

    /** A parameter of Java, of C, or of both. {@code index} is the position in C. */
    sealed interface Slot {

        record Passed(ParameterRequest java, int index) implements Slot {}

        /** A Java parameter that C does not have: an allocator, an arena, {@code Object...}. */
        record OnlyJava(ParameterRequest java) implements Slot {}

        /** The hidden length of {@code @Length byte[] buffer}. */
        record LengthOf(ParameterRequest java, int index) implements Slot {}

        /** The hidden {@code void *} of {@code @UserData callback visit}. */
        record TokenOf(ParameterRequest java, int index) implements Slot {}

        /** The hidden out-parameter of {@code @Out}. */
        record Result(int index) implements Slot {}
    }

    /** Returns the Java type of a C argument; void if the method does not declare it. */
    JavaType javaType(int index) {
        for (Slot slot : slots) {
            if (slot instanceof Slot.Passed(ParameterRequest java, int at) && at == index) {
                return java.type();
            }
        }
        return JavaPrimitive.VOID;
    }

    /** Returns how many C arguments the method declares. */
    int passed() {
        return (int) slots.stream().filter(Slot.Passed.class::isInstance).count() + variadic.size();
    }

    /** Returns how many C arguments are hidden from the method. */
    int hidden() {
        return hiddenIndices().size();
    }

    /** Returns the indices of the C arguments that are hidden from the method. */
    Set<Integer> hiddenIndices() {
        Set<Integer> hidden = new HashSet<>();
        for (Slot slot : slots) {
            switch (slot) {
                case Slot.Passed _, Slot.OnlyJava _ -> {
                    // declared by the method
                }
                case Slot.LengthOf length -> hidden.add(length.index());
                case Slot.TokenOf token -> hidden.add(token.index());
                case Slot.Result result -> hidden.add(result.index());
            }
        }
        return hidden;
    }

    /** Returns the allocator and arena parameters. */
    List<ParameterRequest> allocators() {
        return slots.stream()
                .filter(slot -> slot instanceof Slot.OnlyJava(ParameterRequest java) && java.isAllocator())
                .map(slot -> ((Slot.OnlyJava) slot).java())
                .toList();
    }

    /** Returns the mapping of one variadic call, in which the variadic parameters follow the fixed ones. */
    ArgumentMapping withVariadic(int fixed) {
        List<Slot> all = new ArrayList<>(slots);
        for (int i = 0; i < variadic.size(); i++) {
            all.add(new Slot.Passed(variadic.get(i), fixed + i));
        }
        return new ArgumentMapping(all, List.of(), fixed);
    }
}
