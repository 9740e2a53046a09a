/** Decides what the parser must look for: the functions that free owned objects, and the macro calls to probe. */
package io.nativeheader.processor.plan;
