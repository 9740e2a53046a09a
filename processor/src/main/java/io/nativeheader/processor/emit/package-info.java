/**
 * jmodel → Java, C and JSON. One emitter for each construct, with what it makes shown above it; they print what
 * {@code resolve} decided. The one thing that is settled here is which variable names a method body uses, since only
 * its printer knows them.
 */
package io.nativeheader.processor.emit;
