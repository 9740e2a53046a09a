/**
 * From what was asked for and what C declares to what will be generated: matching, type conversion, all naming. Values go in
 * and values come out; problems are reported with the origin that the request carries.
 */
package io.nativeheader.processor.resolve;
