package io.nativeheader.guide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Runs each {@code declare} command of the guide, and compares the Java block after it with the output, except for Javadoc. */
class DeclareCommandsTest {

    private static final boolean UPDATE = Boolean.getBoolean("golden.update");

    private static final Path GUIDE = Path.of("..", "..", "docs", "guide");

    private static final Pattern COMMAND = Pattern.compile(
            "(?ms)^    java -jar native-header-processor\\.jar (declare (?:[^\n]*\\\\\n)*[^\n]*)\n.*?^```java\n// (\\S+)\n(.*?)^```$");

    @TestFactory
    Stream<DynamicTest> eachCommandPrintsTheInterfaceBelowIt() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (String name : List.of("declare.md", "tutorial.md")) {
            Path page = GUIDE.resolve(name);
            List<MatchResult> commands =
                    COMMAND.matcher(Files.readString(page)).results().toList();
            assertFalse(commands.isEmpty(), name);
            for (MatchResult command : commands) {
                tests.add(dynamicTest(name + ": " + command.group(2), () -> compare(page, command)));
            }
        }
        return tests.stream();
    }

    private static void compare(Path page, MatchResult command) throws IOException, InterruptedException {
        String printed = withoutJavadoc(
                declare(command.group(1).replace("\\\n", " ").strip().split("\\s+")));
        if (UPDATE) {
            Files.writeString(page, Files.readString(page).replace(command.group(3), printed));
        } else {
            assertEquals(command.group(3), printed);
        }
    }

    private static String declare(String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                "io.nativeheader.processor.cli.Main"));
        for (String word : words) {
            command.add(word.replace("'", ""));
        }
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String printed = new String(process.getInputStream().readAllBytes());
        int exitCode = process.waitFor();
        assumeFalse(printed.contains("[HeaderNotFound]"), () -> "a header is not installed: " + printed);
        assertEquals(0, exitCode, printed);
        return printed;
    }

    private static String withoutJavadoc(String source) {
        return source.replaceAll("(?s)    /\\*\\*.*?\\*/\n", "").replace("\r", "");
    }
}
