/** Processor options and annotated interfaces, read from the compiler's elements into plain values. */
package io.nativeheader.processor.request;
