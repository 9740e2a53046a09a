package io.nativeheader.platforms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.nativeheader.NativeHeader;
import io.nativeheader.testing.ForeignMachine;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One jar prints on each processor what C prints there. */
@Tag("platforms")
class SameJarTest {

    private static final Path JAR = Command.BUILD.resolve("application.jar");

    /** The file whose {@code struct stat} is printed. */
    private static final String FILE = Path.of("pom.xml").toAbsolutePath().toString();

    @BeforeAll
    static void packJar() {
        ToolProvider jar = ToolProvider.findFirst("jar").orElseThrow();
        String classes = Command.CLASSES.toString();
        assertEquals(0, jar.run(System.out, System.err, "--create", "--file", JAR.toString(), "-C", classes, "."));
    }

    @Test
    void printsWhatCPrintsOnThisMachine() throws Exception {
        Path facts = Command.compile("gcc", "facts.c", "facts-host", List.of("-lz", "-lsqlite3"));
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        compare(List.of(facts.toString(), FILE), java);
    }

    @ParameterizedTest
    @EnumSource
    void printsWhatCPrintsOnAForeignMachine(ForeignMachine machine) throws Exception {
        // The machine's C library may be newer than the cross compiler's.
        List<String> libraries = List.of(
                machine.library("libz.so.1").toString(),
                machine.library("libsqlite3.so.0").toString(),
                "-Wl,--allow-shlib-undefined");
        Path facts = Command.compile(machine.cc(), "facts.c", "facts-" + machine.target(), libraries);
        compare(machine.run(facts, FILE), machine.java());
    }

    private static void compare(List<String> facts, String java)
            throws IOException, InterruptedException, URISyntaxException {
        List<String> expected = Command.output(facts);
        assertTrue(expected.size() > 100, () -> String.join("\n", expected));
        List<String> actual = Command.output(List.of(
                java,
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "--class-path",
                JAR + File.pathSeparator + runtime(),
                Main.class.getName(),
                FILE));
        assertEquals(String.join("\n", expected), String.join("\n", actual));
    }

    /** Returns the jar or class folder of the runtime. */
    private static Path runtime() throws URISyntaxException {
        return Path.of(NativeHeader.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
    }
}
