package io.nativeheader.randomcalls;

/**
 * A scalar of a variable: the variable itself, or a field within it.
 *
 * @param c the path in C, such as {@code .f0[2].f1}
 * @param owner the Java path to the record with the field, such as {@code .f0(2)}
 * @param name the field's name, or empty for the variable itself
 * @param index the index if the field is an array, or empty
 * @param bits the width in bits
 */
record ScalarLocation(String c, String owner, String name, String index, Scalar type, int bits) {

    static ScalarLocation variable(Scalar type) {
        return new ScalarLocation("", "", "", "", type, type.bits());
    }

    String get(String variable) {
        return name.isEmpty() ? variable : "%s%s.%s(%s)".formatted(variable, owner, name, index);
    }

    String set(String variable, String value) {
        return name.isEmpty()
                ? variable + " = " + value
                : "%s%s.%s(%s%s)".formatted(variable, owner, name, index.isEmpty() ? "" : index + ", ", value);
    }

    ScalarLocation within(String cOwner, String javaOwner) {
        return new ScalarLocation(cOwner + c, javaOwner + owner, name, index, type, bits);
    }
}
