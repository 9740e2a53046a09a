package io.nativeheader.processor.pipeline;

import io.nativeheader.processor.javac.GeneratedFile;
import io.nativeheader.processor.javac.SourceCompiler;
import java.util.List;

/**
 * The files of a package before any source is compiled.
 *
 * @param implementations the classes among the files that implement the user's interfaces
 */
record GeneratedSources(List<GeneratedFile> files, List<SourceCompiler.Implementation> implementations) {}
