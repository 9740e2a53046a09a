package io.nativeheader.runtime;

import java.lang.foreign.MemorySegment;

/** A C++ exception that left a C++ function. Generated code passes it to the constructor of an exception class. */
public final class CxxThrown {

    private final String typeName;
    private final String what;
    private final MemorySegment object;
    private final CxxLifetime lifetime;

    CxxThrown(String typeName, String what, MemorySegment object, CxxLifetime lifetime) {
        this.typeName = typeName;
        this.what = what;
        this.object = object;
        this.lifetime = lifetime;
    }

    /** {@return the dynamic type of the exception, such as {@code std::out_of_range}} */
    public String typeName() {
        return typeName;
    }

    /** {@return the text of {@code what()}; null if the exception's class does not derive from {@code std::exception}} */
    public String what() {
        return what;
    }

    /**
     * Returns the address of the C++ exception object. The object stays alive as long as Java references the segment or {@link #lifetime}.
     *
     * @return a segment of size zero; {@code NULL} if the header does not declare the exception's class
     */
    public MemorySegment object() {
        return object;
    }

    /** {@return the lifetime for objects borrowed from the exception, such as a field that is an object} */
    public CxxLifetime lifetime() {
        return lifetime;
    }
}
