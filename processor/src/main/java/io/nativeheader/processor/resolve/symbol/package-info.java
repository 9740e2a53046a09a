/** Checks that libraries define the functions that the interfaces call. */
package io.nativeheader.processor.resolve.symbol;
