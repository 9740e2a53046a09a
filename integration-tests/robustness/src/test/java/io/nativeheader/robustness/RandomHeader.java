package io.nativeheader.robustness;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;

/** Generates C that is mostly correct, but that nobody would write. */
final class RandomHeader {

    private static final List<String> SCALARS = List.of(
            "int",
            "char",
            "signed char",
            "unsigned char",
            "short",
            "unsigned short",
            "unsigned",
            "long",
            "unsigned long",
            "long long",
            "unsigned long long",
            "_Bool",
            "float",
            "double",
            "long double",
            "_Complex float",
            "__int128",
            "_Float16",
            "__float128",
            "_BitInt(7)",
            "unsigned _BitInt(65)",
            "_Atomic int",
            "_Atomic(long double)",
            "_Atomic(void *)",
            "const char *",
            "char * const *",
            "wchar_t *",
            "void *",
            "const void *",
            "unsigned char *",
            "va_list",
            "size_t",
            "int8_t",
            "uint64_t",
            "__typeof__(1.0f)",
            "__typeof__(int[3]) *",
            "v4",
            "v3 *",
            "_Complex double *",
            "volatile int",
            "FILE *",
            "bool",
            "_Decimal64");
    private static final List<String> ATTRIBUTES = List.of(
            "__attribute__((packed))",
            "__attribute__((aligned(16)))",
            "__attribute__((aligned(1)))",
            "__attribute__((deprecated(\"*/ \\\\u002a/\")))",
            "__attribute__((unused))",
            "__attribute__((packed, aligned(2)))",
            "__attribute__((may_alias))",
            "__attribute__((ms_struct))",
            "__attribute__((deprecated))");
    private static final List<String> COMMENTS = List.of(
            "/** A {@code comment */",
            "/** \\u002a/ class X { */",
            "/** <p>@return &lt; <b> {@link Nothing#x()} */",
            "/** \u00ff\u0000 */",
            "//! x",
            "/** @param x y\n * @throws\n * @see <a> \n *** \n*/",
            "/** ``` $L $T */",
            "/** \\code{.c} * / \\endcode @deprecated */",
            "/**/",
            "/***/");

    private final RandomGenerator random;
    private final StringBuilder text = new StringBuilder();
    private final List<String> types = new ArrayList<>(SCALARS);
    private final List<String> functions = new ArrayList<>();
    private final List<String> typeNames = new ArrayList<>();
    private final List<String> constants = new ArrayList<>();
    private final boolean oddNames;

    RandomHeader(RandomGenerator random) {
        this.random = random;
        this.oddNames = random.nextInt(3) == 0;
    }

    String text() {
        text.append("""
                #include <stddef.h>
                #include <stdint.h>
                #include <stdbool.h>
                #include <stdarg.h>
                #include <stdio.h>
                typedef float v4 __attribute__((vector_size(16)));
                typedef int v3 __attribute__((ext_vector_type(3)));
                """);
        for (int i = 3 + random.nextInt(25); i > 0; i--) {
            if (random.nextInt(3) == 0) {
                text.append(one(COMMENTS)).append('\n');
            }
            declaration();
        }
        return text.toString();
    }

    List<String> functions() {
        return functions;
    }

    List<String> typeNames() {
        return typeNames;
    }

    List<String> constants() {
        return constants;
    }

    private void declaration() {
        switch (random.nextInt(11)) {
            case 0, 1, 2 -> function();
            case 3, 4 -> record();
            case 5 -> enumeration();
            case 6 -> typedef();
            case 7 -> variable();
            case 8 -> macro();
            case 9 ->
                text.append(sometimes("#pragma pack(push, 1)\n#pragma pack(pop)", "struct " + name("t") + ";"))
                        .append('\n');
            default -> inline();
        }
    }

    private void function() {
        String name = name("f");
        functions.add(name);
        text.append(declared(type(), name + "(" + parameters() + ")").replaceFirst("^(const )?va_list", "int"))
                .append(' ')
                .append(random.nextInt(8) == 0 ? one(ATTRIBUTES) : "")
                .append(";\n");
    }

    private void inline() {
        String name = name("f");
        functions.add(name);
        text.append("static inline ")
                .append(declared(type(), name + "(" + parameters() + ")"))
                .append(" { __builtin_trap(); }\n");
    }

