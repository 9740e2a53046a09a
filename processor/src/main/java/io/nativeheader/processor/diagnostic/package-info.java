/** Problems as values, with all message texts and source locations, and the printer that reports them to javac. */
package io.nativeheader.processor.diagnostic;
