package io.nativeheader.processor.cmodel;

/** Where a name stands that a set of headers does not declare, as their text tells. */
public sealed interface CElsewhere {

    /** {@code phy.h:12}. */
    String place();

    /**
     * In a header that was read, in lines that the preprocessor left out.
     *
     * @param condition {@code #ifdef CONFIG_PHY}
     */
    record Conditional(String condition, String place) implements CElsewhere {}

    /**
     * In a header that was not read.
     *
     * @param header as after {@code #include}
     */
    record InHeader(String header, String place) implements CElsewhere {}
}
