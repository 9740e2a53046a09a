package io.nativeheader.randomcalls;

/** What a parameter or a result may be. */
sealed interface Type permits Scalar, RecordType, RecordPointer {

    /** As C spells it. */
    String c();

    /** As generated Java spells it. */
    String java();

    /** Whether java.lang.foreign passes it by value as C does, and so can call a lambda with it. */
    boolean isPassedByLinker();
}
