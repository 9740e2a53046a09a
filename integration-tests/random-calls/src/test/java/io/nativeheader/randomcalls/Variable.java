package io.nativeheader.randomcalls;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * A parameter or a result, and the values in it.
 *
 * @param before what its sender puts into it
 * @param after what C puts into what it points to; empty for what is no pointer
 */
record Variable(String name, Type type, List<Assignment> before, List<Assignment> after) {

    static Variable random(String name, Type type, RandomGenerator random) {
        List<Assignment> after = type instanceof RecordPointer ? values(type, random) : List.of();
        return new Variable(name, type, values(type, random), after);
    }

    private static List<Assignment> values(Type type, RandomGenerator random) {
        List<Place> places = switch (type) {
            case Scalar scalar -> List.of(Place.variable(scalar));
            case RecordType record -> record.places(random);
            case RecordPointer pointer -> pointer.target().places(random);
        };
        List<Assignment> values = new ArrayList<>();
        for (Place place : places) {
            values.add(new Assignment(place, place.type().random(random, place.bits())));
        }
        return values;
    }

    String declaration() {
        return type.c() + " " + name;
    }

    /** What C calls the scalar or the record itself. */
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
