package io.nativeheader.processor.request;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where the sources of an interface live.
 *
 * @param root the folder of its Maven module or Gradle project, absolute
 * @param classOutput where the compiler writes class files; empty if it keeps them in memory
 * @param sourceOutput where it writes generated sources; empty if that is the same, or in memory
 */
public record ModuleFolders(Path root, Optional<Path> classOutput, Optional<Path> sourceOutput) {}
