/** Reads the text of C comments, in the conventions of Doxygen, kernel-doc, gtk-doc and SQLite. */
package io.nativeheader.processor.parse.comment;
