package io.nativeheader.processor.cli.doctor;

import java.util.List;

/**
 * One thing found out: {@code ok  cc on PATH: /usr/bin/cc}.
 *
 * @param text one line
 * @param details lines below it
 */
public record Finding(Mark mark, String text, List<String> details) {

    /** How it is. */
    public enum Mark {
        /** As it should be. */
        OK,
        /** Neither good nor bad. */
        NOTE,
        /** Works, and may surprise. */
        WARNING,
        /** Does not work. */
        PROBLEM
    }

    public Finding {
        details = List.copyOf(details);
    }

    static Finding ok(String text) {
        return new Finding(Mark.OK, text, List.of());
    }

    static Finding note(String text) {
        return new Finding(Mark.NOTE, text, List.of());
    }

    static Finding warning(String text) {
        return new Finding(Mark.WARNING, text, List.of());
    }

    static Finding problem(String text) {
        return new Finding(Mark.PROBLEM, text, List.of());
    }

    /** A problem whose reason may have several lines. */
    static Finding problem(String text, String reason) {
        return new Finding(Mark.PROBLEM, text, reason.lines().map(String::strip).toList());
    }
}
