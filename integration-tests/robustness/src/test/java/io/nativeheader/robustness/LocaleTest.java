package io.nativeheader.robustness;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Folder names that the build's locale cannot encode. */
class LocaleTest {

    @TempDir
    private Path folder;

    /** Compiles with the C locale. Unicode escapes keep the source in ASCII, because javac reads it in that locale. */
    private String compile(String members) throws Exception {
        Files.writeString(
                folder.resolve("Phy.java"),
                "package p;\n@io.nativeheader.NativeHeader(value = \"phy.h\", " + members
                        + ")\ninterface Phy extends PhyHeader {}\n");
        Process javac = new CachedJavac(folder, Map.of("LC_ALL", "C")).start("out");
        String output = new String(javac.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(javac.waitFor() != 0, "files of such a name cannot be opened");
        return output.lines().filter(line -> line.contains("error: ")).collect(Collectors.joining("\n"));
    }

    @Test
    void reportsAFolderNameThatTheLocaleCannotEncode() throws Exception {
        String message = "[FileNameNotInCharset] file name /tmp/??/include has characters outside ";
        String output = compile("includePath = \"/tmp/\\u0444\\u0438/include\"");
        assertTrue(output.contains(message), output);
    }
}
