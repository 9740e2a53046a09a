/** Finds the comment of each declaration in a header's text, and turns comments into documentation. */
package io.nativeheader.processor.parse.comment;
