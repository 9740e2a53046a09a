/** Guesses a first interface for a header. Each guess is a class; the resolver decides which ones hold. */
package io.nativeheader.processor.declare;
