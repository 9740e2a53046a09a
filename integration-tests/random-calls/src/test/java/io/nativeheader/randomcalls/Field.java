package io.nativeheader.randomcalls;

/**
 * A field of a record.
 *
 * @param type a scalar or a record
 * @param length the array length, or 0 if the field is not an array
 * @param bits the width, or 0 if the field is not a bit-field
 */
record Field(String name, Type type, int length, int bits) {

    String declaration() {
        String suffix = length > 0 ? "[" + length + "]" : bits > 0 ? " : " + bits : "";
        return type.c() + " " + name + suffix + ";";
    }
}
