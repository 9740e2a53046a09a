/** Finds, opens and calls libclang through {@code java.lang.foreign}. */
package io.nativeheader.processor.clang;
