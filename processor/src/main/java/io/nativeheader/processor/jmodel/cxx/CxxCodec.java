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

/** How a value of a type of C++'s standard library is encoded in bytes, and the Java type it has. */
public sealed interface CxxCodec {

    /** Returns the Java type. */
    JavaType type();

    /** Returns the Java type as a type argument: {@code Integer} for {@code int}. */
    default JavaType boxed() {
        return type() instanceof JavaPrimitive primitive ? primitive.boxed() : type();
    }

    /** Returns whether the Java value may be null. */
    default boolean isNullable() {
        return switch (this) {
            case OfOptional _ -> true;
            case OfObject object -> object.holding() != Holding.VALUE;
            case OfPrimitive _,
                    OfEnum _,
                    OfText _,
                    OfPath _,
                    OfDuration _,
                    OfRecord _,
                    OfArray _,
                    OfCollection _,
                    OfMap _,
                    OfPair _,
                    OfFunction _ -> false;
        };
    }

    /** Returns the C functions that the codec calls: destructors. */
    default Stream<Call> calls() {
        return switch (this) {
            case OfObject object -> object.destructor().stream();
            case OfCollection collection -> collection.element().calls();
            case OfMap map -> Stream.concat(map.key().calls(), map.value().calls());
            case OfOptional optional -> optional.value().calls();
            case OfPair pair ->
                Stream.concat(pair.first().calls(), pair.second().calls());
            case OfFunction function -> function.parts().flatMap(CxxCodec::calls);
            case OfPrimitive _, OfEnum _, OfText _, OfPath _, OfDuration _, OfRecord _, OfArray _ -> Stream.empty();
        };
    }

    /** Returns the generated classes that the codec names. */
    default Stream<JavaClass> classes() {
        return switch (this) {
            case OfEnum enumeration -> Stream.of(enumeration.type());
            case OfRecord struct -> Stream.of(struct.type());
            case OfObject object -> Stream.of(object.type());
            case OfCollection collection -> collection.element().classes();
            case OfMap map -> Stream.concat(map.key().classes(), map.value().classes());
            case OfOptional optional -> optional.value().classes();
            case OfPair pair ->
                Stream.concat(pair.first().classes(), pair.second().classes());
            case OfFunction function -> function.parts().flatMap(CxxCodec::classes);
            case OfPrimitive _, OfText _, OfPath _, OfDuration _, OfArray _ -> Stream.empty();
        };
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

    /** {@code std::string}, {@code std::string_view}. */
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
        /** {@code std::unique_ptr<Shape>}: nullable, and its owner changes. */
        UNIQUE,
        /** {@code std::shared_ptr<Shape>}: nullable, and Java and C++ own it together. */
        SHARED
    }

    /**
     * {@code std::function<int (int)>}: an interface of {@code java.util.function}.
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

        public Shape shape() {
            return Shape.of(parameters.size(), result.isPresent()).orElseThrow();
        }

        /** Returns the codecs of the parameters and of the result. */
        public Stream<CxxCodec> parts() {
            return Stream.concat(parameters.stream(), result.stream());
        }
    }

    /** The Java interfaces for functions. */
    enum Shape {
        RUNNABLE("java.lang", "Runnable", 0, false),
        SUPPLIER("java.util.function", "Supplier", 0, true),
        CONSUMER("java.util.function", "Consumer", 1, false),
        FUNCTION("java.util.function", "Function", 1, true),
        BI_CONSUMER("java.util.function", "BiConsumer", 2, false),
        BI_FUNCTION("java.util.function", "BiFunction", 2, true);

        private final JavaClass type;
        private final int parameters;
        private final boolean hasResult;

        Shape(String packageName, String name, int parameters, boolean hasResult) {
            this.type = new JavaClass(packageName, name);
            this.parameters = parameters;
            this.hasResult = hasResult;
        }

        public JavaClass type() {
            return type;
        }

        /** Returns the shape of a function; empty if there is no interface for it. */
        public static Optional<Shape> of(int parameters, boolean hasResult) {
            return Stream.of(values())
                    .filter(shape -> shape.parameters == parameters && shape.hasResult == hasResult)
                    .findFirst();
        }
    }
}
