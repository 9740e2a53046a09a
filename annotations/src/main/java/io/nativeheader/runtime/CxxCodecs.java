package io.nativeheader.runtime;

import io.nativeheader.CxxComplex;
import io.nativeheader.CxxObject;
import io.nativeheader.CxxPair;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.LongFunction;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;

/** The codecs of the types of C++'s standard library. Collections that C++ returns are copies that Java cannot change. */
public final class CxxCodecs {

    /** {@code bool}. */
    public static final CxxCodec<Boolean> BOOLEAN =
            new CxxScalar<>(1, (out, value) -> out.putByte((byte) (value ? 1 : 0)), in -> in.getByte() != 0);

    /** {@code signed char}, {@code char}. */
    public static final CxxCodec<Byte> BYTE = new CxxScalar<>(1, CxxWriter::putByte, CxxReader::getByte);

    /** {@code short}. */
    public static final CxxCodec<Short> SHORT = new CxxScalar<>(2, CxxWriter::putShort, CxxReader::getShort);

    /** {@code int}. */
    public static final CxxCodec<Integer> INT = new CxxScalar<>(4, CxxWriter::putInt, CxxReader::getInt);

    /** {@code int64_t}, {@code uint64_t}. */
    public static final CxxCodec<Long> LONG = new CxxScalar<>(8, CxxWriter::putLong, CxxReader::getLong);

    /** {@code float}. */
    public static final CxxCodec<Float> FLOAT = new CxxScalar<>(4, CxxWriter::putFloat, CxxReader::getFloat);

    /** {@code double}. */
    public static final CxxCodec<Double> DOUBLE = new CxxScalar<>(8, CxxWriter::putDouble, CxxReader::getDouble);

    /** {@code unsigned char}. */
    public static final CxxCodec<Integer> UNSIGNED_BYTE = new CxxScalar<>(
            1, (out, value) -> out.putByte(Integers.toUnsignedByte(value)), in -> Byte.toUnsignedInt(in.getByte()));

    /** {@code unsigned short}. */
    public static final CxxCodec<Integer> UNSIGNED_SHORT = new CxxScalar<>(
            2, (out, value) -> out.putShort(Integers.toUnsignedShort(value)), in -> Short.toUnsignedInt(in.getShort()));

    /** {@code unsigned int}. */
    public static final CxxCodec<Long> UNSIGNED_INT = new CxxScalar<>(
            4, (out, value) -> out.putInt(Integers.toUnsignedInt(value)), in -> Integer.toUnsignedLong(in.getInt()));

    /** A sequence of {@code bool}. */
    public static final CxxCodec<boolean[]> BOOLEAN_ARRAY = CxxArray.ofBooleans();

    /** A sequence of {@code char}, {@code unsigned char} or {@code signed char}. */
    public static final CxxCodec<byte[]> BYTE_ARRAY =
            CxxArray.of(byte[]::new, array -> array.length, MemorySegment::ofArray, 1);

    /** A sequence of {@code short}. */
    public static final CxxCodec<short[]> SHORT_ARRAY =
            CxxArray.of(short[]::new, array -> array.length, MemorySegment::ofArray, Short.BYTES);

    /** A sequence of {@code int}. */
    public static final CxxCodec<int[]> INT_ARRAY =
            CxxArray.of(int[]::new, array -> array.length, MemorySegment::ofArray, Integer.BYTES);

    /** A sequence of {@code int64_t} or {@code uint64_t}. */
    public static final CxxCodec<long[]> LONG_ARRAY =
            CxxArray.of(long[]::new, array -> array.length, MemorySegment::ofArray, Long.BYTES);

    /** A sequence of {@code float}. */
    public static final CxxCodec<float[]> FLOAT_ARRAY =
            CxxArray.of(float[]::new, array -> array.length, MemorySegment::ofArray, Float.BYTES);

    /** A sequence of {@code double}. */
    public static final CxxCodec<double[]> DOUBLE_ARRAY =
            CxxArray.of(double[]::new, array -> array.length, MemorySegment::ofArray, Double.BYTES);

    /** A sequence of {@code unsigned short}. */
    public static final CxxCodec<int[]> UNSIGNED_SHORT_ARRAY = CxxArray.ofUnsignedShorts();

    /** A sequence of {@code unsigned int}. */
    public static final CxxCodec<long[]> UNSIGNED_INT_ARRAY = CxxArray.ofUnsignedInts();

