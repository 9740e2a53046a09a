package io.nativeheader.processor.parse;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Types that are keywords for gcc and unknown to clang. The floating-point types of C23 are other names of what clang has; glibc declares
 * them for clang, the same way, where its headers are included (bits/floatn.h). Decimal ones clang does not have at all: for these stand
 * types of their size and alignment, which only a helper stub can pass.
 */
final class GccTypes {

    /** At the beginning of the main file. */
    static final String DECLARATIONS = """
            typedef float _Float32; typedef double _Float64; typedef double _Float32x; typedef long double _Float64x;
            #ifdef __SIZEOF_FLOAT128__
            typedef __float128 _Float128;
            #endif
            typedef char nh_Decimal32 __attribute__((vector_size(4)));
            typedef char nh_Decimal64 __attribute__((vector_size(8)));
            typedef char nh_Decimal128 __attribute__((vector_size(16)));
            """;

    /** How many lines these are. */
    static final int LINES = (int) DECLARATIONS.lines().count();

    private static final Map<String, String> STAND_INS = Map.of(
            "nh_Decimal32", "_Decimal32",
            "nh_Decimal64", "_Decimal64",
            "nh_Decimal128", "_Decimal128");

    private GccTypes() {}

    /** Defined on the command line, for what is defined in the main file would be a macro of the header. */
    static List<String> arguments() {
        return STAND_INS.entrySet().stream()
                .map(entry -> "-D" + entry.getValue() + "=" + entry.getKey())
                .sorted()
                .toList();
    }

    /** A message that names the types as the header does. */
    static String withTheirNames(String message) {
        return message.replace("nh_Decimal", "_Decimal");
    }

    /** {@code _Decimal64}, for the name of the type that stands for it. */
    static Optional<String> of(String typedef) {
        return Optional.ofNullable(STAND_INS.get(typedef));
    }
}
