/** What is kept from one build to the next: files by the digest of all that went into them, and records as bytes. */
package io.nativeheader.processor.cache;
