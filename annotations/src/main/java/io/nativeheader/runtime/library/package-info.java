/** Reads files of libraries without running them, and names that are close to others. */
package io.nativeheader.runtime.library;
