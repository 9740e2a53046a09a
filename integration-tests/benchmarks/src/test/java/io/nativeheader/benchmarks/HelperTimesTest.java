package io.nativeheader.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("long")
class HelperTimesTest {

    @Test
    void printsATable(@TempDir Path folder) throws Exception {
        ByteArrayOutputStream table = new ByteArrayOutputStream();
        PrintStream before = System.out;
        System.setOut(new PrintStream(table, true, StandardCharsets.UTF_8));
        try {
            HelperTimes.main(new String[] {folder.toString(), "1", "10"});
        } finally {
            System.setOut(before);
        }
        List<String> lines = table.toString(StandardCharsets.UTF_8).lines().toList();
        assertEquals(4, lines.size(), lines::toString);
        assertTrue(lines.get(1).contains("functions") && lines.get(1).endsWith("1.00"), lines::toString);
    }
}
