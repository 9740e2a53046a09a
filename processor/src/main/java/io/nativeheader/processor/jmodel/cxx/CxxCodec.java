package io.nativeheader.processor.jmodel.cxx;

import io.nativeheader.processor.jmodel.JavaClass;
import io.nativeheader.processor.jmodel.JavaPrimitive;
import io.nativeheader.processor.jmodel.JavaType;
import java.util.List;

/** How a value of a type of C++'s standard library is encoded in bytes, and the Java type it has. */
public sealed interface CxxCodec {

    /** Returns the Java type. */
    JavaType type();

    /** {@code int}, {@code double}, {@code bool}; boxed within other types. */
    record OfPrimitive(JavaPrimitive type, boolean unsigned) implements CxxCodec {}

    /** An enum. */
    record OfEnum(JavaClass type) implements CxxCodec {}

    /** {@code std::string}, {@code std::string_view}. */
    record OfText() implements CxxCodec {
        @Override
        public JavaType type() {
            return JavaClass.STRING;
        }
    }

    /** {@code std::filesystem::path}. */
    record OfPath(JavaType type) implements CxxCodec {}

    /**
     * {@code std::chrono::milliseconds}.
     *
     * @param nanoseconds of one tick
     */
    record OfDuration(JavaType type, long nanoseconds) implements CxxCodec {}

    /** {@code std::vector<int>} as {@code int[]}. */
    record OfArray(JavaType type, CxxCodec element) implements CxxCodec {}

    /** {@code std::vector<std::string>} as {@code List<String>}, {@code std::set} as {@code Set}. */
    record OfCollection(JavaType type, CxxCodec element) implements CxxCodec {}

    /** {@code std::map<std::string, int>}. */
    record OfMap(JavaType type, CxxCodec key, CxxCodec value) implements CxxCodec {}

    /** {@code std::optional<int>}: null for none. */
    record OfOptional(JavaType type, CxxCodec value) implements CxxCodec {}

    /** {@code std::pair<int, double>}: a {@code Map.Entry}. */
    record OfPair(JavaType type, CxxCodec first, CxxCodec second) implements CxxCodec {}

    /** An object of a class, as its address. */
    record OfObject(JavaClass type, boolean owned) implements CxxCodec {}

    /** {@code std::function<int (int)>}. */
    record OfFunction(JavaClass type, CxxCodec result, List<CxxCodec> parameters) implements CxxCodec {

        public OfFunction {
            parameters = List.copyOf(parameters);
        }
    }
}
