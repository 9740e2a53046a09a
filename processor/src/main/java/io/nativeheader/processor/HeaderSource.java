package io.nativeheader.processor;

import io.nativeheader.processor.request.InterfaceRequest;
import io.nativeheader.processor.resolve.ProcessSymbols;
import io.nativeheader.processor.toolchain.LibraryFile;
import java.util.Optional;

/**
 * An annotated interface with the flags and the library that this machine has for it.
 *
 * @param library the interface's library, if it lies on this machine
 * @param packaged libraries that pkg-config names where the interface names none
 * @param process what is called where nothing names a library, if that can be read
 */
record HeaderSource(
        HeaderFlags flags,
        Optional<LibraryFile> library,
        PackagedLibraries packaged,
        Optional<ProcessSymbols> process) {

    InterfaceRequest request() {
        return flags.request();
    }
}
