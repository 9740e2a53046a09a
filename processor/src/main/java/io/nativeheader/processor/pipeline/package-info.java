/**
 * The stages from the annotated interfaces of one package to its generated files, in execution order: {@link Pipeline} is the table of
 * contents. The requests and results that cross a process boundary are records.
 */
package io.nativeheader.processor.pipeline;
