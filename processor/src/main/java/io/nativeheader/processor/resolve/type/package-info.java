/** Maps C types to Java types and lists the types to generate. */
package io.nativeheader.processor.resolve.type;
