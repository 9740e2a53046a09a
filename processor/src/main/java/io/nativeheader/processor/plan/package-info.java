/** Decides what the parser must look for: the names an interface mentions and the macro calls to probe. */
package io.nativeheader.processor.plan;
