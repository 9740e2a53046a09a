package io.nativeheader.processor.toolchain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * A C or C++ file that consists of independent parts: assertions, then the functions that rely on them.
 *
 * @param fileName the file's name in messages, {@code Phy.c}, whose ending is that of its language
 * @param prologue the includes and the preamble, which every part needs
 */
public record HelperUnit(String fileName, String prologue, List<Part> parts) {

    public HelperUnit {
        parts = List.copyOf(parts);
    }

    /**
     * A function, {@code unsigned int java_helper_MAJOR(dev_t dev) { return MAJOR(dev); }}, or an assertion,
     * {@code _Static_assert(sizeof(dev_t) == 8, "…");}.
     *
     * @param name a unique name; the C identifier of a function
     */
    public record Part(String name, String text, boolean isAssertion) {

        public static Part function(String name, String text) {
            return new Part(name, text, false);
        }

        public static Part assertion(String name, String text) {
            return new Part(name, text, true);
        }
    }

    /** The line between functions. It is valid only outside of functions, in both languages, and so detects a part whose braces do not close. */
    private static final String FENCE = "static void java_helper_fence(void);";

    /**
     * The text of the file with some of its parts.
     *
     * @param prologueFence the number of the line after the prologue
     * @param firstLines the number of each part's first line
     */
    record Text(String text, List<Part> parts, int prologueFence, List<Integer> firstLines, int lastLine) {

        /** Returns the part that contains a line, including its fence, or empty for the prologue. */
        Optional<Part> partAt(int line) {
            int found = Collections.binarySearch(firstLines, line);
            int index = found >= 0 ? found : -found - 2;
            return index < 0 ? Optional.empty() : Optional.of(parts.get(index));
        }

        /** Returns whether the line is the fence after a function. */
        boolean isFence(int line) {
            return partAt(line).filter(part -> !part.isAssertion()).isPresent()
                    && (line == lastLine || Collections.binarySearch(firstLines, line + 1) >= 0);
        }
    }

    Text with(List<Part> chosen) {
        StringBuilder text = new StringBuilder(prologue);
        if (!prologue.endsWith("\n")) {
            text.append('\n');
        }
        int prologueFence = 1 + lines(text);
        text.append(FENCE).append('\n');
        int line = prologueFence + 1;
        List<Integer> firstLines = new ArrayList<>();
        for (Part part : chosen) {
            String lines = part.text().endsWith("\n") ? part.text() : part.text() + "\n";
            text.append(lines);
            firstLines.add(line);
            line += lines(lines);
            if (!part.isAssertion()) {
                text.append(FENCE).append('\n');
                line++;
            }
        }
        return new Text(text.toString(), List.copyOf(chosen), prologueFence, List.copyOf(firstLines), line - 1);
    }

    private static int lines(CharSequence text) {
        return (int) text.chars().filter(c -> c == '\n').count();
    }
}
