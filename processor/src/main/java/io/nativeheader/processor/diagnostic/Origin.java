package io.nativeheader.processor.diagnostic;

/** The location in the user's sources that a problem belongs to. The stages pass it along without looking inside. */
public sealed interface Origin {

    /**
     * A location in Java: an interface, a method, a parameter, or an annotation's value on one of them.
     *
     * @param place the index in {@link SourceLocations}
     */
    record InJava(int place) implements Origin {}

    /** No location: for failures that belong to no element, and for tests of the stages. */
    record Nowhere() implements Origin {}
}
