package io.nativeheader.processor.cmodel.cxx;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The stream classes of C++ for which Java can pass a stream of its own. */
public enum StandardStream {
    /** {@code std::istream}. */
    INPUT,
    /** {@code std::ostream}. */
    OUTPUT;

    private static final Pattern CLASS = Pattern.compile("std::(?:__\\w+::)?basic_([io])stream<char(?:,.*)?>");

    /**
     * Returns the stream class of a name.
     *
     * @param spelling {@code std::basic_ostream<char>}
     */
    public static Optional<StandardStream> of(String spelling) {
        Matcher stream = CLASS.matcher(spelling);
        return stream.matches() ? Optional.of(stream.group(1).equals("i") ? INPUT : OUTPUT) : Optional.empty();
    }

    /** Returns the stream to which a parameter refers; empty if it is not a pointer or lvalue reference to a stream. */
    public static Optional<StandardStream> of(CxxType parameter) {
        return switch (parameter) {
            case CxxType.Reference reference ->
                reference.isConst() || reference.isRvalue() ? Optional.empty() : ofClass(reference.target());
            case CxxType.Pointer pointer -> pointer.isConst() ? Optional.empty() : ofClass(pointer.target());
            case CxxType.Plain _, CxxType.OfClass _, CxxType.Standard _, CxxType.Unsupported _ -> Optional.empty();
        };
    }

    private static Optional<StandardStream> ofClass(CxxType type) {
        return type instanceof CxxType.OfClass ? of(type.spelling()) : Optional.empty();
    }
}
