package io.nativeheader.processor;

import io.nativeheader.processor.request.InterfaceRequest;
import io.nativeheader.processor.resolve.ProcessSymbols;
import io.nativeheader.processor.toolchain.BuildFlags;
import io.nativeheader.processor.toolchain.LibraryFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * An annotated interface with the folders, flags and library that this machine has for it.
 *
 * @param folders where headers are looked for before the system's folders, in order
 * @param clangArguments all flags for clang, those of the folders included
 * @param buildFlags the same for a C compiler, with the library to link to
 * @param library the interface's library, if it lies on this machine
 * @param process what is called where the interface names no library, if that can be read
 */
record HeaderSource(
        InterfaceRequest request,
        List<Path> folders,
        List<String> clangArguments,
        BuildFlags buildFlags,
        Optional<LibraryFile> library,
        Optional<ProcessSymbols> process) {}
