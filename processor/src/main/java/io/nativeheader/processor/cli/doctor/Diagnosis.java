package io.nativeheader.processor.cli.doctor;

import io.nativeheader.processor.cli.doctor.Finding.Mark;
import java.util.List;

/** The result of all checks. */
public record Diagnosis(List<Section> sections) {

    public Diagnosis {
        sections = List.copyOf(sections);
    }

    private static final int WIDTH = 100;

    public boolean hasProblems() {
        return count(Mark.PROBLEM) > 0;
    }

    /*
     * libclang
     *            LIBCLANG_PATH: is not set
     *   ok       /usr/lib/llvm-19/lib/libclang.so.1, Debian clang version 19.1.7
     *   problem  …
     *                the reason, over lines
     */
    /** Returns the text to print. */
    public String text() {
        StringBuilder text = new StringBuilder();
        for (Section section : sections) {
            text.append(section.title()).append('\n');
            for (Finding finding : section.findings()) {
                text.append("  %-7s  ".formatted(label(finding.mark())))
                        .append(wrapped(finding.text()))
                        .append('\n');
                finding.details()
                        .forEach(
                                line -> text.append(" ".repeat(15)).append(line).append('\n'));
            }
            text.append('\n');
        }
        return text.append(summary()).append('\n').toString();
    }

    /** Wraps a text at {@link #WIDTH}. */
    private static String wrapped(String text) {
        StringBuilder wrapped = new StringBuilder();
        int column = 0;
        for (String word : text.split(" ")) {
            if (column > 0 && column + word.length() >= WIDTH) {
                wrapped.append('\n').append(" ".repeat(11));
                column = 0;
            }
            wrapped.append(column == 0 ? "" : " ").append(word);
            column += word.length() + 1;
        }
        return wrapped.toString();
    }

    private static String label(Mark mark) {
        return switch (mark) {
            case OK -> "ok";
            case NOTE -> "";
            case WARNING -> "warning";
            case PROBLEM -> "problem";
        };
    }

    private String summary() {
        long problems = count(Mark.PROBLEM);
        long warnings = count(Mark.WARNING);
        if (problems == 0) {
            return warnings == 0 ? "All is well." : "No problem, and " + counted(warnings, "warning") + ".";
        }
        return counted(problems, "problem") + (warnings == 0 ? "." : ", " + counted(warnings, "warning") + ".");
    }

    static String counted(long count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }

    private long count(Mark mark) {
        return sections.stream()
                .flatMap(section -> section.findings().stream())
                .filter(finding -> finding.mark() == mark)
                .count();
    }
}
