/** Finds what parsing and linking need before any header is read: header folders, compiler flags, libraries. */
package io.nativeheader.processor.inputs;
