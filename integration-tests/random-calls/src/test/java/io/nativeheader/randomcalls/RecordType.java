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

    /** Returns the nested records in declaration order, followed by this one. */
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

    /** Returns all scalars that can hold values at the same time: those of one random member of a union. */
    List<ScalarLocation> locations(RandomGenerator random) {
        List<Field> live = union ? List.of(fields.get(random.nextInt(fields.size()))) : fields;
        List<ScalarLocation> locations = new ArrayList<>();
        for (Field field : live) {
            if (field.length() == 0) {
                add(locations, field, "", random);
            }
            for (int i = 0; i < field.length(); i++) {
                add(locations, field, Integer.toString(i), random);
            }
        }
        return locations;
    }

    private static void add(List<ScalarLocation> locations, Field field, String index, RandomGenerator random) {
        String c = "." + field.name() + (index.isEmpty() ? "" : "[" + index + "]");
        switch (field.type()) {
            case Scalar scalar -> {
                int bits = field.bits() > 0 ? field.bits() : scalar.bits();
                locations.add(new ScalarLocation(c, "", field.name(), index, scalar, bits));
            }
            case RecordType nested -> {
                for (ScalarLocation nestedLocation : nested.locations(random)) {
                    locations.add(nestedLocation.within(c, "." + field.name() + "(" + index + ")"));
                }
            }
            case RecordPointer pointer -> throw new IllegalStateException("no field has type " + pointer);
        }
    }
}
