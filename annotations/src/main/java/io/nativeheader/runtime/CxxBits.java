package io.nativeheader.runtime;

import java.util.Arrays;
import java.util.BitSet;

/** The codec of a {@code std::bitset}. */
final class CxxBits extends CxxCodec<BitSet> {

    private final int size;

    /**
     * Creates a codec.
     *
     * @param size the number of bits
     */
    CxxBits(int size) {
        this.size = size;
    }

    @Override
    void put(CxxWriter out, BitSet bits) {
        if (bits.length() > size) {
            throw new IllegalArgumentException(
                    "bit " + (bits.length() - 1) + " is set, but the std::bitset has " + size + " bits");
        }
        for (byte eight : Arrays.copyOf(bits.toByteArray(), bytes())) {
            out.putByte(eight);
        }
    }

    @Override
    BitSet get(CxxReader in) {
        byte[] bits = new byte[bytes()];
        for (int i = 0; i < bits.length; i++) {
            bits[i] = in.getByte();
        }
        return BitSet.valueOf(bits);
    }

    @Override
    void replace(BitSet target, CxxReader in) {
        target.clear();
        target.or(get(in));
    }

    @Override
    long expectedSize(BitSet value) {
        return bytes();
    }

    private int bytes() {
        return (size + 7) / 8;
    }
}
