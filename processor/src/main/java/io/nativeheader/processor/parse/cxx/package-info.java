/** Reads the C++ declarations that C cannot express. */
package io.nativeheader.processor.parse.cxx;
