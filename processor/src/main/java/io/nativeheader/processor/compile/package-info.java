/** Compiles the helper stubs of an interface and applies the compiler's answers: refused helpers, differing layouts and constants. */
package io.nativeheader.processor.compile;
