package io.nativeheader.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Messages based on the symbol table of a library, before anything is run. */
@Tag("worker")
class SymbolDiagnosticsTest {

    @TempDir
    Path folder;

    private void library(String name, String c, String... more) throws IOException, InterruptedException {
        Path source = Files.writeString(folder.resolve(name + ".c"), c);
        List<String> command = new ArrayList<>(List.of(
                "cc",
                "-shared",
                "-fPIC",
                "-o",
                folder.resolve("lib" + name + ".so").toString(),
                source.toString()));
        command.addAll(List.of(more));
        assertEquals(0, new ProcessBuilder(command).inheritIO().start().waitFor());
    }

    private Compilation compile(String method) throws IOException {
        Files.writeString(
                folder.resolve("phy.h"),
                "struct phy_device;\nint phy_start(struct phy_device *phydev);\nint bus_scan(void);\nint phy_reset(void);\n");
        return ProcessorCompiler.create()
                .withOptions(
                        "--release",
                        "22",
                        "-Anativeheader.includePath=" + folder,
                        WorkerOption.OPTION,
                        "-Anativeheader.symbols=error")
                .compile(JavaFileObjects.forSourceString("p.Api", """
                        package p;
                        @io.nativeheader.NativeHeader(value = "phy.h", library = "phy", clangArgs = "-L%s")
                        interface Api { %s }
                        """.formatted(folder, method)));
    }

    @Test
    void asksForExternCWhereOnlyACxxFunctionExists() throws Exception {
        library("phy", "int start(void) __asm__(\"_Z9phy_startP10phy_device\");\nint start(void) { return 0; }\n");
        assertThat(compile("int phy_start(phy_device phydev);"))
                .hadErrorContaining(
                        "It has only the C++ function phy_start(phy_device*): declare that function extern \"C\".");
    }

    @Test
    void reportsAHiddenFunction() throws Exception {
        library(
                "phy",
                "__attribute__((visibility(\"hidden\"))) int phy_reset(void) { return 0; }\nint phy_res(void) { return phy_reset(); }\n");
        assertThat(compile("int phy_reset();"))
                .hadErrorContaining("It defines the symbol only locally: static, or with hidden visibility.");
    }

    @Test
    void suggestsSimilarSymbolsForAMissingFunction() throws Exception {
        library("phy", "int phy_resets(void) { return 0; }\n");
        assertThat(compile("int phy_reset();"))
                .hadErrorContaining("has no symbol phy_reset. Similar symbols: phy_resets.");
    }

    private Compilation compileWithoutLibrary(String symbols, String method) throws IOException {
        Files.writeString(
                folder.resolve("phy.h"), "#include <stdlib.h>\nint nh_phy_reset(void);\nint nh_phy_stop(int id);\n");
        return ProcessorCompiler.create()
                .withOptions(
                        "--release",
                        "22",
                        "-Anativeheader.includePath=" + folder,
                        WorkerOption.OPTION,
                        "-Anativeheader.symbols=" + symbols)
                .compile(JavaFileObjects.forSourceString("p.Api", """
                        package p;
                        @io.nativeheader.NativeHeader(value = "phy.h", clangArgs = "-L%s")
                        interface Api %s
                        """.formatted(folder, method)));
    }

    @Test
    void findsALibraryThatIsNotNamed() throws Exception {
        library("nhphy", "int nh_phy_reset(void) { return 0; }\n");
        String message = "no library is named, and the C library does not define nh_phy_reset of phy.h, but "
                + folder.resolve("libnhphy.so") + " does: write library = \"nhphy\".";
        assertThat(compileWithoutLibrary("warn", "{ int nh_phy_reset(); int abs(int i); }"))
                .hadWarningContaining(message);
        assertThat(compileWithoutLibrary("error", "{ int nh_phy_reset(); }")).hadErrorContaining(message);
        assertThat(compileWithoutLibrary("off", "{ int nh_phy_reset(); }")).succeededWithoutWarnings();
    }

    @Test
    void findsTheLibraryOfAWholeHeaderByItsName() throws Exception {
        library("phy", "int nh_phy_reset(void) { return 0; }\nint nh_phy_stop(int id) { return id; }\n");
        assertThat(compileWithoutLibrary("warn", "extends ApiHeader {}"))
                .hadWarningContaining("does not define nh_phy_reset and one other function of phy.h");
    }

    @Test
    void findsTheLibraryOfAWholeHeaderUnderAnotherName() throws Exception {
        library("nhcrypto", "int nh_phy_reset(void) { return 0; }\nint nh_phy_stop(int id) { return id; }\n");
        assertThat(compileWithoutLibrary("warn", "extends ApiHeader {}"))
                .hadWarningContaining(
                        "but " + folder.resolve("libnhcrypto.so") + " does: write library = \"nhcrypto\".");
    }

    @Test
    void allowsSymbolsThatTheProgramMayLoad() throws Exception {
        Compilation compilation = compileWithoutLibrary("warn", "{ int nh_phy_reset(); }");
        assertThat(compilation).succeededWithoutWarnings();
        assertThat(compilation).hadNoteContaining("[LibraryNotNamed] no library is named");
    }

    @Test
    void needsNoLibraryForFunctionsOfTheCLibrary() throws Exception {
        Compilation compilation = compileWithoutLibrary("error", "{ int abs(int i); }");
        assertThat(compilation).succeededWithoutWarnings();
    }

    @Test
    void findsAWeakFunction() throws Exception {
        library("phy", "__attribute__((weak)) int phy_reset(void) { return 0; }\n");
        assertThat(compile("int phy_reset();")).succeeded();
    }

    @Test
    void findsAFunctionOfADependency() throws Exception {
        library("bus", "int bus_scan(void) { return 0; }\n");
        library("phy", "int bus_scan(void);\nint phy_reset(void) { return bus_scan(); }\n", "-L" + folder, "-lbus");
        assertThat(compile("int bus_scan();")).succeeded();
    }
}
