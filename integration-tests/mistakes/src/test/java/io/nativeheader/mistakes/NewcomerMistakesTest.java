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
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Makes each mistake with javac and java, and docs/guide/troubleshooting.md of what they say. */
class NewcomerMistakesTest {

    private static final Path PAGE = Path.of("..", "..", "docs", "guide", "troubleshooting.md");
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
                untold.add(mistake.title() + ":\n" + said);
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
    void thePageHasWhatIsSaid() throws IOException {
        String before = Files.exists(PAGE) ? Files.readString(PAGE) : "";
        StringBuilder page = new StringBuilder("""
                # Mistakes, and what is said

                What newcomers do wrong, the exact words of javac or java, and what to do. Made by `NewcomerMistakesTest`, which makes each mistake;
                paths are shortened. Unless a mistake says otherwise, the header is

                """);
        page.append(block("c", Files.readString(Mistake.COMMON_HEADER)));
        int number = 1;
        for (Map.Entry<Mistake, String> one : SAID.entrySet()) {
            page.append(
                    one.getValue().equals(NO_OLD_JDK)
                            ? sectionOf(before, number)
                            : section(number, one.getKey(), one.getValue()));
            number++;
        }
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(PAGE, page);
        }
        assertEquals(Files.readString(PAGE), page.toString());
    }

    private static String section(int number, Mistake mistake, String said) {
        return "\n## " + number + ". " + mistake.title() + "\n\n"
                + (mistake.header().isEmpty() ? "" : block("c", mistake.header()) + "\n")
                + block("java", mistake.java().replaceFirst("import io.nativeheader.\\*;\n+", ""))
                + "\n" + block("", said) + "\n" + mistake.advice();
    }

    /** What the page has of a mistake that this machine cannot make. */
    private static String sectionOf(String page, int number) {
        int start = page.indexOf("\n## " + number + ". ");
        int end = page.indexOf("\n## " + (number + 1) + ". ");
        return start < 0 ? "" : page.substring(start, end < 0 ? page.length() : end);
    }

    private static String block(String language, String text) {
        return "```" + language + "\n" + text + "```\n";
    }
}
