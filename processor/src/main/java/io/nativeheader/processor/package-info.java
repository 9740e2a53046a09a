/** The annotation processor: rounds and options, and the pipeline that joins the stages. */
package io.nativeheader.processor;
