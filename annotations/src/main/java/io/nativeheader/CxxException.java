package io.nativeheader;

import io.nativeheader.runtime.CxxThrown;

/**
 * Thrown when a C++ function throws an exception: {@code std::out_of_range: vector::at}. For each exception class of a header, the generated
 * code has a subclass. Its C++ object stays alive as long as Java references this.
 */
public class CxxException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** The dynamic type of the C++ exception. */
    private final String typeName;

    /** The text of {@code what()}; null if there is none. */
    private final String what;

    /** The C++ exception. It does not survive serialization, because its object is in native memory. */
    private final transient CxxThrown thrown;

    /**
     * Creates the Java exception for a C++ exception. Generated code calls this.
     *
     * @param thrown the C++ exception
     */
    public CxxException(CxxThrown thrown) {
        super(thrown.what() == null ? thrown.typeName() : thrown.typeName() + ": " + thrown.what());
        this.typeName = thrown.typeName();
        this.what = thrown.what();
        this.thrown = thrown;
    }

    /**
     * Returns the C++ exception.
     *
     * @return the C++ exception
     * @throws IllegalStateException if this exception was deserialized, because the C++ object is not serialized
     */
    protected final CxxThrown thrown() {
        if (thrown == null) {
            throw new IllegalStateException("the C++ object of a deserialized " + typeName + " does not exist");
        }
        return thrown;
    }

    /** {@return the dynamic type of the C++ exception, such as {@code std::out_of_range}, or {@code int} for {@code throw 42}} */
    public final String typeName() {
        return typeName;
    }

    /** {@return the text of {@code what()}; null if the exception's class does not derive from {@code std::exception}} */
    public final String what() {
        return what;
    }
}
