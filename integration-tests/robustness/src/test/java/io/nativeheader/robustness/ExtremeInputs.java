package io.nativeheader.robustness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Named inputs that are too deep, too long, too wide, or not regular files. */
final class ExtremeInputs {

    private static final String PLAIN = annotated("\"input.h\"");

    /** Writes headers to a folder, and returns the interface's source. */
    private interface Extreme {
        String write(Path folder) throws IOException, InterruptedException;
    }

    private static final Map<String, Extreme> ALL = new TreeMap<>();

    static {
        header("deep-parentheses", "int x" + "(".repeat(10_000) + ")".repeat(10_000) + ";");
        header("deep-parentheses-in-macro", "#define X " + "(".repeat(10_000) + "1" + ")".repeat(10_000) + "\n");
        header("deep-parentheses-in-fold", "enum e { A = " + "-(".repeat(250) + "1" + ")".repeat(250) + " };");
        header(
                "unary-operators",
                "enum e { A = " + "- ".repeat(10_000) + "1 };\n#define B " + "! ".repeat(10_000) + "1\n");
        header("nested-records", many(1000, i -> "struct s" + i + " { int a;\n") + many(1000, i -> "} m" + i + ";\n"));
        header(
                "nested-records-200",
                many(200, i -> "struct s" + i + " { int a;\n") + many(200, i -> "} m" + i + ";\n"));
        header(
                "pragma-debug",
                "#pragma clang __debug crash\n#pragma clang __debug assert\n#pragma clang __debug parser_crash\n"
                        + "#pragma clang __debug overflow_stack\n#pragma clang __debug llvm_fatal_error\nint f(void);");
        header(
                "nested-unnamed",
                "struct s {" + many(200, i -> "union { int a" + i + "; struct {\n") + many(200, i -> "}; };\n") + "};");
        header(
                "chained-records",
                "struct s0 { int a; };\n" + many(300, i -> "struct s" + (i + 1) + " { struct s" + i + " m; };\n"));
        header("pointers", "extern int " + "*".repeat(1000) + "x; int f(int " + "*".repeat(1000) + "p);");
        header("pointers-100000", "extern int " + "*".repeat(100_000) + "x;");
        header(
                "typedef-chain",
                "typedef int t0;\n" + many(5000, i -> "typedef t" + i + " t" + (i + 1) + ";\n") + "t5000 f(t5000 *);");
        header(
                "typedef-pointers",
                "typedef int t0;\n" + many(5000, i -> "typedef t" + i + " *t" + (i + 1) + ";\n") + "t5000 f(t5000 *);");
        header(
                "typedef-functions",
                "typedef int t0;\n"
                        + many(24, i -> "typedef t" + i + " *t" + (i + 1) + "(t" + i + " *, t" + i + " *);\n")
                        + "t24 f;");
        header(
                "functions-of-functions",
                many(1000, i -> "void (*f" + i + "(") + "void" + many(1000, _ -> "))(void)") + ";");
        header(
                "array-dimensions",
                "extern int x" + "[1]".repeat(1000) + "; struct s { int a" + "[1]".repeat(250) + "; };");
        header(
                "huge-array",
                "struct s { char a[0x7fffffffffffff]; }; extern char x[0x7fffffffffffffff]; struct t { struct s a; int b[0x3fffffff]; };");
        header(
                "parameters",
                "int f(" + IntStream.range(0, 10_000).mapToObj(i -> "int p" + i).collect(Collectors.joining(","))
                        + ");");
        header(
                "parameters-inline",
                "static inline int f("
                        + IntStream.range(0, 10_000).mapToObj(i -> "int p" + i).collect(Collectors.joining(","))
                        + ") { return 1; }");
        header(
                "parameters-callback",
                "typedef int (*f)("
                        + IntStream.range(0, 10_000).mapToObj(i -> "int p" + i).collect(Collectors.joining(","))
                        + ");");
        header(
                "parameters-of-macro",
                "#define F(" + IntStream.range(0, 10_000).mapToObj(i -> "p" + i).collect(Collectors.joining(","))
                        + ") 1\n");
        header("fields-100000", "struct s {\n" + many(100_000, i -> "int m" + i + ";\n") + "};");
        header(
                "fields-3000-records",
                many(3000, i -> "struct s" + i + " { int a; };\n") + "struct s {\n"
                        + many(300, i -> "struct s" + i + " m" + i + ";\n") + "};");
        header(
                "bit-fields-20000",
                "struct s {\n" + many(20_000, i -> "unsigned m" + i + " : " + (1 + i % 32) + ";\n") + "};");
        header("enumerators-200000", "enum e {\n" + many(200_000, i -> "C" + i + ",\n") + "};");
        header("enumerators-20000", "enum e {\n" + many(20_000, i -> "C" + i + ",\n") + "};");
        header("functions-8000", many(8_000, i -> "int f" + i + "(int a);\n"));
        header("macros-8000", many(8_000, i -> "#define M" + i + " " + i + "\n"));
        header("macro-huge", "#define M " + "1 + ".repeat(1_000_000) + "1\n");
        header("macro-huge-text", "#define M \"" + "a".repeat(2_000_000) + "\"\n");
        header("macro-many-texts", "#define M " + "\"aaaaaaaa\" ".repeat(20_000) + "\n");
        header(
                "macro-exponential",
                "#define M0 1 +\n" + many(40, i -> "#define M" + (i + 1) + " M" + i + " M" + i + "\n")
                        + "#define X (M40 1)\nenum e { A = X };");
        header(
                "macro-exponential-unused",
                "#define M0 1\n" + many(40, i -> "#define M" + (i + 1) + " (M" + i + " + M" + i + ")\n"));
        header(
                "macro-exponential-arguments",
                "#define M0(x) x x\n" + many(40, i -> "#define M" + (i + 1) + "(x) M" + i + "(M" + i + "(x))\n")
                        + "M40(int a;)\n");
        header(
                "macro-of-itself",
                "#define A B\n#define B A\n#define C C + 1\n#define D(x) D(x)\n#define E D(E)\n#define int int\nint f(int a);");
        header("macro-chain", "#define M0 1\n" + many(20_000, i -> "#define M" + (i + 1) + " M" + i + "\n"));
        header(
                "macro-chain-parentheses",
                "#define M0 1\n" + many(3000, i -> "#define M" + (i + 1) + " (M" + i + ")\n"));
        header("conditions", many(5000, _ -> "#if 1\n") + "int f(void);\n" + "#endif\n".repeat(5000));
        header("include-itself", "#include \"input.h\"\nint f(void);");
        header("include-itself-by-name", "#include __FILE__\nint f(void);");
        header(
                "include-pair",
                Map.of("input.h", "#include \"b.h\"\nint f(void);", "b.h", "#include \"input.h\"\nint g(void);"));
        header(
                "include-exponential",
                "#if __INCLUDE_LEVEL__ < 150\n#include \"input.h\"\n#include \"input.h\"\n#endif\nint f(void);");
        header(
                "include-chain",
                Map.of(
                        "input.h",
                        "#ifndef N\n#define N 0\n#endif\n#if N < 1\n#undef N\n#define N 1\n#include \"input.h\"\n#endif\nint f(void);"));
        header("include-directory", "#include \".\"\nint f(void);");
        header("include-zero", "#include \"/dev/zero\"\nint f(void);");
        header("include-null", "#include \"/dev/null\"\nint f(void);");
        header("include-stdin", "#include \"/dev/stdin\"\nint f(void);");
        header("include-random", "#include </dev/urandom>\nint f(void);");
        header("include-zero-by-macro", "#define H \"/dev/zero\"\n#include H\nint f(void);");
        header("embed", "char x[] = {\n#embed \"/dev/zero\"\n};");
        header("long-line", "int f(void); /* " + "x".repeat(5_000_000) + " */ int g(void);");
        header("long-name", "int " + "x".repeat(1_000_000) + "(void);");
        header("long-names", many(3, i -> "struct " + "x".repeat(300) + i + " { int " + "y".repeat(300) + "; };\n"));
        header(
                "long-names-70000",
                many(3, i -> "struct " + "x".repeat(70_000) + i + " { int " + "y".repeat(70_000) + "; };\n"));
        header("long-macro-name", "#define " + "x".repeat(70_000) + " 1\n");
        header("long-text", "static const char x[] = \"" + "a".repeat(1_000_000) + "\";\n");
        header(
                "long-comment",
                "/** " + "word {@code */ ".repeat(1) + "\n/** " + "a word ".repeat(300_000) + "*/\nint f(void);");
        header(
                "long-comment-lines",
                "/**\n" + " * a line\n".repeat(100_000) + " */\nint f(void);\n/**\n" + " * a line\n".repeat(100_000)
                        + " */\n#define M 1\n");
        header("comment-not-closed", "int f(void); /* ");
        header("empty", "");
        header("blank", "\n".repeat(1_000_000));
        header("no-end-of-line", "int f(void)");
        header("backslashes", "int f" + "\\\n".repeat(100_000) + "(void);");
        header("trigraphs", "int f??(3??);");
        header("byte-order-mark", "\u00ef\u00bb\u00bfint f(void);");
        header("utf-16", "\u00ff\u00fei\u0000n\u0000t\u0000 \u0000f\u0000;\u0000");
        header("nul-bytes", "int f(void);\u0000\u0000\u0000int g(void);");
        header("not-utf-8", "/** \u00ff\u00fe\u00c0\u0080 */ int f(void);\n#define M \"\u00ff\u00fe\"\n");
        header("semicolons", ";".repeat(1_000_000));
        header("braces", "{".repeat(100_000));
        header("brackets", "int a" + "[".repeat(100_000));
        header("questions", "enum e { A = " + "1 ? 1 : ".repeat(50_000) + "1 };");
        header("additions", "enum e { A = " + "1 + ".repeat(100_000) + "1 };");
        header("attributes", "int f(void) " + "__attribute__((unused))".repeat(20_000) + ";");
        header("redeclarations", "int f(int);\n".repeat(50_000) + "extern int x;\n".repeat(50_000));
        header("pragma-pack", "#pragma pack(push,1)\n".repeat(100_000) + "struct s { char a; long b; };");
        header(
                "pragmas",
                "#pragma clang system_header\n#pragma clang diagnostic push\n#pragma GCC error \"x\"\n#pragma weak f\nint f(void);");
        header("pragma-include-alias", "#pragma include_alias(\"a.h\", \"input.h\")\n#include \"a.h\"\nint f(void);");
        header("module-import", "@import Foundation;\n#pragma clang module import x\nint f(void);");
        header(
                "line-directive",
                "#line 1 \"/dev/zero\"\nint f(void);\n#line 2000000000 \"\\0\"\nint g(void);\n# 7 \"\" 1 3 4\nint h(void);");
        header(
                "line-of-main",
                "#line 1 \"native-header.c\"\nint f(void);\n#define M 1\n#line 1 \"preamble\"\nint g(void);");
        header("line-of-directory", "#line 1 \"/\"\n/** x */ int f(void);\n#define M 1\n");
        header(
                "names-by-case",
                "struct Abc { int a; }; struct aBc { int b; }; struct ABC { int c; }; int ABC_(struct Abc *, struct aBc *, struct ABC *);");
        header(
                "names-of-devices",
                many(
                        1,
                        _ ->
                                "struct con { int a; }; struct nul { int b; }; struct aux; struct prn; struct com1 { int c; }; void lpt1(struct prn *, struct aux *, struct com1);"));
        header(
                "zero-size",
                "struct e {}; union u {}; struct a { int x[0]; }; struct e f(struct e, union u); struct n { struct e e; struct { } u; int b; }; extern struct e g[3];");
        header(
                "flexible",
                "struct a { int n; int x[]; }; struct b { struct a a; struct a c[2]; }; union u { int x[]; }; struct d { int x[]; }; extern struct a v; int f(struct a);");
        header(
                "atomics",
                "#include <stdint.h>\nstruct s { int a, b; }; struct t { _Atomic struct s s; _Atomic(_Bool) b; _Atomic(void *) p; _Atomic(_Complex double) c; _Atomic(int (*)(int)) f; }; _Atomic(struct s) f(_Atomic(struct s)); extern _Atomic struct s v;");
        header(
                "vectors",
                "typedef float v4 __attribute__((vector_size(16))); typedef char v64 __attribute__((vector_size(64))); typedef _Bool b8 __attribute__((ext_vector_type(8))); struct s { v4 v; v64 w[2]; b8 b; }; v4 f(v4, v64, b8); extern v4 x;");
        header(
                "assembler",
                "__asm__(\".globl x\"); int f(void) __asm__(\"\"); int g(void) __asm__(\"a b\\n\\\"\\0\"); register int r __asm__(\"rax\"); int h(void) __asm__(\"\\\\\"); extern int v __asm__(\"*/\");");
        header(
                "symbol-names",
                many(1, _ -> "int f(void) __asm__(\"\\u00e9\"); int g(void) __asm__(\"" + "x".repeat(70_000) + "\");"));
        header(
                "bit-field-widths",
                "struct s {\n"
                        + many(
                                64,
                                i -> "unsigned long long a" + i + " : " + (i + 1) + "; _Bool b" + i
                                        + " : 1; int : 0; enum { E" + i + " } e" + i + " : 7;\n")
                        + "};");
        header(
                "wide-bit-int",
                "_BitInt(8388608) f(unsigned _BitInt(8388608)); struct s { _BitInt(1000000) a; _BitInt(200) b : 150; }; extern _BitInt(128) x;");
        header(
                "static-initializers",
                "static const int a[1000000] = {1}; static const char *const b[] = {\"\\0\"}; static const long double c = 1e4000L; static const int d = 1/0;");
        header(
                "large-100-megabytes",
                many(20, i -> "int f" + i + "(void);\n") + ("/* " + "x".repeat(97) + "*/\n").repeat(1_000_000));
        header(
                "large-50-megabytes-of-functions",
                many(
                        500_000,
                        i -> "extern unsigned long long a_function_with_a_long_name_number_" + i
                                + "(const char *first_parameter, int second);\n"));
        files("missing", _ -> annotated("\"missing.h\""));
        files("missing-included", Map.of("input.h", "#include \"missing.h\"\n"));
        files("is-directory", folder -> {
            Files.createDirectories(folder.resolve("input.h"));
            return PLAIN;
        });
        files("is-unreadable", folder -> {
            Files.writeString(folder.resolve("input.h"), "int f(void);");
            folder.resolve("input.h").toFile().setReadable(false, false);
            return PLAIN;
        });
        files("is-loop", folder -> {
            Files.createSymbolicLink(folder.resolve("input.h"), folder.resolve("other.h"));
            Files.createSymbolicLink(folder.resolve("other.h"), folder.resolve("input.h"));
            return PLAIN;
        });
        files("folder-loop", folder -> {
            Files.createSymbolicLink(folder.resolve("loop"), folder);
            Files.writeString(folder.resolve("input.h"), "#include \"loop/loop/loop/b.h\"\nint f(void);");
            Files.writeString(folder.resolve("b.h"), "#include \"input.h\"\nint g(void);");
            return PLAIN.replace("{}", "{ int h(); }");
        });
        files("is-broken-link", folder -> {
            Files.createSymbolicLink(folder.resolve("input.h"), folder.resolve("nowhere.h"));
            return PLAIN;
        });
        files("is-pipe", folder -> {
            pipe(folder.resolve("input.h"));
            return PLAIN;
        });
        files("include-pipe", folder -> {
            pipe(folder.resolve("pipe.h"));
            Files.writeString(folder.resolve("input.h"), "#include \"pipe.h\"\nint f(void);");
            return PLAIN;
        });
        files("pipe-beside", folder -> {
            pipe(folder.resolve("pipe.h"));
            Files.writeString(folder.resolve("input.h"), "int f(void);");
            return PLAIN.replace("{}", "{ int g(); }");
        });
        files("is-zero", folder -> {
            Files.createSymbolicLink(folder.resolve("input.h"), Path.of("/dev/zero"));
            return PLAIN;
        });
        files("include-path-is-file", folder -> {
            Files.writeString(folder.resolve("input.h"), "int f(void);");
            return annotated(
                    "\"input.h\", includePath = {\"" + folder + "/input.h\", \"/dev/zero\", \"/proc/self/mem\"}");
        });
        for (String header : new String[] {
            "",
            " ",
            ".",
            "/",
            "..",
            "/dev/zero",
            "/dev/stdin",
            "</dev/null>",
            "\"",
            "<",
            "a\nb.h",
            "a\" \n#include <stdio.h>\n//",
            "a\u0000b.h",
            "\ud800.h",
            "input.h>\n#error x\n#include <stdio.h",
            "x".repeat(5000),
            "/proc/self/mem",
            "native-header.c",
            "preamble",
            "input.h "
        }) {
            files("name-" + ALL.size(), folder -> {
                Files.writeString(folder.resolve("input.h"), "int f(void);");
                return annotated(Words.literal(header));
            });
        }
        for (String argument : new String[] {
            "-S",
            "-E",
            "-emit-llvm",
            "--version",
            "-help",
            "-x",
            "-xc++",
            "-xobjective-c",
            "-xcuda",
            "-o",
            "-include",
            "-include\", \"/nowhere.h",
            "-I",
            "-D",
            "-DX\u0000Y",
            "\u0000",
            "",
            "-",
            "@/dev/zero",
            "@/nowhere",
            "--target=nonsense",
            "--target=i386-linux-gnu",
            "--target=msp430",
            "-target",
            "-mllvm",
            "-Xclang",
            "-Xclang\", \"-ast-dump",
            "-Xclang\", \"-load\", \"-Xclang\", \"/nowhere.so",
            "-fplugin=/nowhere.so",
            "-std=c++20",
            "-std=nonsense",
            "-fsyntax-only",
            "-nostdinc",
            "-fno-builtin",
            "-Werror\", \"-Weverything",
            "-M",
            "-MD\", \"-MF\", \"dependencies.d",
            "-save-temps",
            "-ftime-report",
            "-Wl,-x",
            "-lfoo",
            "/nowhere.c",
            "-ferror-limit=1",
            "-fshort-enums",
            "-fpack-struct=1",
            "-m32",
            "-funsigned-char",
            "-fsanitize=address",
            "-include-pch\", \"/dev/null",
            "-fmodules",
            "-cc1",
            "-###",
            "-v",
            "-working-directory=/",
            "-ivfsoverlay\", \"/dev/null",
            "-resource-dir\", \"/nowhere",
            "-fdebug-compilation-dir=\n",
            "-trigraphs",
            "-traditional",
            "-C",
            "-P",
            "-ftabstop=0",
            "-fmessage-length=1"
        }) {
            files("flag-" + ALL.size(), folder -> {
                Files.writeString(
                        folder.resolve("input.h"),
                        "struct s { int a; long b; enum { A } c; }; int f(struct s *a); static inline int g(void) { return 1; }\n#define M 1\n");
                String text = argument.contains("\", \"")
                        ? "\"" + argument.replace("\n", "\\n") + "\""
                        : Words.literal(argument);
                return annotated("\"input.h\", clangArgs = {" + text + "}");
            });
        }
        for (String element :
                new String[] {"library", "includePath", "pkgConfig", "define", "preamble", "include", "exclude"}) {
            for (String value : Words.values()) {
                files("value-" + ALL.size(), folder -> {
                    Files.writeString(
                            folder.resolve("input.h"),
                            "struct s { int a; }; int f(struct s *a); static inline int g(void) { return 1; }\n#define M 1\n");
                    return annotated("\"input.h\", " + element + " = "
                            + Words.literal(value.length() > 60_000 ? "x".repeat(5000) : value));
                });
            }
        }
    }

