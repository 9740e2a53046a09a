package io.nativeheader.processor.toolchain.output;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DependencyFileTest {

    @TempDir
    private Path folder;

    @Test
    void readsAbsolutePaths() throws IOException {
        Path file = Files.writeString(
                folder.resolve("x.d"),
                "object0.o: Phy.c /usr/include/stdio.h \\\n /home/me/a\\ b.h \\\n  /home/me/$$x\\#.h /usr/lib/../include/y.h\n");
        assertEquals(
                List.of(
                        Path.of("/usr/include/stdio.h"),
                        Path.of("/home/me/a b.h"),
                        Path.of("/home/me/$x#.h"),
                        Path.of("/usr/include/y.h")),
                DependencyFile.read(file));
    }

    @Test
    void readsNothingFromAMissingFile() throws IOException {
        assertEquals(List.of(), DependencyFile.read(folder.resolve("none.d")));
    }
}
