package io.nativeheader.randomcalls;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * A parameter or result and its values.
 *
 * @param before the values that the caller passes, or the callee returns
 * @param after the values that C stores through a pointer, or empty if this is not a pointer
 */
record Variable(String name, Type type, List<Assignment> before, List<Assignment> after) {

    static Variable random(String name, Type type, RandomGenerator random) {
        List<Assignment> after = type instanceof RecordPointer ? values(type, random) : List.of();
        return new Variable(name, type, values(type, random), after);
    }

    private static List<Assignment> values(Type type, RandomGenerator random) {
        List<ScalarLocation> locations = switch (type) {
            case Scalar scalar -> List.of(ScalarLocation.variable(scalar));
            case RecordType record -> record.locations(random);
            case RecordPointer pointer -> pointer.target().locations(random);
        };
        List<Assignment> values = new ArrayList<>();
        for (ScalarLocation place : locations) {
            values.add(new Assignment(place, place.type().random(random, place.bits())));
        }
        return values;
    }

    String declaration() {
        return type.c() + " " + name;
    }

    /** Returns the C expression for the scalar or record, dereferenced if this is a pointer. */
    String cValue() {
        return type instanceof RecordPointer ? "(*" + name + ")" : name;
    }

    List<RecordType> records() {
        return switch (type) {
            case Scalar _ -> List.of();
            case RecordType record -> record.parts();
            case RecordPointer pointer -> pointer.target().parts();
        };
    }
}