    private ExtremeInputs() {}

    static Iterable<String> names() {
        return ALL.keySet();
    }

    static String write(String name, Path folder) throws IOException {
        try {
            return ALL.get(name).write(folder);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private static void header(String name, String text) {
        header(name, Map.of("input.h", text));
    }

    private static void header(String name, Map<String, String> headers) {
        files(name, headers);
    }

    private static void files(String name, Map<String, String> headers) {
        files(name, folder -> {
            headers.forEach((file, text) -> {
                try {
                    Files.writeString(folder.resolve(file), text, StandardCharsets.ISO_8859_1);
                } catch (IOException failure) {
                    throw new UncheckedIOException(failure);
                }
            });
            return PLAIN;
        });
    }

    private static void files(String name, Extreme extreme) {
        if (ALL.put(name, extreme) != null) {
            throw new IllegalArgumentException(name);
        }
    }

    private static String annotated(String values) {
        return "package p;\n@io.nativeheader.NativeHeader(value = " + values
                + ")\npublic interface Input extends InputHeader {}\n";
    }

    private static String many(int count, IntFunction<String> one) {
        return IntStream.range(0, count).mapToObj(one).collect(Collectors.joining());
    }

    private static void pipe(Path file) throws IOException, InterruptedException {
        new ProcessBuilder("mkfifo", file.toString()).start().waitFor();
    }
}
