package io.nativeheader.guide;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A program that a page shows.
 *
 * @param heading the heading above it
 * @param files the text of each file by its path
 * @param main the path of the file with the main method
 * @param output what the page says it prints; {@code …} stands for any text
 */
record GuideProgram(Page page, String heading, Map<String, String> files, String main, String output) {

    /** Returns the main file and, transitively, the files whose types it names; headers are always there. */
    static Map<String, String> needed(String main, Map<String, String> files) {
        Map<String, String> needed = new LinkedHashMap<>();
        Deque<String> open = new ArrayDeque<>();
        open.add(main);
        while (!open.isEmpty()) {
            String file = open.remove();
            if (needed.put(file, files.get(file)) == null) {
                files.keySet().stream()
                        .filter(other -> !other.endsWith(".java") || names(files.get(file), other))
                        .filter(other -> !needed.containsKey(other))
                        .forEach(open::add);
            }
        }
        return needed;
    }

    /** Returns whether a text names the type of a file, its generated header interface or its generated implementation. */
    private static boolean names(String text, String file) {
        String type = file.substring(file.lastIndexOf('/') + 1, file.length() - ".java".length());
        return Pattern.compile("\\b" + type + "(Native|Header)?\\b")
                .matcher(text)
                .find();
    }

    /** Returns whether the page says this of the program. */
    boolean prints(String printed) {
        String pattern = Pattern.quote(output.replaceAll("(?m)^ *…\n", "…")).replace("…", "\\E(?s:.*?)\\Q");
        return printed.matches(pattern);
    }

    String mainClass() {
        return main.replaceFirst("^src/main/java/", "")
                .replaceFirst("\\.java$", "")
                .replace('/', '.');
    }

    @Override
    public String toString() {
        return page.name() + ": " + heading;
    }
}
