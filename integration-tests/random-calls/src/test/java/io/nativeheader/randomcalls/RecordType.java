package io.nativeheader.randomcalls;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** A struct or union. */
record RecordType(String tag, boolean union, boolean packed, List<Field> fields) implements Type {

    @Override
    public String c() {
        return (union ? "union " : "struct ") + tag;
    }

    @Override
    public String java() {
        return tag;
    }

    String declaration() {
        StringBuilder text = new StringBuilder(c()).append(" {");
        for (Field field : fields) {
            text.append(' ').append(field.declaration());
        }
        return text.append(packed ? " } __attribute__((packed));\n" : " };\n").toString();
    }

    /** The records it is made of, before itself. */
    List<RecordType> parts() {
        List<RecordType> parts = new ArrayList<>();
        for (Field field : fields) {
            if (field.type() instanceof RecordType nested) {
                parts.addAll(nested.parts());
            }
        }
        parts.add(this);
        return parts;
    }

    @Override
    public boolean isPassedByLinker() {
        return !packed
                && fields.stream()
                        .allMatch(field -> field.bits() == 0 && field.type().isPassedByLinker());
    }

    /** All scalars in it that can have a value at once: of a union those of one member. */
    List<Place> places(RandomGenerator random) {
        List<Field> live = union ? List.of(fields.get(random.nextInt(fields.size()))) : fields;
        List<Place> places = new ArrayList<>();
        for (Field field : live) {
            if (field.length() == 0) {
                add(places, field, "", random);
            }
            for (int i = 0; i < field.length(); i++) {
                add(places, field, Integer.toString(i), random);
            }
        }
        return places;
    }

    private static void add(List<Place> places, Field field, String index, RandomGenerator random) {
        String c = "." + field.name() + (index.isEmpty() ? "" : "[" + index + "]");
        switch (field.type()) {
            case Scalar scalar -> {
                int bits = field.bits() > 0 ? field.bits() : scalar.bits();
                places.add(new Place(c, "", field.name(), index, scalar, bits));
            }
            case RecordType nested -> {
                for (Place place : nested.places(random)) {
                    places.add(place.within(c, "." + field.name() + "(" + index + ")"));
                }
            }
            case RecordPointer pointer -> throw new IllegalStateException("no field has type " + pointer);
        }
    }
}
