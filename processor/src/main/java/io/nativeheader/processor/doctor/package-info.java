/**
 * Says what a machine has for binding C and running bindings, and what it lacks: a check for each part, whose findings are values.
 * Nothing is called of the libraries that are looked at; they are loaded, as an application would.
 */
package io.nativeheader.processor.doctor;
