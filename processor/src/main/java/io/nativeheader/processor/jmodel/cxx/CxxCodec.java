package io.nativeheader.processor.jmodel.cxx;

import io.nativeheader.processor.jmodel.Carrier;
import io.nativeheader.processor.jmodel.JavaArray;
import io.nativeheader.processor.jmodel.JavaClass;
import io.nativeheader.processor.jmodel.JavaGeneric;
import io.nativeheader.processor.jmodel.JavaPrimitive;
import io.nativeheader.processor.jmodel.JavaType;
import io.nativeheader.processor.jmodel.MethodDeclaration.Call;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A codec of the runtime, {@code io.nativeheader.runtime.CxxCodec}, which generated code creates for a type of C++'s standard library: {@code
 * CxxCodecs.list(CxxCodecs.TEXT)}.
 */
public sealed interface CxxCodec {

    /** Returns the Java type. */
    JavaType type();

    /** Returns the Java type as a type argument: {@code Integer} for {@code int}. */
    default JavaType boxed() {
        return type() instanceof JavaPrimitive primitive ? primitive.boxed() : type();
    }

    /** Returns the class of Java values, without type arguments. */
    default JavaType raw() {
        return boxed() instanceof JavaGeneric generic ? generic.raw() : boxed();
    }

    /** Returns whether the Java value may be null. */
    default boolean isNullable() {
        return switch (this) {
            case OfOptional _, OfNothing _ -> true;
            case OfVariant variant -> variant.alternatives().stream().anyMatch(CxxCodec::isNullable);
            case OfObject object ->
                switch (object.holding()) {
                    case VALUE, REFERENCE, ELEMENT -> false;
                    case POINTER, UNIQUE, SHARED, WEAK -> true;
                };
            case OfPrimitive _,
                    OfEnum _,
                    OfText _,
                    OfPath _,
                    OfDuration _,
                    OfInstant _,
                    OfComplex _,
                    OfBits _,
                    OfAddress _,
                    OfTuple _,
                    OfRecord _,
                    OfArray _,
                    OfCollection _,
                    OfMap _,
                    OfPair _,
                    OfFunction _ -> false;
        };
    }

    /** Returns the codecs of the values that a value contains, and of a function's parameters and result. */
    default Stream<CxxCodec> parts() {
        return switch (this) {
            case OfCollection collection -> Stream.of(collection.element());
            case OfMap map -> Stream.of(map.key(), map.value());
            case OfOptional optional -> Stream.of(optional.value());
            case OfPair pair -> Stream.of(pair.first(), pair.second());
            case OfTuple tuple -> tuple.values().stream();
            case OfVariant variant -> variant.alternatives().stream();
            case OfFunction function -> Stream.concat(function.parameters().stream(), function.result().stream());
            case OfPrimitive _,
                    OfEnum _,
                    OfText _,
                    OfPath _,
                    OfDuration _,
                    OfInstant _,
                    OfComplex _,
                    OfBits _,
                    OfNothing _,
                    OfAddress _,
                    OfRecord _,
                    OfObject _,
                    OfArray _ -> Stream.empty();
        };
    }

    /** Returns this codec and those of all parts. */
    private Stream<CxxCodec> all() {
        return Stream.concat(Stream.of(this), parts().flatMap(CxxCodec::all));
    }

    /** Returns the C functions that the codec calls: destructors. */
    default Stream<Call> calls() {
        return objects().flatMap(object -> object.destructor().stream());
    }

    /** Returns the codecs of the objects that a value contains. */
    default Stream<OfObject> objects() {
        return all().filter(OfObject.class::isInstance).map(OfObject.class::cast);
    }

    /** Returns whether a value contains objects that Java does not own. */
    default boolean borrows() {
        return objects().anyMatch(object -> object.destructor().isEmpty());
    }

    /** Returns whether a value contains elements that stay in C++'s container. */
    default boolean lendsElements() {
        return objects().anyMatch(object -> object.holding() == Holding.ELEMENT);
    }

    /** Returns the generated classes that the codec names. */
    default Stream<JavaClass> classes() {
        return all().flatMap(codec -> switch (codec) {
            case OfEnum enumeration -> Stream.of(enumeration.type());
            case OfRecord struct -> Stream.of(struct.type());
            case OfObject object -> Stream.of(object.type());
            case OfPrimitive _,
                    OfText _,
                    OfPath _,
                    OfDuration _,
                    OfInstant _,
                    OfComplex _,
                    OfBits _,
                    OfNothing _,
                    OfAddress _,
                    OfArray _,
                    OfCollection _,
                    OfMap _,
                    OfOptional _,
                    OfPair _,
                    OfTuple _,
                    OfVariant _,
                    OfFunction _ -> Stream.empty();
        });
    }

    /**
     * {@code int}, {@code double}, {@code bool}.
     *
     * @param carrier narrower than the Java type if C++'s type is unsigned: {@code long} for {@code uint32_t}
     */
    record OfPrimitive(JavaPrimitive type, Carrier carrier) implements CxxCodec {

        public boolean isUnsigned() {
            return carrier.type() != type;
        }
    }

    /** An enum. */
    record OfEnum(JavaClass type) implements CxxCodec {}

    /** {@code std::string}, {@code std::string_view}, {@code std::u16string}. */
    record OfText() implements CxxCodec {
        @Override
        public JavaType type() {
            return JavaClass.STRING;
        }
    }

    /** {@code std::filesystem::path}. */
    record OfPath() implements CxxCodec {
        @Override
        public JavaType type() {
            return JavaClass.PATH;
        }
    }

