package io.nativeheader.benchmarks.table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Formats rows as a Markdown table, preceded by the machine and versions. */
public final class MarkdownTable {

    private static final String HEAD = """
            | | | figure | ratio | to | goal | |
            |---|---|--:|--:|---|---|---|
            """;

    private MarkdownTable() {}

    /** Writes the table to a file, and creates its folder. */
    public static void write(Path file, Machine machine, List<Row> rows) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, text(machine, rows));
    }

    static String text(Machine machine, List<Row> rows) {
        StringBuilder text = new StringBuilder(machine.text()).append('\n').append(HEAD);
        Row before = null;
        for (Row row : rows) {
            text.append(line(row, before)).append('\n');
            before = row;
        }
        return text.toString();
    }

    /** Formats a row. Omits cells equal to those of the row above. */
    private static String line(Row row, Row before) {
        boolean sameGroup = before != null && before.group().equals(row.group());
        boolean same = sameGroup && before.what().equals(row.what());
        return "| %s | %s | %s | %s | %s | %s | %s |"
                .formatted(
                        sameGroup ? "" : row.group(),
                        same ? "" : row.what(),
                        same && before.figure().equals(row.figure()) ? "" : row.figure(),
                        Double.isNaN(row.ratio()) ? "" : String.format(Locale.ROOT, "%.2f", row.ratio()),
                        row.reference(),
                        row.goal().text(),
                        row.isMet() ? "" : "**not reached**");
    }
}
