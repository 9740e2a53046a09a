/** C++ declarations as plain values. Declarations that C can express are in the parent package. */
package io.nativeheader.processor.cmodel.cxx;