    /**
     * {@code std::chrono::milliseconds}.
     *
     * @param nanoseconds of one tick
     */
    record OfDuration(long nanoseconds) implements CxxCodec {
        @Override
        public JavaType type() {
            return JavaClass.DURATION;
        }
    }

    /**
     * {@code std::chrono::system_clock::time_point}.
     *
     * @param nanoseconds of one tick
     */
    record OfInstant(long nanoseconds) implements CxxCodec {
        @Override
        public JavaType type() {
            return JavaClass.INSTANT;
        }
    }

    /** {@code std::complex<double>}, {@code std::complex<float>}. */
    record OfComplex(boolean isFloat) implements CxxCodec {
        @Override
        public JavaType type() {
            return JavaClass.CXX_COMPLEX;
        }
    }

    /** {@code std::bitset<8>}. */
    record OfBits(long size) implements CxxCodec {
        @Override
        public JavaType type() {
            return JavaClass.BIT_SET;
        }
    }

    /** {@code std::monostate}: null. */
    record OfNothing() implements CxxCodec {
        @Override
        public JavaType type() {
            return JavaClass.VOID;
        }
    }

    /** {@code void *}. */
    record OfAddress() implements CxxCodec {
        @Override
        public JavaType type() {
            return JavaClass.MEMORY_SEGMENT;
        }
    }

    /** A plain struct by value. */
    record OfRecord(JavaClass type) implements CxxCodec {}

    /**
     * {@code std::vector<int>} as {@code int[]}.
     *
     * @param length of a {@code std::array}; negative for any length
     */
    record OfArray(OfPrimitive element, long length) implements CxxCodec {
        @Override
        public JavaType type() {
            return new JavaArray(element.type());
        }
    }

    /**
     * {@code std::vector<std::string>} as {@code List<String>}, {@code std::set} as {@code Set}.
     *
     * @param kind {@code List} or {@code Set}
     * @param length of a {@code std::array}; negative for any length
     */
    record OfCollection(JavaClass kind, CxxCodec element, long length) implements CxxCodec {
        @Override
        public JavaType type() {
            return JavaGeneric.of(kind, element.boxed());
        }
    }

    /** {@code std::map<std::string, int>}. */
    record OfMap(CxxCodec key, CxxCodec value) implements CxxCodec {
        @Override
        public JavaType type() {
            return new JavaGeneric(JavaClass.MAP, List.of(key.boxed(), value.boxed()));
        }
    }

    /** {@code std::optional<int>}: null for none. */
    record OfOptional(CxxCodec value) implements CxxCodec {
        @Override
        public JavaType type() {
            return value.boxed();
        }
    }

    /** {@code std::pair<int, double>}: a {@code CxxPair}. */
    record OfPair(CxxCodec first, CxxCodec second) implements CxxCodec {
        @Override
        public JavaType type() {
            return new JavaGeneric(JavaClass.CXX_PAIR, List.of(first.boxed(), second.boxed()));
        }
    }

    /** {@code std::tuple<int, double, std::string>}: a {@code CxxTuple3}. A tuple of two values is a {@code CxxPair}. */
    record OfTuple(List<CxxCodec> values) implements CxxCodec {

        public static final int MIN_SIZE = 3;
        public static final int MAX_SIZE = 6;

        public OfTuple {
            values = List.copyOf(values);
        }

        @Override
        public JavaType type() {
            return new JavaGeneric(
                    new JavaClass("io.nativeheader", "CxxTuple" + values.size()),
                    values.stream().map(CxxCodec::boxed).toList());
        }
    }

    /** {@code std::variant<int, std::string>}: an {@code Integer} or a {@code String}. */
    record OfVariant(List<CxxCodec> alternatives) implements CxxCodec {

        public OfVariant {
            alternatives = List.copyOf(alternatives);
        }

        @Override
        public JavaType type() {
            return JavaClass.OBJECT;
        }
    }

    /**
     * An object of a class, as its address.
     *
     * @param destructor the stub that destroys an object that Java owns, or Java's share of it; empty for a pointer
     */
    record OfObject(JavaClass type, Holding holding, Optional<Call> destructor) implements CxxCodec {}

    /** How a C++ value holds an object. */
    enum Holding {
        /** {@code Shape *}: nullable, and owned by something unknown. */
        POINTER,
        /** {@code Shape}: copied from Java, and copied or moved to Java, which owns the copy. */
        VALUE,
        /** {@code Shape} in a container that C++ returns by reference: Java receives the element's address. */
        ELEMENT,
        /** {@code std::unique_ptr<Shape>}: nullable, and its owner changes. */
        UNIQUE,
        /** {@code std::shared_ptr<Shape>}: nullable, and Java and C++ own it together. */
        SHARED,
        /** {@code std::weak_ptr<Shape>}: nullable, and Java and C++ own it together if it still exists. */
        WEAK,
        /** {@code std::reference_wrapper<Shape>}: not nullable, and owned by something unknown. */
        REFERENCE
    }

    /**
     * {@code std::function<int (int)>}: an interface of {@code java.util.function}, or {@code CxxFunction3} and the like.
     *
     * @param result empty for void
     */
    record OfFunction(List<CxxCodec> parameters, Optional<CxxCodec> result) implements CxxCodec {

        public OfFunction {
            parameters = List.copyOf(parameters);
        }

        @Override
        public JavaType type() {
            List<JavaType> arguments = parts().map(CxxCodec::boxed).toList();
            return arguments.isEmpty() ? shape().type() : new JavaGeneric(shape().type(), arguments);
        }

        public CxxFunctionShape shape() {
            return CxxFunctionShape.of(parameters.size(), result.isPresent()).orElseThrow();
        }
    }
}