    private String parameters() {
        int count = random.nextInt(30) == 0 ? 300 : random.nextInt(5);
        if (count == 0) {
            return random.nextBoolean() ? "void" : "";
        }
        List<String> parameters = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String name =
                    random.nextInt(6) == 0 ? "" : oddNames && random.nextInt(3) == 0 ? Words.name(random) + i : "p" + i;
            parameters.add(declared(type(), name));
        }
        return String.join(", ", parameters) + (random.nextInt(8) == 0 ? ", ..." : "");
    }

    private void record() {
        boolean union = random.nextInt(4) == 0;
        String name = name("s");
        String tag = (union ? "union " : "struct ") + name;
        text.append(tag)
                .append(' ')
                .append(random.nextInt(6) == 0 ? one(ATTRIBUTES) : "")
                .append(" {\n");
        fields(tag, random.nextInt(7));
        text.append("} ").append(random.nextInt(6) == 0 ? one(ATTRIBUTES) : "").append(";\n");
        types.add(tag);
        types.add(tag + " *");
        typeNames.add(name);
    }

    private void fields(String tag, int fields) {
        Set<String> names = new HashSet<>();
        for (int i = 0; i < fields; i++) {
            String name = oddNames && random.nextInt(3) == 0
                    ? Words.name(random) + (random.nextInt(3) > 0 ? "" : count++)
                    : "m" + count++;
            if (!names.add(name)) {
                continue;
            }
            switch (random.nextInt(9)) {
                case 0 ->
                    text.append("  ")
                            .append(sometimes("unsigned", "_Bool"))
                            .append(' ')
                            .append(random.nextInt(4) == 0 ? "" : name)
                            .append(" : 1;\n");
                case 1 ->
                    text.append("  unsigned long long ")
                            .append(random.nextInt(3) == 0 ? ": 0" : name + " : " + (1 + random.nextInt(64)))
                            .append(";\n");
                case 2 -> {
                    text.append(sometimes("  struct {\n", "  union {\n"));
                    fields("", 1 + random.nextInt(3));
                    text.append("  } ")
                            .append(sometimes("", name))
                            .append(random.nextInt(4) == 0 ? "_[2]" : "")
                            .append(";\n");
                }
                case 3 ->
                    text.append("  ")
                            .append(declared(
                                    type(), name + one(List.of("[0]", "[1]", "[3]", "[2][3]", "[2][0]", "[1000000]"))))
                            .append(";\n");
                case 4 ->
                    text.append("  ")
                            .append(tag.isEmpty() ? "void" : tag)
                            .append(" *")
                            .append(name)
                            .append(";\n");
                case 5 ->
                    text.append("  ")
                            .append(declared(type(), "(*" + name + ")(" + parameters() + ")"))
                            .append(";\n");
                case 6 ->
                    text.append("  _Alignas(")
                            .append(16 << random.nextInt(3))
                            .append(") ")
                            .append(declared(type(), name))
                            .append(";\n");
                default -> text.append("  ").append(declared(type(), name)).append(";\n");
            }
        }
        if (random.nextInt(8) == 0 && fields > 0 && tag.startsWith("struct")) {
            text.append("  ").append(declared(type(), "tail[]")).append(";\n");
        }
    }

    private void enumeration() {
        String name = name("e");
        text.append("enum ")
                .append(name)
                .append(random.nextInt(5) == 0 ? " : unsigned char" : "")
                .append(" {");
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            String constant = name("C");
            constants.add(constant);
            text.append(constant)
                    .append(sometimes("", " = " + one(List.of("0", "1", "127", "-1 + 2", "255", "'a'"))))
                    .append(", ");
        }
        text.append("} ").append(random.nextInt(6) == 0 ? one(ATTRIBUTES) : "").append(";\n");
        types.add("enum " + name);
        types.add("enum " + name + " *");
        typeNames.add(name);
    }

    private void typedef() {
        String name = name("t");
        String declarator = switch (random.nextInt(6)) {
            case 0 -> "(*" + name + ")(" + parameters() + ")";
            case 1 -> name + "(" + parameters() + ")";
            case 2 -> name + "[3]";
            case 3 -> "(*" + name + ")[4]";
            default -> name;
        };
        text.append("typedef ")
                .append(declared(type(), declarator))
                .append(' ')
                .append(random.nextInt(6) == 0 ? one(ATTRIBUTES) : "")
                .append(";\n");
        types.add(name);
        types.add(name + " *");
        typeNames.add(name);
    }

    private void variable() {
        String declarator = name("g") + one(List.of("", "", "[3]", "[]", "[0]"));
        text.append(one(List.of("extern ", "extern const ", "extern _Thread_local ", "extern volatile ")))
                .append(declared(type(), declarator))
                .append(";\n");
    }

    private void macro() {
        String name = random.nextInt(5) == 0 ? name("M") : "M" + count++;
        constants.add(name);
        text.append("#define ")
                .append(name)
                .append(one(List.of(
                        " 1",
                        " (-1)",
                        " \"a\\0b\"",
                        " 1e400",
                        " NAN_",
                        " " + name,
                        "(x) ((x) + 1)",
                        "(x, ...) x(__VA_ARGS__)",
                        "(...) #__VA_ARGS__",
                        " (struct { int a; }){1}",
                        " ((void *)-1)",
                        " L\"\\u00e9\"",
                        " \"\\xff\\xfe\"",
                        " '\\377'",
                        " 'abcd'",
                        " 0x1p-1074",
                        " (1/0)",
                        " (1.0/0)",
                        " (int)",
                        " _Pragma(\"once\")",
                        " /* x */",
                        " \\\n 2",
                        " \"*/\"",
                        " ({ int a = 1; a; })",
                        " 18446744073709551615ULL",
                        " (__int128)1 << 100",
                        " 1.0L",
                        " (_Bool)2",
                        " sizeof(void)",
                        " __COUNTER__",
                        " __LINE__",
                        " __func__",
                        " stdout",
                        " u\"\\xd800\"",
                        " (char)200",
                        " 1.0e-46f",
                        " (0.0f/0)",
                        " -0.0",
                        " (char *)0",
                        " (enum { " + name + "_x })0",
                        " __builtin_trap()",
                        " return")))
                .append('\n');
    }

    /** Declares a name. All random types are spelled so that the declarator follows them, as in {@code int (*x)[3]}. */
    private static String declared(String type, String declarator) {
        return type + " " + declarator;
    }

    private String type() {
        String type = random.nextInt(3) == 0 ? types.get(random.nextInt(types.size())) : one(SCALARS);
        return random.nextInt(12) == 0 ? "const " + type : random.nextInt(12) == 0 ? type + " *" : type;
    }

    private int count;

    private String name(String prefix) {
        return oddNames && random.nextInt(2) == 0
                ? Words.name(random) + (random.nextInt(3) == 0 ? "" : count++)
                : prefix + count++;
    }

    private String sometimes(String one, String other) {
        return random.nextBoolean() ? one : other;
    }

    private <T> T one(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
