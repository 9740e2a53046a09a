package io.nativeheader.guide;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A page of Markdown whose programs are run.
 *
 * <p>A code block that starts with a comment that is a file name ({@code // Zlib.java}) is that file, from there to the end of the page or to a block
 * with the same name. A code block of the language {@code output} is what javac and the program before it print. The program's main class is the last
 * file between the previous output and this one that has a {@code main} method; without any, the program does not compile.
 *
 * @param path the Markdown file
 */
record Page(Path path) {

    private static final Path ROOT = Path.of("..", "..");
    private static final Pattern BLOCK = Pattern.compile("(?ms)^(#+ [^\n]*)$|^```(\\w*)\n(.*?)^```$");
    private static final Pattern FILE_NAME =
            Pattern.compile("(?://|/\\*|<!--) (\\S+\\.(?:java|h|hpp|xml))(?: \\*/| -->)?\n");

    /** Returns README.md and the pages of the guide. */
    static List<Page> all() throws IOException {
        try (Stream<Path> guide = Files.list(ROOT.resolve("docs/guide"))) {
            return Stream.concat(Stream.of(ROOT.resolve("README.md")), guide.filter(Page::isMarkdown))
                    .sorted()
                    .map(Page::new)
                    .toList();
        }
    }

    /** Returns the programs in the order in which the page shows them. */
    List<GuideProgram> programs() {
        List<GuideProgram> programs = new ArrayList<>();
        Map<String, String> files = new LinkedHashMap<>();
        String heading = "";
        String main = "";
        Matcher block = BLOCK.matcher(text());
        while (block.find()) {
            if (block.group(1) != null) {
                heading = block.group(1).replaceFirst("#+ ", "");
                continue;
            }
            String content = block.group(3);
            Matcher name = FILE_NAME.matcher(content);
            if (block.group(2).equals("output")) {
                programs.add(new GuideProgram(this, heading, GuideProgram.needed(main, files), main, content));
                main = "";
            } else if (name.lookingAt()) {
                files.put(name.group(1), content);
                if (main.isEmpty() || content.contains(" main(")) {
                    main = name.group(1);
                }
            }
        }
        return programs;
    }

    String name() {
        return path.getFileName().toString();
    }

    /** Replaces the text of one output block. */
    void replaceOutput(String before, String after) {
        try {
            Files.writeString(path, text().replace("```output\n" + before + "```", "```output\n" + after + "```"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private String text() {
        try {
            return Files.readString(path);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static boolean isMarkdown(Path path) {
        return path.toString().endsWith(".md");
    }
}
