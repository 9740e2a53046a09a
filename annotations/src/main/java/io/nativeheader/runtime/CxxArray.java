package io.nativeheader.runtime;

import java.lang.foreign.MemorySegment;
import java.lang.reflect.Array;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.ToIntFunction;

/**
 * The codec of a sequence of numbers.
 *
 * @param <T> an array type
 */
abstract class CxxArray<T> extends CxxCodec<T> {

    private final IntFunction<T> create;
    private final long elementSize;

    private CxxArray(IntFunction<T> create, long elementSize) {
        this.create = create;
        this.elementSize = elementSize;
    }

    /** Returns the codec of an array that has the bytes of C++'s elements. */
    static <T> CxxCodec<T> of(
            IntFunction<T> create, ToIntFunction<T> length, Function<T, MemorySegment> memory, long elementSize) {
        return new CxxArray<>(create, elementSize) {
            @Override
            int length(T array) {
                return length.applyAsInt(array);
            }

            @Override
            void putElements(CxxWriter out, T array) {
                out.putAll(memory.apply(array));
            }

            @Override
            void getElements(CxxReader in, T array) {
                in.copyTo(memory.apply(array));
            }
        };
    }

    static CxxCodec<boolean[]> ofBooleans() {
        return new CxxArray<>(boolean[]::new, 1) {
            @Override
            void putElements(CxxWriter out, boolean[] array) {
                for (boolean element : array) {
                    out.putByte((byte) (element ? 1 : 0));
                }
            }

            @Override
            void getElements(CxxReader in, boolean[] array) {
                for (int i = 0; i < array.length; i++) {
                    array[i] = in.getByte() != 0;
                }
            }
        };
    }

    static CxxCodec<int[]> ofUnsignedShorts() {
        return new CxxArray<>(int[]::new, Short.BYTES) {
            @Override
            void putElements(CxxWriter out, int[] array) {
                for (int element : array) {
                    out.putShort(Integers.toUnsignedShort(element));
                }
            }

            @Override
            void getElements(CxxReader in, int[] array) {
                for (int i = 0; i < array.length; i++) {
                    array[i] = Short.toUnsignedInt(in.getShort());
                }
            }
        };
    }

    static CxxCodec<long[]> ofUnsignedInts() {
        return new CxxArray<>(long[]::new, Integer.BYTES) {
            @Override
            void putElements(CxxWriter out, long[] array) {
                for (long element : array) {
                    out.putInt(Integers.toUnsignedInt(element));
                }
            }

            @Override
            void getElements(CxxReader in, long[] array) {
                for (int i = 0; i < array.length; i++) {
                    array[i] = Integer.toUnsignedLong(in.getInt());
                }
            }
        };
    }

    abstract void putElements(CxxWriter out, T array);

    abstract void getElements(CxxReader in, T array);

    @Override
    int length(T array) {
        return Array.getLength(array);
    }

    @Override
    final void put(CxxWriter out, T array) {
        out.putLong(length(array));
        putElements(out, array);
    }

    @Override
    final T get(CxxReader in) {
        T array = create.apply(in.getSize());
        getElements(in, array);
        return array;
    }

    @Override
    final void replace(T target, CxxReader in) {
        int length = in.getSize();
        if (length != length(target)) {
            throw new IllegalStateException("C++ changed the length from " + length(target) + " to " + length);
        }
        getElements(in, target);
    }

    @Override
    final boolean isInPlace() {
        return true;
    }

    @Override
    final long expectedSize(T array) {
        return array == null ? 0 : Long.BYTES + elementSize * length(array);
    }
}
