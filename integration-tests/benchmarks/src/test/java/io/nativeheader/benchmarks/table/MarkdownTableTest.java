package io.nativeheader.benchmarks.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class MarkdownTableTest {

    @Test
    void omitsCellsEqualToTheRowAbove() {
        Machine machine = new Machine(List.of("CPU: a, 2 cores"));
        List<Row> rows = List.of(
                new Row("Calls", "abs", "7.0 ns", 1.014, "by hand, 6.9 ns", Goal.of(1.02)),
                new Row("Calls", "abs", "7.0 ns", 1.2, "JNI, 5.8 ns", Goal.AHEAD),
                new Row("Calls", "errno", "8.0 ns", Double.NaN, "JavaCPP: not supported", Goal.AHEAD),
                new Row("Start-up", "one call", "50 ms", 1.3, "an empty main, 40 ms", Goal.NONE));
        assertEquals("""
                - CPU: a, 2 cores

                | | | figure | ratio | to | goal | |
                |---|---|--:|--:|---|---|---|
                | Calls | abs | 7.0 ns | 1.01 | by hand, 6.9 ns | ≤ 1.02 |  |
                |  |  |  | 1.20 | JNI, 5.8 ns | ahead | **not reached** |
                |  | errno | 8.0 ns |  | JavaCPP: not supported | ahead |  |
                | Start-up | one call | 50 ms | 1.30 | an empty main, 40 ms |  |  |
                """, MarkdownTable.text(machine, rows));
    }
}
