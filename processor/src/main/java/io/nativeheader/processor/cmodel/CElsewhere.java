package io.nativeheader.processor.cmodel;

/** Location of a name that a set of headers does not declare, found by searching the text of headers. */
public sealed interface CElsewhere {

    /** Returns file and line: {@code phy.h:12}. */
    String place();

    /**
     * In a header that was parsed, on a line that the preprocessor skipped.
     *
     * @param condition {@code #ifdef CONFIG_PHY}
     */
    record Conditional(String condition, String place) implements CElsewhere {}

    /**
     * In a header that was not parsed.
     *
     * @param header the name to write after {@code #include}
     */
    record InHeader(String header, String place) implements CElsewhere {}
}
