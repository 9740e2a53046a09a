package io.nativeheader.corpus;

import java.util.Arrays;
import java.util.List;

/**
 * What became of a header; a line of the results' file.
 *
 * @param counts of functions, types, constants, skipped items, milliseconds, records and comparisons
 * @param reasons for what was skipped
 * @param message what failed, in one line; empty if nothing did
 */
record Result(String header, Status status, List<Long> counts, List<String> reasons, String message) {

    static final List<Long> NONE = List.of(0L, 0L, 0L, 0L, 0L, 0L, 0L);

    private static final String SEPARATOR = "\t";
    private static final String WITHIN = "\u001f";

    /** How it ended. */
    enum Status {
        BOUND,
        /** {@code cc} does not take it on its own, so that no one can include it so. */
        NOT_C,
        /** Not on this machine. */
        MISSING,
        /** The processor reported an error, or what it generated does not compile. */
        FAILED,
        /** C has another layout. */
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
