package io.nativeheader.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What differs between the targets of one binding. */
@Tag("worker")
class SeveralTargetsTest {

    @TempDir
    Path folder;

    private Compilation compile(String header, String restriction) throws IOException {
        Compilation compilation = compile(header, restriction, "");
        assertThat(compilation).succeeded();
        return compilation;
    }

    private Compilation compile(String header, String restriction, String methods) throws IOException {
        Files.writeString(folder.resolve("phy.h"), header);
        return ProcessorCompiler.create()
                .withOptions(
                        "--release",
                        "22",
                        "-Anativeheader.targets=linux-x86_64,linux-aarch64,windows-x86_64",
                        "-Anativeheader.compileHelpers=false",
                        "-Anativeheader.includePath=" + folder,
                        WorkerOption.OPTION)
                .compile(JavaFileObjects.forSourceString(
                        "p.Phy",
                        "package p; @io.nativeheader.NativeHeader(value = \"phy.h\"" + restriction
                                + ") interface Phy extends PhyHeader {" + methods + "}"));
    }

    private static final String WIDTHS = "64 bits on linux-x86_64 and linux-aarch64, 32 bits on windows-x86_64";

    @Test
    void aMessageNamesTheWidthsOfATypeThatDiffers() throws IOException {
        Compilation compilation = compile("long phy_speed(long port);", "", "int phy_speed(int port);");
        assertThat(compilation)
                .hadErrorContaining("parameter port: Java int does not match C long (" + WIDTHS + "); use long.");
        assertThat(compilation)
                .hadErrorContaining("return type: Java int does not match C long (" + WIDTHS + "); use long.");
        assertThat(compilation).hadErrorContaining("Java: long phy_speed(long port)");
    }

    @Test
    void aBufferDoesNotFitIntegersThatAreNarrowerOnSomeTargets() throws IOException {
        assertThat(compile("void phy_read(long *to);", "", "void phy_read(java.nio.LongBuffer to);"))
                .hadErrorContaining("parameter to: Java LongBuffer does not match C long * (long has " + WIDTHS
                        + "); use MemorySegment or long[].");
    }

    @Test
    void aCriticalCallCopiesIntegersThatAreNarrowerOnSomeTargets() throws IOException {
        Compilation compilation = compile(
                "long phy_sum(const long *values, int count);",
                "",
                "@io.nativeheader.Critical long phy_sum(long[] values, int count);");
        assertThat(compilation).succeeded();
        assertThat(compilation)
                .generatedSourceFile("p.PhyNative")
                .contentsAsUtf8String()
                .contains("scratch.in(values, (NativeHeaderPlatform.INDEX == 2");
    }

    @Test
    void aFunctionThatIsAVariableElsewhereCannotBeDeclared() throws IOException {
        assertThat(compile(
                        "#ifdef _WIN32\nextern int phy_count;\n#else\nint phy_count(int port);\n#endif",
                        "",
                        "int phy_count(int port);"))
                .hadErrorContaining("phy_count cannot be bound: it is a function on linux-x86_64 and linux-aarch64,"
                        + " and a variable on windows-x86_64.");
    }

    @Test
    void anEnumThatIsAnIntegerElsewhereIsAnInteger() throws IOException {
        Compilation compilation = compile("""
                #ifdef _WIN32
                typedef enum phy_mode { PHY_UP } phy_mode_t;
                #else
                typedef long phy_mode_t;
                #endif
                phy_mode_t phy_set(phy_mode_t mode);
                """, "");
        assertThat(compilation)
                .generatedSourceFile("p.PhyHeader")
                .contentsAsUtf8String()
                .contains("long phy_set(long mode)");
    }

    @Test
    void enumsOfDifferentSizesAreTwoTypes() throws IOException {
        Compilation compilation = compile("""
                #ifdef _WIN32
                enum phy_mode { PHY_UP = 1 };
                #else
                enum phy_mode { PHY_UP = 0x100000000 };
                #endif
                enum phy_mode phy_set(enum phy_mode mode);
                """, "");
        assertThat(compilation)
                .generatedSourceFile("p.PhyHeader")
                .contentsAsUtf8String()
                .contains("long phy_set(long mode)");
    }

    @Test
    void anInterfaceOfSomeTargetsLacksNothingOnTheOthers() throws IOException {
        Compilation compilation = compile("""
                struct phy_state { char up; };
                int phy_take(struct phy_state state);
                #ifdef __aarch64__
                #define PHY_DIRECT 1
                #else
                #define PHY_DIRECT 2
                #endif
                """, ", targets = \"linux-*\"");
        assertThat(compilation)
                .generatedSourceFile("p.PhyHeader")
                .contentsAsUtf8String()
                .contains("NativeHeaderPlatform.require(NativeHeaderPlatform.INDEX == 1 ? 1 : 2, \"p.Phy\", 0, 1);");
        assertThat(compilation)
                .generatedSourceFile("p.phy_state")
                .contentsAsUtf8String()
                .contains("implements ByValue");
    }

    @Test
    void aConstantOfSeveralWidthsIsExtendedByItsSign() throws IOException {
        Compilation compilation = compile("#define PHY_ALL (~0UL)\n#define PHY_NONE (-1L)\nvoid phy_stop(void);", "");
        assertThat(compilation)
                .generatedSourceFile("p.PhyHeader")
                .contentsAsUtf8String()
                .contains("NativeHeaderPlatform.INDEX == 2 ? 4294967295L : -1L");
        assertThat(compilation)
                .generatedSourceFile("p.PhyHeader")
                .contentsAsUtf8String()
                .contains("long PHY_NONE = -1L;");
    }

    @Test
    void aBitFieldHasTheWidestTypeOfTheTargets() throws IOException {
        Compilation compilation =
                compile("struct phy_flags { long speed : 20; }; void phy_set(struct phy_flags *flags);", "");
        assertThat(compilation)
                .generatedSourceFile("p.phy_flags")
                .contentsAsUtf8String()
                .contains("public long speed()");
    }

    @Test
    void aFieldThatIsInAnAnonymousUnionElsewhereIsOneField() throws IOException {
        Compilation compilation = compile("""
                struct phy_context {
                    int id;
                #ifdef _WIN32
                    void *state;
                    int kind;
                #else
                    union { void *state; unsigned long long word; };
                    struct { long kind; };
                #endif
                };
                void phy_save(struct phy_context *context);
                """, "");
        assertThat(compilation)
                .generatedSourceFile("p.phy_context")
                .contentsAsUtf8String()
                .contains("private static final long OFFSET_state = 8;");
        assertThat(compilation)
                .generatedSourceFile("p.phy_context")
                .contentsAsUtf8String()
                .contains("Absent.field(\"kind\", \"struct phy_context\", \"phy.h\")");
    }

    @Test
    void aRecordThatTwoHeadersDefineOnDifferentTargetsIsNoConflict() throws IOException {
        Files.writeString(
                folder.resolve("win.h"), "struct phy_time { int low; }; void win_wait(struct phy_time *time);");
        Compilation compilation = compile(
                """
                struct phy_time;
                #ifndef _WIN32
                struct phy_time { long seconds; };
                #endif
                void phy_wait(struct phy_time *time);
                """,
                "",
                "@io.nativeheader.NativeHeader(value = \"win.h\", targets = \"windows-*\")"
                        + " interface Win extends Phy_WinHeader {}");
        assertThat(compilation).succeeded();
    }
}
