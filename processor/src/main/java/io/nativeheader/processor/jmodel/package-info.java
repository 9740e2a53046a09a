/**
 * What will be generated, decided to the last name: types, methods, conversions, helper stubs, the report. Made by
 * {@code resolve}, printed by {@code emit}; nothing here asks a question about C any more.
 */
package io.nativeheader.processor.jmodel;
