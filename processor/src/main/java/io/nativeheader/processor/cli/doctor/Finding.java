package io.nativeheader.processor.cli.doctor;

import java.util.List;

/**
 * One result of a check: {@code ok  cc on PATH: /usr/bin/cc}.
 *
 * @param text one line
 * @param details further lines
 */
public record Finding(Mark mark, String text, List<String> details) {

    /** The rating of a finding. */
    public enum Mark {
        /** Works. */
        OK,
        /** Information only. */
        NOTE,
        /** Works, but may cause trouble. */
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

    /** Returns a warning with a reason of one or more lines. */
    static Finding warning(String text, String reason) {
        return new Finding(Mark.WARNING, text, reason.lines().map(String::strip).toList());
    }

    static Finding problem(String text) {
        return new Finding(Mark.PROBLEM, text, List.of());
    }

    /** Returns a problem with a reason of one or more lines. */
    static Finding problem(String text, String reason) {
        return new Finding(Mark.PROBLEM, text, reason.lines().map(String::strip).toList());
    }
}
