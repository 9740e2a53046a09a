package io.nativeheader.processor.diagnostic;

/** The place in the user's sources that a problem belongs to. The stages hand it on and do not look inside. */
public sealed interface Origin {

    /**
     * A place in Java: an interface, a method, a parameter, or a value of an annotation on one.
     *
     * @param place its number among {@link SourceLocations}
     */
    record InJava(int place) implements Origin {}

    /** No place: tests of the stages, and failures that belong to no element. */
    record Nowhere() implements Origin {}
}
