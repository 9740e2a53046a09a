package io.nativeheader.processor.jmodel.cxx;

import io.nativeheader.processor.jmodel.cxx.CxxStub.ObjectType;

/** How a C++ stub returns the result of its call. */
public sealed interface CxxForm {

    record Nothing() implements CxxForm {}

    /** {@code return (int) …;}: a value of a C type, whose type is the stub's result. */
    record Value() implements CxxForm {}

    /** A pointer to an object, as its root. */
    record Pointer(ObjectType type) implements CxxForm {}

    /** The address of the referenced object, as its root. */
    record Reference(ObjectType type) implements CxxForm {}

    /** The address of a referenced value of a C type. */
    record Address() implements CxxForm {}

    /** {@code new Shape(…)}, as its root. */
    record Moved(ObjectType type) implements CxxForm {}

    /**
     * The address of a thread-local {@code { const char *data; size_t size; }}.
     *
     * @param isView whether C++ returns a reference or a view, which is valid as long as its owner
     */
    record Text(boolean isView) implements CxxForm {}

    /**
     * The bytes of a standard library type, also in a thread-local.
     *
     * @param lends whether Java receives the addresses of the objects in it, which stay in C++'s container, and no copies
     * @param conversion the class or function that converts the result before: {@code std::shared_ptr<Shape>}; empty for none
     */
    record Encoded(CxxContents contents, boolean lends, String conversion) implements CxxForm {

        public Encoded(CxxContents contents, boolean lends) {
            this(contents, lends, "");
        }
    }

    /** The pointer that a {@code unique_ptr} releases, as its root. */
    record Released(ObjectType type) implements CxxForm {}
}
