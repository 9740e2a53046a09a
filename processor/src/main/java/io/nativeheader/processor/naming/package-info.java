/** Maps C names to Java names and back. */
package io.nativeheader.processor.naming;
