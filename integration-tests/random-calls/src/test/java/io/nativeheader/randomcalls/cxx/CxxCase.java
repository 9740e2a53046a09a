package io.nativeheader.randomcalls.cxx;

/** Something to call, and one call. */
sealed interface CxxCase permits FunctionCase, FieldCase, SubclassCase {

    int number();

    /** Returns the declaration for the header; empty for a member of a class. */
    String declaration();

    /** Returns the definitions for the library. */
    String definition();

    /** Returns the statements that call it from Java, where {@code C} is the bound interface. */
    String java();

    /** Returns the declarations that explain a failure. */
    String description();
}
