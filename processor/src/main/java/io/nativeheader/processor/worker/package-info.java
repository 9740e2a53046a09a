/** A Java process beside the compiler's: one question and its answers, as bytes. */
package io.nativeheader.processor.worker;
