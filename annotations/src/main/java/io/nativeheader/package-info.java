/** The API for programs: annotations for interfaces that bind C functions, and the types and exceptions that these interfaces use. */
package io.nativeheader;
