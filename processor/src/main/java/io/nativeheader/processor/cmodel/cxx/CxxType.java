package io.nativeheader.processor.cmodel.cxx;

import io.nativeheader.processor.cmodel.CArray;
import io.nativeheader.processor.cmodel.CType;
import io.nativeheader.processor.cmodel.DeclId;
import java.util.List;

/** The type of a parameter, result or field of C++. */
public sealed interface CxxType {

    /** Returns the type as a stub writes it, without aliases and with qualified names: {@code const shapes::Shape &}. */
    String spelling();

    /** A type that C has: {@code int}, {@code const char *}, an enum, a plain struct, a pointer to one of these, {@code void}. */
    record Plain(CType type, String spelling) implements CxxType {}

    /**
     * A class by value: {@code Shape}. Behind a pointer or reference it may be incomplete.
     *
     * @param spelling without {@code const}
     */
    record OfClass(DeclId id, String spelling) implements CxxType {}

    /**
     * A pointer to a class or to another type that C does not have: {@code const Shape *}, {@code Shape **}.
     *
     * @param isConst whether the target is const
     */
    record Pointer(CxxType target, boolean isConst, String spelling) implements CxxType {}

    /**
     * {@code const Shape &}, {@code int &}, {@code Shape &&}.
     *
     * @param isConst whether the target is const
     */
    record Reference(CxxType target, boolean isConst, boolean isRvalue, String spelling) implements CxxType {}

    /**
     * A class of the standard library with a Java counterpart: {@code std::string}, {@code std::vector<int>}.
     *
     * @param arguments the template arguments that matter: the elements of a container, the result and parameters of a function
     * @param extent the length of an {@code array} or {@code bitset}; the period of a duration or time in nanoseconds; otherwise 0
     */
    record Standard(Family family, List<CxxType> arguments, long extent, String spelling) implements CxxType {

        public Standard {
            arguments = List.copyOf(arguments);
        }

        /** Returns whether it is a {@code std::string} or {@code std::string_view}. */
        public boolean isText() {
            return family == Family.STRING || family == Family.STRING_VIEW;
        }
    }

    /**
     * A type that cannot be bound.
     *
     * @param reason a clause: "it uses std::thread, which has no Java counterpart"
     */
    record Unsupported(String spelling, String reason) implements CxxType {}

    /** The classes of the standard library that have a Java counterpart. */
    enum Family {
        STRING,
        STRING_VIEW,
        /** Text in UTF-16 or UTF-32. */
        WIDE_STRING,
        WIDE_STRING_VIEW,
        VECTOR,
        ARRAY,
        SPAN,
        INITIALIZER_LIST,
        /** An iterator, with the type of its elements. */
        ITERATOR,
        LIST,
        SET,
        MAP,
        MULTIMAP,
        OPTIONAL,
        PAIR,
        TUPLE,
        VARIANT,
        MONOSTATE,
        UNIQUE_PTR,
        SHARED_PTR,
        WEAK_PTR,
        REFERENCE_WRAPPER,
        FUNCTION,
        /** A pointer to a function with types that C does not have: {@code void (*)(const Shape &)}. */
        FUNCTION_POINTER,
        /** A complex number of type {@code float} or {@code double}. */
        COMPLEX,
        BITSET,
        /** Also a time of a clock other than the system's: the duration since its epoch. */
        DURATION,
        /** A time of the system's clock. */
        TIME_POINT,
        PATH
    }

    /** Returns whether this is an array of C, which C++ cannot assign. */
    default boolean isArray() {
        return this instanceof Plain plain && plain.type().canonical() instanceof CArray;
    }
}
