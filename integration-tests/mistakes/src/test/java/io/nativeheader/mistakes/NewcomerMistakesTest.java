package io.nativeheader.mistakes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Makes each mistake with javac and java, and compares the messages with docs/guide/troubleshooting.md. */
class NewcomerMistakesTest {

    private static final Path PAGE = Path.of("..", "..", "docs", "guide", "troubleshooting.md");

    /** Matches the code block after a comment that names the mistake's folder. */
    private static final Pattern MESSAGE = Pattern.compile("(?s)(<!-- message: (\\S+) -->\n+```\n)(.*?)(```\n)");

    private static final String NO_OLD_JDK = "no JDK before 22 is installed";

    @TempDir
    private static Path folder;

    private static final Map<Mistake, String> MESSAGES =
            new TreeMap<>((one, other) -> one.folder().compareTo(other.folder()));

    @BeforeAll
    static void makeTheMistakes() throws Exception {
        assumeTrue(System.getProperty("os.name").equals("Linux"), "the page shows Linux library names");
        for (Mistake mistake : Mistake.all()) {
            MESSAGES.put(mistake, messages(mistake));
        }
    }

    private static String messages(Mistake mistake) throws IOException, InterruptedException {
        Path at = Files.createDirectories(folder.resolve(mistake.folder().getFileName()));
        Files.createDirectories(at.resolve("out"));
        mistake.layOut(at);
        StringBuilder output = new StringBuilder();
        for (String command : mistake.commands()) {
            if (command.startsWith("old-javac") && Shell.oldJdk().isEmpty()) {
                return NO_OLD_JDK;
            }
            output.append(new Shell(at).run(command));
        }
        return shortened(output.toString(), at);
    }

    /** Removes this machine's folders, stack frames, and text that depends on the JDK. */
    private static String shortened(String printed, Path at) {
        String here = Pattern.quote(at + "/");
        return printed.replaceAll(here + "(\\./)?", "")
                .replaceAll("(?m)^(\tat |\t\\.\\.\\. |Caused by: ).*\n", "")
                .replaceAll("(?m)(^ +/.*\n)+", "      …\n")
                .replaceAll("(?m)(^    java\\.library\\.path: .*\n)+", "    java.library.path: …\n")
                .replaceAll("\\(?file:[^ )]*/([^/ )]+\\.jar)\\)?", "($1)")
                .replaceAll("/[^ ]*/(native-header-[^/ ]+\\.jar)", "$1")
                .replaceAll("on JDK [\\d._]+ \\([^)]*\\)", "on JDK 17 (/opt/jdk-17)")
                .replaceAll("(?m)^warning: The following options were not recognized.*\n(?=1 error)", "")
                .replaceAll("(?m)^OpenJDK .*\n(It's highly recommended.*\n)?", "")
                .replaceAll("linux-[a-z0-9_]+", "linux-x86_64");
    }

    @Test
    void explainsEveryMistake() {
        List<String> unexplained = new ArrayList<>();
        MESSAGES.forEach((mistake, messages) -> {
            if (!messages.equals(NO_OLD_JDK)
                    && !messages.replaceAll("\\s+", " ").contains(mistake.key())) {
                unexplained.add(mistake.name() + ":\n" + messages);
            }
        });
        assertEquals(List.of(), unexplained);
        assertTrue(MESSAGES.size() >= 20);
    }

    /** Skips if this machine cannot make some mistake. The page's text for it stays unchecked. */
    @Test
    void makesEveryMistake() {
        assumeTrue(!MESSAGES.containsValue(NO_OLD_JDK), NO_OLD_JDK);
    }

    @Test
    void showsTheExactMessagesOnThePage() throws IOException {
        String page = Files.readString(PAGE);
        Set<String> shown = new TreeSet<>();
        String current = MESSAGE.matcher(page).replaceAll(block -> {
            shown.add(block.group(2));
            return Matcher.quoteReplacement(
                    block.group(1) + messagesFor(block.group(2), block.group(3)) + block.group(4));
        });
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(PAGE, current);
        }
        assertEquals(current, Files.readString(PAGE));
        assertTrue(shown.size() >= 12, shown.toString());
    }

    /** Returns the messages for a mistake, or the page's text if this machine cannot make the mistake. */
    private static String messagesFor(String mistake, String before) {
        String messages = MESSAGES.entrySet().stream()
                .filter(one -> one.getKey().name().equals(mistake))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(() -> new AssertionError("the page names an unknown mistake: " + mistake));
        return messages.equals(NO_OLD_JDK) ? before : messages;
    }
}
