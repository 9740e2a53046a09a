package io.nativeheader.processor.parse.comment;

/** A convention for writing documentation comments. */
enum Dialect {
    /** Text, possibly with Markdown or HTML. */
    PLAIN,
    /** {@code \brief Opens a file.} and Javadoc's {@code @param}. */
    DOXYGEN,
    /** kernel-doc: {@code open() - Opens a file.} */
    KERNEL,
    /** gtk-doc and its successors: {@code gtk_init: (constructor)}. */
    GTK,
    /** SQLite's: {@code CAPI3REF: Opening A New Database Connection}. */
    SQLITE;

    /** Returns whether {@code @name} is a parameter and {@code %NAME} a constant. */
    boolean marksNames() {
        return this == KERNEL || this == GTK;
    }
}
