package io.nativeheader.corpus;

import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Formats results as text. */
final class Table {

    private Table() {}

    static String of(Collection<Result> results) {
        StringBuilder text = new StringBuilder();
        text.append("%-60s %9s %6s %9s %7s %8s%n"
                .formatted("header", "functions", "types", "constants", "skipped", "seconds"));
        results.stream()
                .filter(result -> result.status() == Result.Status.BOUND || result.isWrong())
                .sorted(Comparator.comparing(Result::header))
                .forEach(result -> text.append("%-60s %9d %6d %9d %7d %8.1f%s%n"
                        .formatted(
                                result.header(),
                                result.functions(),
                                result.types(),
                                result.constants(),
                                result.skipped(),
                                result.seconds(),
                                result.isWrong() ? " " + result.status() + ": " + result.message() : "")));
        return text.append('\n').append(totals(results)).toString();
    }

    static String totals(Collection<Result> results) {
        Map<Result.Status, Long> statuses =
                results.stream().collect(Collectors.groupingBy(Result::status, TreeMap::new, Collectors.counting()));
        Map<String, Long> reasons = results.stream()
                .flatMap(result -> result.reasons().stream())
                .collect(Collectors.groupingBy(reason -> reason, TreeMap::new, Collectors.counting()));
        StringBuilder text = new StringBuilder();
        statuses.forEach((status, count) -> text.append("%8d headers %s%n".formatted(count, status)));
        text.append("%8d records, %d sizes, offsets and bit-fields compared with C's%n%n"
                .formatted(
                        results.stream().mapToLong(Result::records).sum(),
                        results.stream().mapToLong(Result::compared).sum()));
        text.append("Skipped, by reason:\n");
        reasons.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .forEach(reason -> text.append("%8d %s%n".formatted(reason.getValue(), reason.getKey())));
        return text.toString();
    }
}