    /** {@code std::string}, {@code std::string_view}: UTF-8, which may contain NUL. */
    public static final CxxCodec<String> TEXT = new CxxTextCodec();

    /** {@code std::filesystem::path}. */
    public static final CxxCodec<Path> PATH =
            new CxxScalar<>(64, (out, path) -> out.putText(path.toString()), in -> Path.of(in.getText()));

    /** {@code std::complex<double>}. */
    public static final CxxCodec<CxxComplex> COMPLEX = new CxxScalar<>(
            16,
            (out, number) -> {
                out.putDouble(number.real());
                out.putDouble(number.imaginary());
            },
            in -> new CxxComplex(in.getDouble(), in.getDouble()));

    /** {@code std::complex<float>}. */
    public static final CxxCodec<CxxComplex> FLOAT_COMPLEX = new CxxScalar<>(
            16, // a value of at most eight bytes would be in a slot
            (out, number) -> {
                out.putFloat((float) number.real());
                out.putFloat((float) number.imaginary());
            },
            in -> new CxxComplex(in.getFloat(), in.getFloat()));

    /** {@code void *}: memory of size zero. */
    public static final CxxCodec<MemorySegment> ADDRESS =
            new CxxScalar<>(8, CxxWriter::putAddress, CxxReader::getAddress);

    /** {@code std::monostate}, an alternative of a {@code std::variant}: null. */
    public static final CxxCodec<Void> NOTHING = new CxxNothing();

    private CxxCodecs() {}

    /**
     * Returns the codec of an enum.
     *
     * @param of returns the constant of a value
     * @param value returns a constant's value
     * @param <E> the enum
     * @return the codec
     */
    @SuppressWarnings("overloads") // generated code passes method references of one type
    public static <E extends Enum<E>> CxxCodec<E> enumeration(IntFunction<E> of, ToIntFunction<E> value) {
        return new CxxScalar<>(
                8, (out, constant) -> out.putLong(value.applyAsInt(constant)), in -> of.apply((int) in.getLong()));
    }

    /**
     * Returns the codec of an enum of 64 bits.
     *
     * @param of returns the constant of a value
     * @param value returns a constant's value
     * @param <E> the enum
     * @return the codec
     */
    @SuppressWarnings("overloads")
    public static <E extends Enum<E>> CxxCodec<E> enumeration(LongFunction<E> of, ToLongFunction<E> value) {
        return new CxxScalar<>(
                8, (out, constant) -> out.putLong(value.applyAsLong(constant)), in -> of.apply(in.getLong()));
    }

    /**
     * Returns the codec of a {@code std::bitset}.
     *
     * @param size the number of bits
     * @return the codec
     */
    public static CxxCodec<BitSet> bits(int size) {
        return new CxxBits(size);
    }

    /**
     * Returns the codec of a duration. Java's value is rounded towards zero to whole ticks.
     *
     * @param nanoseconds the nanoseconds of one tick
     * @return the codec, which throws an {@link ArithmeticException} if a duration has more than 63 bits of ticks
     */
    public static CxxCodec<Duration> duration(long nanoseconds) {
        return new CxxDuration(nanoseconds);
    }

    /**
     * Returns the codec of a time of the system's clock. Java's value is rounded towards 1970 to whole ticks.
     *
     * @param nanoseconds the nanoseconds of one tick
     * @return the codec, which throws an {@link ArithmeticException} if a time has more than 63 bits of ticks
     */
    public static CxxCodec<Instant> instant(long nanoseconds) {
        return new CxxInstant(nanoseconds);
    }

    /**
     * Returns the codec of a plain struct. Structs from C++ are copied to automatic arenas.
     *
     * @param layout the struct's layout
     * @param of creates the Java object from memory
     * @param segment returns its memory
     * @param <T> the Java type
     * @return the codec
     */
    public static <T> CxxCodec<T> struct(
            MemoryLayout layout, Function<MemorySegment, T> of, Function<T, MemorySegment> segment) {
        return new CxxStruct<>(layout, of, segment);
    }

    /**
     * Returns the codec of a pointer to an object, whose owner is unknown.
     *
     * @param of creates a handle
     * @param <T> the Java class
     * @return the codec, which accepts and returns null
     */
    public static <T extends CxxObject> CxxCodec<T> pointer(Function<CxxPointer, T> of) {
        return new CxxObjectCodec.OfPointer<>(of);
    }

