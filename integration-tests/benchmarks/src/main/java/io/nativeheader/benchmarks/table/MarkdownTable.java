package io.nativeheader.benchmarks.table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** All rows as one table in Markdown, below the machine and the versions that they were measured with. */
public final class MarkdownTable {

    private static final String HEAD = """
            | | | figure | ratio | to | reach | |
            |---|---|--:|--:|---|---|---|
            """;

    private MarkdownTable() {}

    /** Writes the table to a file, whose folder is made. */
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

    /** What a row has in common with the one above it is left out. */
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
                        row.reach().text(),
                        row.isReached() ? "" : "**not reached**");
    }
}
