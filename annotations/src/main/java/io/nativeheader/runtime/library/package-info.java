/** Reads library files without loading them, and finds similar names for error messages. */
package io.nativeheader.runtime.library;
