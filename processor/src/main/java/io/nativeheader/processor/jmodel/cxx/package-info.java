/** The Java classes to generate for C++ classes, and the C++ stubs that they call, with every decision made. */
package io.nativeheader.processor.jmodel.cxx;
