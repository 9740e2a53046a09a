/** Reads headers into the C model with libclang. No native handle leaves this package. */
package io.nativeheader.processor.parse;
