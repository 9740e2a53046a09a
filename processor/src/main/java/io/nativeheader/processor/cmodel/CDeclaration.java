package io.nativeheader.processor.cmodel;

/** Something a header declares at file scope. */
public sealed interface CDeclaration permits CFunction, CVariable, CTypedef, CTag {

    /** Its name in C; empty for an anonymous record or enum. */
    String name();

    CSource source();
}
