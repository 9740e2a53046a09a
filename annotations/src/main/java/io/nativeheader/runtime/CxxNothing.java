package io.nativeheader.runtime;

/** The codec of a type with one value, which is null in Java. C++ encodes it as a byte. */
final class CxxNothing extends CxxCodec<Void> {

    @Override
    void put(CxxWriter out, Void value) {
        out.putByte((byte) 0);
    }

    @Override
    Void get(CxxReader in) {
        in.getByte();
        return null;
    }

    @Override
    boolean isNullable() {
        return true;
    }
}
