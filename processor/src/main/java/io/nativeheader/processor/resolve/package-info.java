/**
 * Turns a request and the C model into the Java model: matches methods, converts types, chooses names. {@link BindingResolver} is the entry
 * point.
 */
package io.nativeheader.processor.resolve;
