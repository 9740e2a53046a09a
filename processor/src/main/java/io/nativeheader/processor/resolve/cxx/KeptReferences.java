package io.nativeheader.processor.resolve.cxx;

import io.nativeheader.processor.cmodel.cxx.CxxType;

/**
 * Finds values that refer to memory of the call that sets them. A field or variable must not keep such a value, because the memory ends with
 * the call: {@code std::string_view title;}, {@code Node **children;}, {@code std::vector<int> *numbers;}.
 */
final class KeptReferences {

    /** The reason for a field or variable that Java cannot set. */
    static final String REASON = "Java cannot set it, because it would refer to memory that ends with the call";

    private KeptReferences() {}

    /** Returns whether a value of the type, created from Java's value, refers to memory of the call. */
    static boolean isIn(CxxType type) {
        return switch (type) {
            case CxxType.Standard standard ->
                switch (standard.family()) {
                    case STRING_VIEW, WIDE_STRING_VIEW, SPAN, INITIALIZER_LIST -> true;
                    case VECTOR, ARRAY, LIST, SET, MAP, MULTIMAP, OPTIONAL, PAIR, TUPLE, VARIANT ->
                        standard.arguments().stream().anyMatch(KeptReferences::isIn);
                    case STRING,
                            WIDE_STRING,
                            ITERATOR,
                            MONOSTATE,
                            UNIQUE_PTR,
                            SHARED_PTR,
                            WEAK_PTR,
                            REFERENCE_WRAPPER,
                            FUNCTION,
                            FUNCTION_POINTER,
                            COMPLEX,
                            BITSET,
                            DURATION,
                            TIME_POINT,
                            PATH -> false;
                };
            case CxxType.Pointer pointer -> refersToTheCall(pointer.target());
            case CxxType.Plain _, CxxType.OfClass _, CxxType.Reference _, CxxType.Unsupported _ -> false;
        };
    }

    /** Returns whether Java passes the target of a pointer in memory of the call. A CxxString has memory of its own, like an object. */
    private static boolean refersToTheCall(CxxType target) {
        return switch (target) {
            case CxxType.Standard standard -> standard.family() != CxxType.Family.STRING;
            case CxxType.Pointer _ -> true;
            case CxxType.Plain _, CxxType.OfClass _, CxxType.Reference _, CxxType.Unsupported _ -> false;
        };
    }
}
