package io.nativeheader.platforms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** LLVM's tools read the stubs for macOS. Nothing here can run them. */
@Tag("platforms")
class MacStubsTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"macos-aarch64, ARM64", "macos-x86_64, X86_64"})
    void areMachOLibrariesThatExportTheStubs(String target, String cpu) throws Exception {
        Files.writeString(folder.resolve("area.h"), """
                struct rectangle { short width, height; };
                static inline int area_of(struct rectangle a) { return a.width * a.height; }
                """);
        compile(
                target,
                Files.writeString(
                        folder.resolve("Area.java"),
                        "@io.nativeheader.NativeHeader(\"area.h\") interface Area extends AreaHeader {}"));
        Path stubs = folder.resolve("META-INF/native-header").resolve(target).resolve("Area.dylib");
        String listing = String.join(
                "\n",
                Command.output(List.of("llvm-objdump", "--macho", "--private-header", "--syms", stubs.toString())));
        assertTrue(listing.matches("(?s).*MH_MAGIC_64 +" + cpu + " .* DYLIB .*"), listing);
        assertTrue(listing.matches("(?s).* g +F __TEXT,__text _java_helper_area_of\n.*"), listing);
    }

    private void compile(String target, Path source) throws Exception {
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        try (StandardJavaFileManager files = javac.getStandardFileManager(null, null, null)) {
            List<String> options = List.of(
                    "-d",
                    folder.toString(),
                    "-processor",
                    "io.nativeheader.processor.NativeHeaderProcessor",
                    "-Anativeheader.targets=" + target,
                    "-Anativeheader.includePath=" + folder,
                    "-classpath",
                    System.getProperty("java.class.path"));
            assertTrue(
                    javac.getTask(messages, files, null, options, null, files.getJavaFileObjects(source))
                            .call(),
                    messages::toString);
        }
        assertEquals("", messages.toString());
    }
}
