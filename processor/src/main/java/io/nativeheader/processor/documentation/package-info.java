/** Documentation comments as plain values, independent of C's comment styles and of Javadoc. */
package io.nativeheader.processor.documentation;
