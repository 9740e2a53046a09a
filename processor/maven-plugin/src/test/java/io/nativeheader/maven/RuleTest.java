package io.nativeheader.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleTest {

    private static final String SHA256_OF_ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @TempDir
    Path folder;

    private Rule rule(Path header) {
        return Rule.read(List.of("a\\ b/Phy.class: x \\", " y", "# " + SHA256_OF_ABC + " " + header));
    }

    @Test
    void keepsTheClassFileIfTheHeaderIsUnchanged() throws IOException {
        Path header = Files.writeString(folder.resolve("phy one.h"), "abc");
        Path file = Files.createDirectories(folder.resolve("a b")).resolve("Phy.class");
        Files.writeString(file, "");
        assertFalse(rule(header).refresh(folder));
        assertTrue(Files.exists(file));
    }

    @Test
    void deletesTheClassFileIfAHeaderChangedOrIsMissing() throws IOException {
        Path header = Files.writeString(folder.resolve("phy.h"), "abd");
        Path file = Files.createDirectories(folder.resolve("a b")).resolve("Phy.class");
        Files.writeString(file, "");
        assertTrue(rule(header).refresh(folder));
        assertFalse(Files.exists(file));
        assertFalse(rule(header).refresh(folder), "once");
        assertEquals(
                folder.resolve("gone.h").toString(),
                rule(folder.resolve("gone.h")).changed());
    }

    @Test
    void findsNoRulesInAMissingFolder() throws IOException {
        assertEquals(List.of(), Rule.all(folder.resolve("nothing")));
    }
}
