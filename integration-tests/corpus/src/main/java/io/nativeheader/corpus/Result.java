package io.nativeheader.corpus;

import java.util.Arrays;
import java.util.List;

/**
 * Result of checking a header, one line in the results file.
 *
 * @param counts the numbers of functions, types, constants, skipped items, milliseconds, records and comparisons, in this order
 * @param reasons the reason for each skipped item
 * @param message the failure, or empty
 */
record Result(String header, Status status, List<Long> counts, List<String> reasons, String message) {

    static final List<Long> NONE = List.of(0L, 0L, 0L, 0L, 0L, 0L, 0L);

    private static final String SEPARATOR = "\t";
    private static final String WITHIN = "\u001f";

    /** Outcome of a check. */
    enum Status {
        BOUND,
        /** {@code cc} does not compile it on its own. */
        NOT_C,
        /** The header is not installed. */
        MISSING,
        /** The processor reported an error, or its generated code does not compile. */
        FAILED,
        /** A layout differs from C's. */
        WRONG_LAYOUT,
        CRASHED,
        TIMED_OUT
    }

    boolean isWrong() {
        return switch (status) {
            case BOUND, NOT_C, MISSING -> false;
            case FAILED, WRONG_LAYOUT, CRASHED, TIMED_OUT -> true;
        };
    }

    static Result without(Header header, Status status, String message) {
        return new Result(header.toString(), status, NONE, List.of(), message);
    }

    String line() {
        return String.join(
                SEPARATOR,
                header,
                status.name(),
                String.join(WITHIN, counts.stream().map(Object::toString).toList()),
                String.join(WITHIN, reasons.stream().map(Result::oneLine).toList()),
                oneLine(message));
    }

    static Result parse(String line) {
        String[] parts = line.split(SEPARATOR, -1);
        return new Result(
                parts[0],
                Status.valueOf(parts[1]),
                Arrays.stream(parts[2].split(WITHIN)).map(Long::valueOf).toList(),
                parts[3].isEmpty() ? List.of() : List.of(parts[3].split(WITHIN)),
                parts[4]);
    }

    private static String oneLine(String text) {
        return text.replace('\t', ' ').replace("\n", " | ").replace('\u001f', ' ');
    }

    long functions() {
        return counts.get(0);
    }

    long types() {
        return counts.get(1);
    }

    long constants() {
        return counts.get(2);
    }

    long skipped() {
        return counts.get(3);
    }

    double seconds() {
        return counts.get(4) / 1000.0;
    }

    long records() {
        return counts.get(5);
    }

    long compared() {
        return counts.get(6);
    }
}
