/** A Java process beside the compiler's: one question and one answer, as bytes. */
package io.nativeheader.processor.worker;
