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

/** Makes each mistake with javac and java, and compares the messages that docs/guide/troubleshooting.md shows. */
class NewcomerMistakesTest {

    private static final Path PAGE = Path.of("..", "..", "docs", "guide", "troubleshooting.md");

    /** The code block after a comment that names the mistake's folder. */
    private static final Pattern MESSAGE = Pattern.compile("(?s)(<!-- message: (\\S+) -->\n+```\n)(.*?)(```\n)");

    private static final String NO_OLD_JDK = "no JDK before 22 is installed";

    @TempDir
    private static Path folder;

    private static final Map<Mistake, String> SAID =
            new TreeMap<>((one, other) -> one.folder().compareTo(other.folder()));

    @BeforeAll
    static void makeTheMistakes() throws Exception {
        assumeTrue(System.getProperty("os.name").equals("Linux"), "libraries are libphy.so on this page");
        for (Mistake mistake : Mistake.all()) {
            SAID.put(mistake, said(mistake));
        }
    }

    private static String said(Mistake mistake) throws IOException, InterruptedException {
        Path at = Files.createDirectories(folder.resolve(mistake.folder().getFileName()));
        Files.createDirectories(at.resolve("out"));
        mistake.layOut(at);
        StringBuilder said = new StringBuilder();
        for (String command : mistake.commands()) {
            if (command.startsWith("old-javac") && Shell.oldJdk().isEmpty()) {
                return NO_OLD_JDK;
            }
            said.append(new Shell(at).run(command));
        }
        return shortened(said.toString(), at);
    }

    /** Without this machine's folders, the frames of stack traces, and what depends on the JDK. */
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
    void eachIsToldWhatToDo() {
        List<String> untold = new ArrayList<>();
        SAID.forEach((mistake, said) -> {
            if (!said.equals(NO_OLD_JDK) && !said.replaceAll("\\s+", " ").contains(mistake.key())) {
                untold.add(mistake.name() + ":\n" + said);
            }
        });
        assertEquals(List.of(), untold);
        assertTrue(SAID.size() >= 20);
    }

    /** The page keeps what it has of a mistake that this machine cannot make. */
    @Test
    void everyMistakeIsMade() {
        assumeTrue(!SAID.containsValue(NO_OLD_JDK), NO_OLD_JDK);
    }

    @Test
    void thePageShowsTheExactMessages() throws IOException {
        String page = Files.readString(PAGE);
        Set<String> shown = new TreeSet<>();
        String current = MESSAGE.matcher(page).replaceAll(block -> {
            shown.add(block.group(2));
            return Matcher.quoteReplacement(block.group(1) + saidOf(block.group(2), block.group(3)) + block.group(4));
        });
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(PAGE, current);
        }
        assertEquals(current, Files.readString(PAGE));
        assertTrue(shown.size() >= 12, shown.toString());
    }

    /** Returns what is said of a mistake; what the page has, if this machine cannot make the mistake. */
    private static String saidOf(String mistake, String before) {
        String said = SAID.entrySet().stream()
                .filter(one -> one.getKey().name().equals(mistake))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(() -> new AssertionError("the page names a mistake that is not there: " + mistake));
        return said.equals(NO_OLD_JDK) ? before : said;
    }
}
