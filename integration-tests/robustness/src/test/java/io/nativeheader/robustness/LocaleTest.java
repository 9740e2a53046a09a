package io.nativeheader.robustness;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Folders whose names the locale of a build does not have. */
class LocaleTest {

    @TempDir
    private Path folder;

    /** Java's escapes keep the source in ASCII, as it is read in that locale. */
    private String compile(String members) throws Exception {
        Files.writeString(
                folder.resolve("Phy.java"),
                "package p;\n@io.nativeheader.NativeHeader(value = \"phy.h\", " + members
                        + ")\ninterface Phy extends PhyHeader {}\n");
        Process javac = new CachedJavac(folder, Map.of("LC_ALL", "C")).start("out");
        String said = new String(javac.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(javac.waitFor() != 0, "no file of such a name can be opened");
        return said.lines().filter(line -> line.contains("error: ")).collect(Collectors.joining("\n"));
    }

    @Test
    void aFolderThatTheLocaleCannotNameIsAnErrorOfItsOwn() throws Exception {
        String message = "[FileNameNotInCharset] file name /tmp/??/include has characters outside ";
        String said = compile("includePath = \"/tmp/\\u0444\\u0438/include\"");
        assertTrue(said.contains(message), said);
    }
}
