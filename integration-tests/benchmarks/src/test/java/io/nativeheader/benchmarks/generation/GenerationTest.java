package io.nativeheader.benchmarks.generation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.nativeheader.benchmarks.table.Row;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("long")
class GenerationTest {

    @Test
    void measuresBindingAWholeHeader(@TempDir Path folder) throws Exception {
        assumeTrue(Library.ZLIB.isInstalled(), "zlib1g-dev is not installed");
        Path source = Files.writeString(folder.resolve("Whole.java"), Library.ZLIB.whole());
        Compilation compilation = Compilation.withProcessor(folder.resolve("whole"), source, Compilation.COLD);
        Usage usage = compilation.run();
        Output output = compilation.output();
        assertTrue(usage.seconds() > 0, usage::text);
        assertTrue(usage.cpuSeconds() > 0, usage::text);
        assertTrue(output.classes() > 0, output::text);
        assertTrue(output.sourceBytes() > 0, output::text);
        assertTrue(output.classBytes() > 0, output::text);
    }

    @Test
    void reportsGrowthPerCountAndTwoExponents(@TempDir Path folder) throws Exception {
        List<Row> rows = Growth.rows(folder, List.of(200, 400), 1);
        assertEquals(
                List.of(
                        "10 declarations",
                        "200 declarations",
                        "400 declarations",
                        "growth from 200 to 400",
                        "growth from 200 to 400"),
                rows.stream().map(Row::what).toList());
        rows.subList(0, 3).forEach(row -> assertTrue(row.figure().matches(".* [1-9][0-9]* classes, .*"), row::figure));
    }

    @Test
    void comparesABindingForFourTargetsWithOneForThisPlatform(@TempDir Path folder) throws Exception {
        List<Row> rows = TargetTimes.rows(folder, 1);
        assertEquals(5, rows.size());
        rows.subList(0, 4).forEach(row -> assertTrue(row.ratio() > 0, row::toString));
        assertEquals(1, rows.get(3).ratio(), "classes loaded");
    }

    @Test
    void comparesAHeaderWithCommentsWithTheSameWithout(@TempDir Path folder) throws Exception {
        assumeTrue(Library.ZLIB.isInstalled(), "zlib1g-dev is not installed");
        List<Row> rows = CommentTimes.rows(List.of(Library.ZLIB), folder, 1);
        assertEquals(
                List.of("zlib.h, whole, cold, with comments", "zlib.h, whole, again, with comments"),
                rows.stream().map(Row::what).toList());
        rows.forEach(row -> assertTrue(row.ratio() > 0, row::toString));
    }

    @Test
    void computesTheExponentOfAParabola() {
        assertEquals(2, Growth.exponent(Map.of(1.0, 3.0, 10.0, 300.0, 100.0, 30_000.0)), 1e-9);
    }
}
