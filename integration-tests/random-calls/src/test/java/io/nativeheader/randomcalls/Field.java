package io.nativeheader.randomcalls;

/**
 * A field of a record.
 *
 * @param type a scalar or a record
 * @param length of an array, 0 if it is none
 * @param bits of a bit-field, 0 if it is none
 */
record Field(String name, Type type, int length, int bits) {

    String declaration() {
        String suffix = length > 0 ? "[" + length + "]" : bits > 0 ? " : " + bits : "";
        return type.c() + " " + name + suffix + ";";
    }
}
