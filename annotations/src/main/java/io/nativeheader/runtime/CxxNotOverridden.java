package io.nativeheader.runtime;

/** Tells C++ that a Java object does not override a virtual function, so that C++ calls its own. Generated code throws this. */
@SuppressWarnings("serial") // the only instance is never serialized
public final class CxxNotOverridden extends RuntimeException {

    /** The only instance. It has no stack trace. */
    public static final CxxNotOverridden INSTANCE = new CxxNotOverridden();

    private CxxNotOverridden() {
        super("the virtual function is not overridden, and only C++ can call its own", null, false, false);
    }
}
