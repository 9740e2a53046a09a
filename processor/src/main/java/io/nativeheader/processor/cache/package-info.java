/** Keeps results between builds: files by the digest of their inputs, and records as bytes. */
package io.nativeheader.processor.cache;
