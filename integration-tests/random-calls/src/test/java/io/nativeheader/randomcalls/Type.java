package io.nativeheader.randomcalls;

/** Type of a parameter or result. */
sealed interface Type permits Scalar, RecordType, RecordPointer {

    /** Returns the C spelling. */
    String c();

    /** Returns the spelling in generated Java. */
    String java();

    /** Returns whether java.lang.foreign can pass it by value, which callbacks require. */
    boolean isPassedByLinker();
}
