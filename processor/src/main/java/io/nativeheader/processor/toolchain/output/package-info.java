/** Reads the output of C compilers and linkers. */
package io.nativeheader.processor.toolchain.output;
