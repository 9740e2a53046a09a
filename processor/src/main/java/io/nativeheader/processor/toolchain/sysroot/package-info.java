/** Folders with the C library's headers and libraries of other platforms. */
package io.nativeheader.processor.toolchain.sysroot;
