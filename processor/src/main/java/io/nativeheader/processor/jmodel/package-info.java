/**
 * What will be generated, decided to the last name: types, methods, conversions, helper stubs and the report. {@code resolve} builds it,
 * {@code emit} prints it.
 */
package io.nativeheader.processor.jmodel;
