package io.nativeheader.processor.request;

import java.nio.file.Path;
import java.util.Optional;

/**
 * The folders of the module that an interface belongs to.
 *
 * @param root the absolute folder of its Maven module or Gradle project
 * @param classOutput the compiler's folder for class files; empty if it keeps them in memory
 * @param sourceOutput the compiler's folder for generated sources; empty if it is {@code classOutput} or in memory
 */
public record ModuleFolders(Path root, Optional<Path> classOutput, Optional<Path> sourceOutput) {}
