/** A text notation for records of plain values, made to be reviewed and to differ only where the values do. */
package io.nativeheader.processor.notation;
