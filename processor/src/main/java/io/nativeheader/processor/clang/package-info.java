/** libclang through java.lang.foreign, in libclang's own words, and finding it. */
package io.nativeheader.processor.clang;
