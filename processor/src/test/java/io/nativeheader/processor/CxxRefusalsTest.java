package io.nativeheader.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import io.nativeheader.processor.platform.Target;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.tools.StandardLocation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Members whose stubs cannot be compiled or linked are left out and reported. */
class CxxRefusalsTest {

    @TempDir
    Path folder;

    private Compilation compilation;

    @BeforeEach
    void compile() throws IOException {
        assumeTrue(Target.host().folder().startsWith("linux"), "the test needs the C++ compiler of Linux");
        Files.writeString(folder.resolve("phy.hpp"), """
                class Box {
                public:
                    virtual int size() const { return 1; }
                    int undefined() const;
                    int lanes[3];
                };
                class Pinned {
                public:
                    Pinned() {}
                    ~Pinned();
                    int size() const { return 2; }
                };
                class Sink {
                public:
                    virtual ~Sink() = default;
                    virtual void line() {}
                protected:
                    virtual void print(const char *format, ...) {}
                };
                inline Pinned *find() { return nullptr; }
                Pinned make();
                """);
        compilation = ProcessorCompiler.create()
                .withOptions(
                        "--release", "22", "-Xlint:all", "-Anativeheader.includePath=" + folder, WorkerOption.OPTION)
                .compile(JavaFileObjects.forSourceString(
                        "p.Phy",
                        "package p; @io.nativeheader.NativeHeader(value = \"phy.hpp\", library = \"m\")"
                                + " interface Phy extends PhyHeader {}"));
        assertThat(compilation).succeededWithoutWarnings();
    }

    private String java(String type) throws IOException {
        return compilation
                .generatedSourceFile(type)
                .orElseThrow()
                .getCharContent(false)
                .toString();
    }

    @Test
    void aMemberThatNothingDefinesIsLeftOut() throws IOException {
        String box = java("p.Box");
        assertTrue(box.contains("public int size()"), box);
        assertFalse(box.contains("undefined"), box);
    }

    @Test
    void anArrayIsReadButNeverAssigned() throws IOException {
        String box = java("p.Box");
        assertTrue(box.contains("public MemorySegment lanes()"), box);
        assertFalse(box.contains("void lanes("), box);
        assertFalse(report().contains("Box::lanes"), report());
    }

    @Test
    void membersThatNeedADestructorThatNothingDefinesAreLeftOut() throws IOException {
        String pinned = java("p.Pinned");
        assertTrue(pinned.contains("public int size()"), pinned);
        assertFalse(pinned.contains("create("), pinned);
    }

    @Test
    void theReportNamesEachWithTheReason() throws IOException {
        String report = report();
        assertTrue(
                report.contains("{\"name\": \"Box::undefined\", \"kind\": \"function\", \"reason\": \"nothing defines"),
                report);
        assertTrue(report.contains("\"reason\": \"it needs Pinned::~Pinned: "), report);
        assertTrue(report.contains("Java cannot override it, because it accepts any arguments"), report);
    }

    private String report() throws IOException {
        return new String(
                compilation
                        .generatedFile(StandardLocation.CLASS_OUTPUT, "META-INF/native-header/p/Phy.json")
                        .orElseThrow()
                        .openInputStream()
                        .readAllBytes(),
                StandardCharsets.UTF_8);
    }
}
