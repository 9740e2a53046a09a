/** Finds shared libraries and reads their symbol tables without running them. */
package io.nativeheader.processor.toolchain.library;
