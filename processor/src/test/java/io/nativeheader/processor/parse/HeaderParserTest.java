package io.nativeheader.processor.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.nativeheader.processor.cmodel.CDeclaration;
import io.nativeheader.processor.cmodel.CEnum;
import io.nativeheader.processor.cmodel.CField;
import io.nativeheader.processor.cmodel.CFunction;
import io.nativeheader.processor.cmodel.CHeader;
import io.nativeheader.processor.cmodel.CMacro;
import io.nativeheader.processor.cmodel.CRecord;
import io.nativeheader.processor.cmodel.CRecordType;
import io.nativeheader.processor.cmodel.CVariable;
import io.nativeheader.processor.documentation.DocComment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HeaderParserTest {

    @Test
    void functionsKeepTypedefAndParameterNames() {
        Parsed c = Parsed.text("""
                typedef unsigned long size_t;
                struct node { struct node *next; };
                struct node *find(const struct node *list, size_t index, int (*order)(const void *, const void *));
                """);
        assertEquals(
                "struct node *find(const struct node *list, size_t index, int (*order)(const void *, const void *))",
                c.spelled("find"));
    }

    @Test
    void declarationsOfAFunctionAreMerged() {
        Parsed c = Parsed.text("/* Adds. */ int add(int, int);\nint add(int a, int b);\n");
        assertEquals(1, c.header().declarations().size());
        assertEquals("int add(int a, int b)", c.spelled("add"));
        assertEquals(
                DocComment.ofParagraphs(List.of("Adds.")),
                c.function("add").source().comment());
    }

    @Test
    void anInlineFunctionHasNoSymbolUnlessItIsDeclaredExtern() {
        Parsed c = Parsed.text("""
                static inline int a(void) { return 1; }
                inline int b(void) { return 1; }
                extern int d(void);
                inline int d(void) { return 1; }
                int e(void);
                """);
        assertEquals(CFunction.Linkage.STATIC, c.function("a").linkage());
        assertEquals(CFunction.Linkage.INLINE, c.function("b").linkage());
        assertEquals(CFunction.Linkage.EXTERNAL, c.function("d").linkage());
        assertEquals(CFunction.Linkage.EXTERNAL, c.function("e").linkage());
    }

    @Test
    void anAsmLabelIsTheSymbol() {
        Parsed c = Parsed.text("int open(const char *file) __asm__(\"open64\");\nextern int v __asm__(\"w\");");
        assertEquals("open64", c.function("open").symbol());
        assertEquals("w", c.declaration(CVariable.class, "v").symbol());
    }

    @Test
    void readsPrototypesVariadicsAndCallingConventions() {
        Parsed c = Parsed.text("int f();\nint g(int, ...);\n__attribute__((ms_abi)) int h(int);\nint k(void);");
        assertFalse(c.function("f").prototype());
        assertTrue(c.function("g").variadic());
        assertEquals("ms_abi", c.function("h").convention());
        assertTrue(c.function("k").prototype());
        assertEquals("", c.function("k").convention());
    }

    @Test
    void arrayAndFunctionParametersBecomePointers() {
        Parsed c = Parsed.text("typedef int row[4];\nint f(int a[3], row r, int g(int));");
        assertEquals("int f(int *a, int *r, int (*g)(int))", c.spelled("f"));
    }

    @Test
    void layoutsFollowTheAbi() {
        Parsed c = Parsed.text("""
                struct plain { char c; double d; short s[3]; };
                struct __attribute__((packed)) packed { char c; double d; };
                struct __attribute__((packed, aligned(4))) both { char c; double d; };
                struct wide { int x __attribute__((aligned(32))); };
                union number { int i; double d; };
                """);
        assertEquals(24, c.layout("plain").size().first());
        assertEquals(List.of(0L, 64L, 128L), offsets(c, "plain"));
        assertEquals(9, c.layout("packed").size().first());
        assertEquals(1, c.layout("packed").alignment().first());
        assertEquals(12, c.layout("both").size().first());
        assertEquals(4, c.layout("both").alignment().first());
        assertEquals(List.of(0L, 8L), offsets(c, "both"));
        assertEquals(32, c.layout("wide").alignment().first());
        assertEquals(List.of(0L, 0L), offsets(c, "number"));
    }

    private static List<Long> offsets(Parsed c, String record) {
        return c.layout(record).fields().stream()
                .map(field -> field.bitOffset().first())
                .toList();
    }

    @Test
    void bitFieldsHaveWidthsAndOffsets() {
        Parsed c = Parsed.text("struct b { unsigned a : 3; int : 0; unsigned long long l : 40; _Bool t : 1; };");
        List<CField> fields = c.layout("b").fields();
        assertEquals(
                List.of("a", "", "l", "t"), fields.stream().map(CField::name).toList());
        assertEquals(
                List.of(3, 0, 40, 1),
                fields.stream().map(field -> field.bitWidth().orElseThrow()).toList());
        assertEquals(0, fields.get(0).bitOffset().first());
        assertEquals(64, fields.get(2).bitOffset().first());
    }

    @Test
    void unnamedMembersOfARecordAreDistinctTypes() {
        Parsed c = Parsed.text("struct s { union { int a; float b; }; union { long c; double d; }; };");
        List<CField> fields = c.layout("s").fields();
        assertEquals(List.of("", ""), fields.stream().map(CField::name).toList());
        CRecord first = c.header().record((CRecordType) fields.get(0).type());
        CRecord second = c.header().record((CRecordType) fields.get(1).type());
        assertEquals("a", first.layout().orElseThrow().fields().getFirst().name());
        assertEquals("c", second.layout().orElseThrow().fields().getFirst().name());
    }

    @Test
    void aTypedefNamesARecord() {
        Parsed c = Parsed.text("""
                typedef struct { int x; } point;
                typedef struct _GtkWidget GtkWidget;
                struct stat { int size; };
                typedef struct tree __tree;
                struct tree { struct tree *left; };
                """);
        assertEquals("point", c.declaration(CRecord.class, "point").spelling());
        assertEquals("", c.declaration(CRecord.class, "point").tag());
        assertEquals("GtkWidget", c.declaration(CRecord.class, "GtkWidget").spelling());
        assertEquals("struct stat", c.declaration(CRecord.class, "stat").spelling());
        assertEquals("struct tree", c.declaration(CRecord.class, "tree").spelling());
        assertEquals(Optional.empty(), c.declaration(CRecord.class, "GtkWidget").layout());
    }

    @Test
    void aRecordWithoutATagHasTheAlignmentOfItsTypedef() {
        Parsed c = Parsed.text("typedef struct { int x; } line __attribute__((aligned(64)));");
        assertEquals(64, c.layout("line").alignment().first());
    }

    @Test
    void enumsHaveAnUnderlyingTypeAndValues() {
        Parsed c =
                Parsed.text("enum e { A = -1, B, C = 7 };\nenum big { H = 0x1234567890 };\nenum u { M = 0xffffffff };");
        CEnum e = c.declaration(CEnum.class, "e");
        assertEquals(
                List.of(-1L, 0L, 7L),
                e.enumerators().stream()
                        .map(enumerator -> enumerator.value().first())
                        .toList());
        assertFalse(e.underlying().isUnsigned());
        assertEquals(8, c.declaration(CEnum.class, "big").underlying().size());
        assertTrue(c.declaration(CEnum.class, "u").underlying().isUnsigned());
    }

    @Test
    void theLastDefinitionOfAMacroCounts() {
        Parsed c = Parsed.text("""
                #define ONE 1
                #define ONE_MORE(a, b) \\
                        ((a) + /* and */ (b))
                #undef ONE
                #define ONE 2 // two
                """);
        List<CMacro> macros = c.header().macros();
        assertEquals(
                List.of("ONE", "ONE_MORE"), macros.stream().map(CMacro::name).toList());
        assertEquals("2", macros.get(0).body());
        assertEquals(
                DocComment.ofParagraphs(List.of("two")), macros.get(0).source().comment());
        assertEquals(Optional.of(List.of("a", "b")), macros.get(1).parameters());
        assertEquals("((a) + (b))", macros.get(1).body());
    }

    @Test
    void commentsLoseTheirDelimiters() {
        Parsed c = Parsed.text("""
                /**
                 * Starts.
                 *
                 *   Indented.
                 */
                int a(void);
                // One line,
                // and another.
                int b(void);
                struct s { int x; /**< behind */ };
                """);
        assertEquals(
                DocComment.ofParagraphs(List.of("Starts.", "Indented.")),
                c.function("a").source().comment());
        assertEquals(
                DocComment.ofParagraphs(List.of("One line,\nand another.")),
                c.function("b").source().comment());
        assertEquals(
                DocComment.ofParagraphs(List.of("behind")),
                c.layout("s").fields().getFirst().source().comment());
    }

    @TempDir
    Path folder;

    @Test
    void filesIncludedWithQuotesAreOwnFiles() throws IOException {
        Files.createDirectories(folder.resolve("sys/bits"));
        Files.writeString(
                folder.resolve("sys/main.h"),
                "#include \"part.h\"\n#include <other.h>\n#include <bits/inner.h>\nint m(void);");
        Files.writeString(folder.resolve("sys/part.h"), "int part(void);\n");
        Files.writeString(folder.resolve("other.h"), "int other(void);\nint wanted(void);\n#define OTHER 1\n");
        Files.createDirectories(folder.resolve("bits"));
        Files.writeString(folder.resolve("bits/inner.h"), "int inner(void);\n#define INNER 1\n");
        Parsed c = Parsed.headers(List.of("sys/main.h"), List.of("-nostdinc", "-I" + folder), Set.of("wanted"));
        assertEquals(
                List.of("part", "inner", "m"),
                c.header().declarations().stream()
                        .map(declaration -> declaration.name())
                        .toList());
        assertEquals(
                List.of("wanted"),
                c.header().others().stream().map(d -> d.name()).toList());
        assertEquals(Set.of("other", "wanted"), c.header().otherNames());
        assertEquals(
                List.of("INNER"), c.header().macros().stream().map(CMacro::name).toList());
        assertEquals("sys/part.h:1", c.function("part").source().location().toString());
    }

    @Test
    void anUmbrellaCoversItsFolder() throws IOException {
        Files.createDirectories(folder.resolve("gtk/deep"));
        Files.writeString(folder.resolve("gtk/gtk.h"), "#include <gtk/a.h>\n#include <outside.h>\n");
        Files.writeString(folder.resolve("gtk/a.h"), "#include <gtk/deep/b.h>\nint gtk_a(void);\n");
        Files.writeString(folder.resolve("gtk/deep/b.h"), "int gtk_b(void);\n");
        Files.writeString(folder.resolve("outside.h"), "int outside(void);\n");
        Parsed c = Parsed.headers(List.of("gtk/gtk.h"), List.of("-nostdinc", "-I" + folder), Set.of());
        assertEquals(
                List.of("gtk_b", "gtk_a"),
                c.header().declarations().stream()
                        .map(declaration -> declaration.name())
                        .toList());
    }

    /** Short versions of {@code mpi.h}, {@code R.h}, {@code pcap/pcap.h} and {@code poll.h}, and of headers that are not umbrellas. */
    @Test
    void anUmbrellaMayContainDeclarations() throws IOException {
        write("mpi/mpi.h", "#include <mpi_proto.h>\n#include <other.h>\nint mpi(void);\n");
        write("mpi/mpi_proto.h", "int mpi_send(void);\n");
        write("mpi/other.h", "int mpi_other(void);\n");
        write("R/R.h", "#include <Rconfig.h>\n#include <R_ext/Error.h>\n#include <R_ext/Print.h>\nint R(void);\n");
        write("R/Rconfig.h", "int r_config(void);\n");
        write("R/R_ext/Error.h", "#include <R_ext/Boolean.h>\nint r_error(void);\n");
        write("R/R_ext/Boolean.h", "int r_boolean(void);\n");
        write("R/R_ext/Print.h", "int r_print(void);\n");
        write("pcap/pcap.h", "#include <pcap/bpf.h>\nint pcap(void);\n");
        write("pcap/bpf.h", "int bpf(void);\n");
        write("objects.h", "#include <objects/a.h>\n");
        write("objects/a.h", "#include <mpi.h>\nint object(void);\n");
        write("poll.h", "#include <sys/poll.h>\n");
        write("sys/poll.h", "int poll(void);\n");
        assertEquals(List.of("mpi_send", "mpi"), ownFunctions("mpi.h"));
        assertEquals(List.of("r_config", "r_error", "r_print", "R"), ownFunctions("R.h"));
        assertEquals(List.of("bpf", "pcap"), ownFunctions("pcap/pcap.h"));
        assertEquals(List.of("object"), ownFunctions("objects.h"));
        assertEquals(List.of("poll"), ownFunctions("poll.h"));
    }

    @Test
    void aHeaderCoversTheFolderWithItsName() throws IOException {
        write(
                "usr/include/find.h",
                "#include <find/a.h>\n#include <find/b.h>\n#include <find/c.h>\n#include <other.h>\nint find(void);\n");
        write("usr/include/find/a.h", "int find_a(void);\n");
        write("usr/include/find/b.h", "int find_b(void);\n");
        write("usr/include/find/c.h", "int find_c(void);\n");
        write("usr/include/other.h", "int other(void);\n");
        Parsed c =
                Parsed.headers(List.of("find.h"), List.of("-nostdinc", "-I" + folder.resolve("usr/include")), Set.of());
        assertEquals(
                List.of("find_a", "find_b", "find_c", "find"),
                c.header().declarations().stream()
                        .map(declaration -> declaration.name())
                        .toList());
    }

    @Test
    void otherHeadersOfALibraryAreNeighbors() throws IOException {
        write("openssl/ssl.h", "#include <openssl/sslerr.h>\n#include <openssl/bio.h>\nint ssl(void);\n");
        write("openssl/sslerr.h", "int ssl_error(void);\n");
        write("openssl/bio.h", "#include <openssl/core.h>\n#include <plain.h>\nint bio_1(void);\nint bio_2(int);\n");
        write("openssl/core.h", "int core(void);\nint core(void);\n");
        write("plain.h", "int plain(void);\n");
        write("glib/gmodule.h", "#include <glib.h>\nint module(void);\n");
        write("glib/glib.h", "int glib(void);\n");
        assertEquals(List.of("ssl_error", "ssl"), ownFunctions("openssl/ssl.h"));
        assertEquals(List.of("module"), ownFunctions("gmodule.h"));
        assertEquals(
                List.of(
                        "openssl/ssl.h OWN 0",
                        "openssl/sslerr.h OWN 0",
                        "openssl/bio.h INCLUDED_NEIGHBOR 2",
                        "openssl/core.h NEIGHBOR 1",
                        "plain.h OTHER 0"),
                library("openssl/ssl.h").header().files().stream()
                        .map(file -> file.name() + " " + file.role() + " " + file.functions())
                        .toList());
    }

    private void write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    private Parsed library(String header) {
        return Parsed.headers(
                List.of(header),
                List.of(
                        "-nostdinc",
                        "-I" + folder,
                        "-I" + folder.resolve("mpi"),
                        "-I" + folder.resolve("R"),
                        "-I" + folder.resolve("glib")),
                Set.of());
    }

    private List<String> ownFunctions(String header) {
        return functions(library(header).header());
    }

    @Test
    void missingHeadersAndErrorsAreReturnedAsValues() throws IOException {
        Parsed missing = Parsed.headers(List.of("nope.h"), List.of("-nostdinc", "-I" + folder), Set.of());
        assertEquals(List.of("nope.h"), missing.outcome.missingHeaders());
        Files.writeString(folder.resolve("bad.h"), "\nint x = ;\n");
        Parsed bad = Parsed.headers(List.of("bad.h"), List.of("-nostdinc", "-I" + folder), Set.of());
        ClangMessage message = bad.outcome.messages().getFirst();
        assertTrue(message.isError());
        assertEquals(2, message.line());
        assertEquals(9, message.column());
        assertTrue(bad.outcome.header().isEmpty());
    }

    private static final String SEVERAL = """
            struct a { int x; };
            int one(struct a *a);
            int two_8(int);
            #define two two_8
            int three(const char *format, ...);
            #define FOUR(x) (x)
            int five(void);
            """;

    private static List<String> functions(CHeader header) {
        return header.declarations().stream()
                .filter(CFunction.class::isInstance)
                .map(CDeclaration::name)
                .toList();
    }

    @Test
    void functionsThatAreNotRequestedAreOnlyListedByName() {
        CHeader header = Parsed.named(SEVERAL, Set.of("one", "two")).header();
        assertEquals(List.of("one", "two_8"), functions(header));
        assertEquals(Set.of("three", "five"), header.otherNames());
    }

    @Test
    void namesAreReadAfterMacroExpansionAndLineSplicing() {
        Parsed c = Parsed.named("""
                #define DECLARE(name) int name(void)
                #define DECLARE_AS(name) int renamed_ ## name(void)
                DECLARE(made);
                DECLARE_AS(again);
                int spl\\
                iced(void);
                int plain(void);
                """, Set.of("none"));
        assertEquals(
                Set.of("made", "renamed_again", "spliced", "plain"), c.header().otherNames());
    }

    @Test
    void allFunctionsAreReadIfAMethodCallsAMacroOrAVariadicFunction() {
        List<String> all = List.of("one", "two_8", "three", "five");
        assertEquals(all, functions(Parsed.named(SEVERAL, Set.of("three")).header()), "a variadic function");
        assertEquals(all, functions(Parsed.named(SEVERAL, Set.of("FOUR")).header()), "a macro with arguments");
    }
}
