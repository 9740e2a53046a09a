/** Matches declared methods with C functions and macros, parameter by parameter. */
package io.nativeheader.processor.resolve.declared;
