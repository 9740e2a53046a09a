/** The API for programs: annotations for interfaces that call C, and the exceptions that calls throw. */
package io.nativeheader;
