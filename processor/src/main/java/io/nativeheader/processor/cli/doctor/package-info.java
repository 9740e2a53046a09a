/**
 * Checks what a machine has for building and running bindings. Each check returns findings as values. The doctor loads the libraries it
 * examines, as an application would, and calls none of their functions.
 */
package io.nativeheader.processor.cli.doctor;
