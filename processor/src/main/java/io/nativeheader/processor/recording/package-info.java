/** Recordings: what the headers and the C compiler of one target say about an interface, in files that builds on other machines read. */
package io.nativeheader.processor.recording;
