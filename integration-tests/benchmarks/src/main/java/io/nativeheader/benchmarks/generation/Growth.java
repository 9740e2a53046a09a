package io.nativeheader.benchmarks.generation;

import io.nativeheader.benchmarks.table.Goal;
import io.nativeheader.benchmarks.table.Row;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Measures how CPU time grows with the number of declarations in a header. The exponent is the slope of a line through the points on
 * logarithmic axes. The time of a header with ten declarations is subtracted from each point, because it is mostly JVM start-up.
 */
final class Growth {

    private static final int LEAST = 10;
    private static final double GREATEST_EXPONENT = 1.1;

    private final Path folder;
    private final List<Integer> counts;
    private final Map<Integer, Compilation> compilations = new TreeMap<>();
    private final Map<Integer, List<Usage>> usages = new TreeMap<>();

    private Growth(Path folder, List<Integer> counts) {
        this.folder = folder;
        this.counts = counts;
    }

    /**
     * Returns a row for each count, and two for the exponent: over all counts, and over the last two.
     *
     * @param counts two or more counts in ascending order
     */
    static List<Row> rows(Path folder, List<Integer> counts, int runs) throws IOException, InterruptedException {
        Growth growth = new Growth(folder, counts);
        growth.prepare();
        for (int run = 0; run < runs; run++) {
            growth.runAll();
        }
        return growth.rows();
    }

    private void prepare() throws IOException {
        prepare(LEAST);
        for (int count : counts) {
            prepare(count);
        }
    }

    private void prepare(int count) throws IOException {
        Path own = Files.createDirectories(folder.resolve(String.valueOf(count)));
        Files.writeString(own.resolve("many.h"), SyntheticHeader.of(count));
        Path source = Files.writeString(
                own.resolve("Many.java"),
                "package p;\n\n@io.nativeheader.NativeHeader(\"many.h\")\ninterface Many extends ManyHeader {}\n");
        compilations.put(
                count, Compilation.withProcessor(own, source, Compilation.COLD, "-Anativeheader.includePath=" + own));
        usages.put(count, new ArrayList<>());
    }

    private void runAll() throws IOException, InterruptedException {
        for (Map.Entry<Integer, Compilation> each : compilations.entrySet()) {
            usages.get(each.getKey()).add(each.getValue().run());
        }
    }

    private List<Row> rows() throws IOException {
        List<Row> rows = new ArrayList<>();
        for (int count : compilations.keySet()) {
            rows.add(new Row(
                    GenerationTimes.GROUP,
                    String.format(Locale.ROOT, "%,d declarations", count),
                    usage(count).text() + ", "
                            + compilations.get(count).output().text(),
                    Double.NaN,
                    "",
                    Goal.NONE));
        }
        rows.add(exponent(counts));
        rows.add(exponent(counts.subList(counts.size() - 2, counts.size())));
        return rows;
    }

    private Row exponent(List<Integer> some) {
        double start = usage(LEAST).cpuSeconds();
        Map<Double, Double> points = new TreeMap<>();
        some.forEach(count -> points.put((double) count, usage(count).cpuSeconds() - start));
        return new Row(
                GenerationTimes.GROUP,
                String.format(Locale.ROOT, "growth from %,d to %,d", some.getFirst(), some.getLast()),
                "",
                exponent(points),
                "the exponent of CPU",
                Goal.of(GREATEST_EXPONENT));
    }

    /** Returns {@code b} of {@code y = a·x^b}, fitted by least squares of the logarithms. */
    static double exponent(Map<Double, Double> points) {
        double meanX = mean(points.keySet().stream().map(Math::log).toList());
        double meanY = mean(points.values().stream().map(Math::log).toList());
        double products = 0;
        double squares = 0;
        for (Map.Entry<Double, Double> point : points.entrySet()) {
            double x = Math.log(point.getKey()) - meanX;
            products += x * (Math.log(point.getValue()) - meanY);
            squares += x * x;
        }
        return products / squares;
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    }

    private Usage usage(int count) {
        return Usage.median(usages.get(count));
    }
}
