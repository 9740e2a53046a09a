/** The command line of the processor's jar. */
package io.nativeheader.processor.cli;
