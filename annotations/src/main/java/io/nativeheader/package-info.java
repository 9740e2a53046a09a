/** What users of NativeHeader write: annotations for interfaces that call C, and the exceptions that calls throw. */
package io.nativeheader;
