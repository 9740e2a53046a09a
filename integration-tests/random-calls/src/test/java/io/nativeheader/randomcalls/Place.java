package io.nativeheader.randomcalls;

/**
 * One scalar of a variable: the variable itself, or a field somewhere in it.
 *
 * @param c the way there in C, {@code .f0[2].f1}
 * @param owner the way to the record whose field it is in Java, {@code .f0(2)}
 * @param name the field, empty for the variable itself
 * @param index into the field, empty if it is no array
 * @param bits its width
 */
record Place(String c, String owner, String name, String index, Scalar type, int bits) {

    static Place variable(Scalar type) {
        return new Place("", "", "", "", type, type.bits());
    }

    String get(String variable) {
        return name.isEmpty() ? variable : "%s%s.%s(%s)".formatted(variable, owner, name, index);
    }

    String set(String variable, String value) {
        return name.isEmpty()
                ? variable + " = " + value
                : "%s%s.%s(%s%s)".formatted(variable, owner, name, index.isEmpty() ? "" : index + ", ", value);
    }

    Place within(String cOwner, String javaOwner) {
        return new Place(cOwner + c, javaOwner + owner, name, index, type, bits);
    }
}
