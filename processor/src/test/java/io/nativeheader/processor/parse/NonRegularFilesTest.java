package io.nativeheader.processor.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NonRegularFilesTest {

    private static final Path ZERO = Path.of("/dev/zero");

    @TempDir
    private Path folder;

    @BeforeEach
    void requireDevZero() {
        assumeTrue(Files.exists(ZERO), ZERO + " does not exist");
    }

    private void header(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private Optional<Path> find(List<String> definitions, String preamble) {
        return new NonRegularFiles(List.of(folder)).find(List.of("phy.h"), definitions, preamble);
    }

    @Test
    void findsADeviceIncludedThroughAMacro() throws IOException {
        header("phy.h", "#define F \"/dev/zero\"\n# include F\n");
        assertEquals(Optional.of(ZERO), find(List.of(), ""));
        header("phy.h", "#define G </dev/zero>\n#define F G\n#define G2 F\n#define F G2\n#include F\n");
        assertEquals(Optional.of(ZERO), find(List.of(), ""), "through other macros");
        header("phy.h", "#include \"uses.h\"\n");
        header("uses.h", "#include \"defines.h\"\n#include F\n");
        header("defines.h", "#define F \"/dev/zero\"\n");
        assertEquals(Optional.of(ZERO), find(List.of(), ""), "of another header");
        header("defines.h", "#define F \"more.h\"\n");
        header("more.h", "#include \"/dev/zero\"\n");
        assertEquals(Optional.of(ZERO), find(List.of(), ""), "in a file that a macro names");
        header("phy.h", "#include F\n");
        assertEquals(Optional.of(ZERO), find(List.of("F=\"/dev/zero\""), ""), "of the command line");
        header("phy.h", "#define F \"/dev/zero\"\n");
        assertEquals(Optional.of(ZERO), find(List.of(), "#include F\n"), "in the preamble");
    }

    @Test
    void ignoresADeviceNameThatIsNotIncluded() throws IOException {
        header("phy.h", "#define DEVICE \"/dev/zero\"\n#define F \"other.h\"\n#include F\n");
        header("other.h", "int phy(void);\n");
        assertEquals(Optional.empty(), find(List.of("NAME=\"/dev/zero\""), ""));
    }
}
