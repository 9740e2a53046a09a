/** Runs the pipeline in a separate JVM and exchanges requests and results as bytes. */
package io.nativeheader.processor.worker;
