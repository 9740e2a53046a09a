/**
 * Decides what is generated for C++. Every callable of C++ is lowered to a function with C types, which a stub implements, and a Java method
 * that calls the stub.
 */
package io.nativeheader.processor.resolve.cxx;
