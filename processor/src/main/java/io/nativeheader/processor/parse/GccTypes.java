package io.nativeheader.processor.parse;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Types that are keywords in gcc and unknown to clang. C23's floating-point types are declared as aliases of types that clang has, as in
 * glibc's bits/floatn.h. clang has no decimal floating-point types in C: stand-ins of the same size and alignment replace them, so only a
 * helper stub can pass values of these types.
 */
final class GccTypes {

    /** Declarations at the start of the main file. */
    static final String DECLARATIONS = """
            typedef float _Float32; typedef double _Float64; typedef double _Float32x; typedef long double _Float64x;
            #ifdef __SIZEOF_FLOAT128__
            typedef __float128 _Float128;
            #endif
            typedef char nh_Decimal32 __attribute__((vector_size(4)));
            typedef char nh_Decimal64 __attribute__((vector_size(8)));
            typedef char nh_Decimal128 __attribute__((vector_size(16)));
            """;

    /** Number of lines in {@link #DECLARATIONS}. */
    static final int LINES = (int) DECLARATIONS.lines().count();

    private static final Map<String, String> STAND_INS = Map.of(
            "nh_Decimal32", "_Decimal32",
            "nh_Decimal64", "_Decimal64",
            "nh_Decimal128", "_Decimal128");

    private GccTypes() {}

    /** Returns macro definitions for the command line. A definition in the main file would count as a macro of the header. */
    static List<String> arguments() {
        return STAND_INS.entrySet().stream()
                .map(entry -> "-D" + entry.getValue() + "=" + entry.getKey())
                .sorted()
                .toList();
    }

    /** Replaces stand-ins in a message with the names that the header uses. */
    static String withOriginalNames(String message) {
        return message.replace("nh_Decimal", "_Decimal");
    }

    /** Returns the name of the type that a stand-in replaces: {@code _Decimal64}. */
    static Optional<String> originalName(String typedef) {
        return Optional.ofNullable(STAND_INS.get(typedef));
    }
}
