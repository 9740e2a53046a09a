/**
 * The model of all generated code, with every name decided: types, methods, conversions, helper stubs and the report. {@code resolve}
 * builds it, {@code emit} prints it.
 */
package io.nativeheader.processor.jmodel;
