package io.nativeheader.randomcalls;

import java.util.List;
import java.util.stream.Collectors;

/** Writes the cases in C. Each function compares its arguments with literals. */
final class CText {

    private static final String CHECKS = """
            #include "calls.h"
            #include <stdarg.h>
            #include <stdio.h>
            #include <string.h>

            static char mismatches[4000];
            static char taken[sizeof mismatches];
            static int mismatch_count;

            int count_mismatches(void) { return mismatch_count; }

            const char *take_mismatches(void) {
            	memcpy(taken, mismatches, sizeof taken);
            	mismatches[0] = 0;
            	mismatch_count = 0;
            	return taken;
            }

            static void mismatch(const char *place, const char *expected, const char *got) {
            	size_t length = strlen(mismatches);
            	mismatch_count++;
            	snprintf(mismatches + length, sizeof mismatches - length, "C: %s: expected %s, got %s; ", place, expected, got);
            }

            static void wrong_integer(const char *place, long long expected, long long got) {
            	char texts[2][40];
            	snprintf(texts[0], 40, "0x%llx", expected);
            	snprintf(texts[1], 40, "0x%llx", got);
            	mismatch(place, texts[0], texts[1]);
            }

            static void wrong_number(const char *place, double expected, double got) {
            	char texts[2][40];
            	snprintf(texts[0], 40, "%a", expected);
            	snprintf(texts[1], 40, "%a", got);
            	mismatch(place, texts[0], texts[1]);
            }

            static void wrong_bytes(const char *place, const void *expected, const void *got, size_t size) {
            	char texts[2][40] = { "", "" };
            	for (size_t i = 0; i < size; i++) {
            		snprintf(texts[0] + 2 * i, 3, "%02x", ((const unsigned char *) expected)[i]);
            		snprintf(texts[1] + 2 * i, 3, "%02x", ((const unsigned char *) got)[i]);
            	}
            	mismatch(place, texts[0], texts[1]);
            }

            /* Widens the value, because compilers assume that the caller extended a narrow integer. */
            #define INTEGER(a, b) { \\
            	volatile long long got = (long long)(a); \\
            	if (got != (long long)(b)) wrong_integer(#a, (long long)(b), got); }
            #define NUMBER(a, b) if ((a) != (b)) wrong_number(#a, (b), (a))
            /* Compares the numbers, not the bytes, because padding bytes do not count. */
            #define BYTES(a, b) if ((a) != (b)) { \\
            	__typeof__(b) got = (a), expected = (b); wrong_bytes(#a, &expected, &got, sizeof got); }

            """;

    private CText() {}

    static String header(List<RecordType> records, List<Case> cases) {
        StringBuilder text = new StringBuilder("#ifndef CALLS_H\n#define CALLS_H\n");
        text.append("int count_mismatches(void);\nconst char *take_mismatches(void);\n");
        records.forEach(record -> text.append(record.declaration()));
        cases.forEach(
                call -> text.append(call.typedef()).append(call.prototype()).append(";\n"));
        return text.append("#endif\n").toString();
    }

    static String source(List<Case> cases) {
        StringBuilder text = new StringBuilder(CHECKS);
        for (Case call : cases) {
            text.append(call.prototype()).append(" {\n");
            switch (call.kind()) {
                case DOWNCALL -> body(text, call);
                case CALLBACK -> callback(text, call);
            }
            text.append("}\n\n");
        }
        return text.toString();
    }

    private static void body(StringBuilder text, Case call) {
        for (Variable parameter : call.parameters()) {
            check(text, parameter.cValue(), parameter.before());
            set(text, parameter.cValue(), parameter.after());
        }
        if (!call.variadic().isEmpty()) {
            text.append("\tva_list more;\n\tva_start(more, ")
                    .append(call.parameters().getLast().name())
                    .append(");\n");
            for (Variable more : call.variadic()) {
                text.append("\t%s = va_arg(more, %s);\n"
                        .formatted(more.declaration(), more.type().c()));
                check(text, more.name(), more.before());
            }
            text.append("\tva_end(more);\n");
        }
        declare(text, call.result());
        text.append("\treturn result;\n");
    }

    private static void callback(StringBuilder text, Case call) {
        for (Variable parameter : call.parameters()) {
            declare(text, parameter);
        }
        String arguments = call.parameters().stream()
                .map(parameter -> (parameter.type() instanceof RecordPointer ? "&" : "") + parameter.name())
                .collect(Collectors.joining(", "));
        text.append("\t%s = callback(%s);\n".formatted(call.result().declaration(), arguments));
        check(text, "result", call.result().before());
    }

    /** Declares a variable of the scalar type, or of the record type if the parameter is a pointer. */
    private static void declare(StringBuilder text, Variable variable) {
        Type type = variable.type() instanceof RecordPointer pointer ? pointer.target() : variable.type();
        text.append("\t%s %s;\n\tmemset(&%2$s, 0, sizeof %2$s);\n".formatted(type.c(), variable.name()));
        set(text, variable.name(), variable.before());
    }

    private static void check(StringBuilder text, String variable, List<Assignment> values) {
        for (Assignment value : values) {
            String macro = switch (value.literal().type()) {
                case FLOAT, DOUBLE -> "NUMBER";
                case FLOAT16, LONG_DOUBLE, QUAD_LONG_DOUBLE, FLOAT128, COMPLEX, INT128, DECIMAL64 -> "BYTES";
                default -> "INTEGER";
            };
            text.append("\t%s(%s%s, %s);\n"
                    .formatted(
                            macro,
                            variable,
                            value.location().c(),
                            value.literal().c()));
        }
    }

    private static void set(StringBuilder text, String variable, List<Assignment> values) {
        for (Assignment value : values) {
            text.append("\t%s%s = %s;\n"
                    .formatted(variable, value.location().c(), value.literal().c()));
        }
    }
}
