package io.nativeheader.platforms;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A C program for Windows calls the stubs. */
@Tag("platforms")
class WindowsStubsTest {

    private static final String STUBS = "io.nativeheader.platforms.shapes.Shapes.dll";

    @Test
    void returnWhatCReturns() throws Exception {
        Files.createDirectories(Path.of(System.getenv("WINEPREFIX")));
        Path folder = Files.createDirectories(Command.BUILD.resolve("windows"));
        // Windows looks for the stubs' DLL and for the DLL that it needs in the program's folder.
        for (String library : List.of(STUBS, "shapes.dll")) {
            Path compiled = Command.LIBRARIES.resolve("windows-x86_64").resolve(library);
            Files.copy(compiled, folder.resolve(library), StandardCopyOption.REPLACE_EXISTING);
        }
        Path program = Command.compile("x86_64-w64-mingw32-gcc", "stubs.c", "windows/stubs.exe", List.of());
        List<String> output = Command.output(List.of("wine", program.toString(), STUBS));
        assertTrue(output.contains("SHAPES_LONGS = 12"), output::toString);
        assertTrue(output.contains("flags.l = 1000"), output::toString);
    }
}
