/** Compiles generated Java sources to class files in memory. */
package io.nativeheader.processor.javac;