    /**
     * Returns the codec of an object by value. C++ copies objects from Java; Java owns objects from C++.
     *
     * @param of creates a handle
     * @param destructor a handle of type {@code void (MemorySegment)} that destroys an object
     * @param <T> the Java class
     * @return the codec
     */
    public static <T extends CxxObject> CxxCodec<T> value(Function<CxxPointer, T> of, MethodHandle destructor) {
        return new CxxObjectCodec.OfValue<>(of, destructor);
    }

    /**
     * Returns the codec of a {@code std::unique_ptr}. C++ takes over objects from Java; Java owns objects from C++.
     *
     * @param of creates a handle
     * @param destructor a handle of type {@code void (MemorySegment)} that destroys an object
     * @param <T> the Java class
     * @return the codec, which accepts and returns null
     */
    public static <T extends CxxObject> CxxCodec<T> unique(Function<CxxPointer, T> of, MethodHandle destructor) {
        return new CxxObjectCodec.OfUnique<>(of, destructor);
    }

    /**
     * Returns the codec of a {@code std::shared_ptr}. C++ shares objects that it owns already, and takes over objects that Java alone owns.
     *
     * @param of creates a handle
     * @param destructor a handle of type {@code void (MemorySegment)} that destroys a share
     * @param <T> the Java class
     * @return the codec, which accepts and returns null
     */
    public static <T extends CxxObject> CxxCodec<T> shared(Function<CxxPointer, T> of, MethodHandle destructor) {
        return new CxxObjectCodec.OfShared<>(of, destructor);
    }

    /**
     * Returns the codec of a {@code std::weak_ptr}, which is null if the object is gone. C++ receives objects that it already shares.
     *
     * @param of creates a handle
     * @param destructor a handle of type {@code void (MemorySegment)} that destroys a share
     * @param <T> the Java class
     * @return the codec, which accepts and returns null
     */
    public static <T extends CxxObject> CxxCodec<T> weak(Function<CxxPointer, T> of, MethodHandle destructor) {
        return new CxxObjectCodec.OfWeak<>(of, destructor);
    }

    /**
     * Returns the codec of a {@code std::reference_wrapper}, whose object's owner is unknown.
     *
     * @param of creates a handle
     * @param <T> the Java class
     * @return the codec
     */
    public static <T extends CxxObject> CxxCodec<T> reference(Function<CxxPointer, T> of) {
        return new CxxObjectCodec.OfReference<>(of);
    }

    /**
     * Returns the codec of a {@code std::variant}. Its Java value is the value of the alternative.
     *
     * @param alternatives the alternatives, in the order of C++
     * @return the codec
     */
    public static CxxCodec<Object> variant(CxxAlternative<?>... alternatives) {
        return new CxxVariant(List.of(alternatives));
    }

    /**
     * Returns the codec of a sequence: {@code std::vector}, {@code std::list}, {@code std::deque}.
     *
     * @param element the codec of an element
     * @param <E> the type of an element
     * @return the codec
     */
    public static <E> CxxCodec<List<E>> list(CxxCodec<E> element) {
        return new CxxCollection.OfList<>(element);
    }

    /**
     * Returns the codec of a set. Java's set has the order of C++.
     *
     * @param element the codec of an element
     * @param <E> the type of an element
     * @return the codec
     */
    public static <E> CxxCodec<Set<E>> set(CxxCodec<E> element) {
        return new CxxCollection.OfSet<>(element);
    }

    /**
     * Returns the codec of a map. Java's map has the order of C++.
     *
     * @param key the codec of a key
     * @param value the codec of a value
     * @param <K> the type of a key
     * @param <V> the type of a value
     * @return the codec
     */
    public static <K, V> CxxCodec<Map<K, V>> map(CxxCodec<K> key, CxxCodec<V> value) {
        return new CxxMapCodec<>(key, value);
    }

    /**
     * Returns the codec of an optional value.
     *
     * @param value the codec of the value
     * @param <T> the type of the value
     * @return the codec, for which null is no value
     */
    public static <T> CxxCodec<T> optional(CxxCodec<T> value) {
        return new CxxOptional<>(value);
    }

    /**
     * Returns the codec of a pair.
     *
     * @param first the codec of the first value
     * @param second the codec of the second value
     * @param <A> the type of the first value
     * @param <B> the type of the second value
     * @return the codec
     */
    public static <A, B> CxxCodec<CxxPair<A, B>> pair(CxxCodec<A> first, CxxCodec<B> second) {
        return new CxxPairCodec<>(first, second);
    }
}
