/** Finds the comment of each declaration in a header's text. */
package io.nativeheader.processor.parse.placement;
