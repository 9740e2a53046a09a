/**
 * Prints the Java model as Java, C and JSON. Each construct has one emitter, which shows the code it prints above its method. Emitters
 * decide nothing but the names of local variables.
 */
package io.nativeheader.processor.emit;
