/** The annotation processor as javac sees it: rounds, annotated packages and output files. */
package io.nativeheader.processor;
