package io.nativeheader.processor;

import io.nativeheader.processor.request.InterfaceRequest;
import io.nativeheader.processor.resolve.ProcessSymbols;
import io.nativeheader.processor.toolchain.LibraryFile;
import java.util.Optional;

/**
 * An annotated interface with the flags and the library that this machine has for it.
 *
 * @param library the interface's library, if it lies on this machine
 * @param process what is called where the interface names no library, if that can be read
 */
record HeaderSource(HeaderFlags flags, Optional<LibraryFile> library, Optional<ProcessSymbols> process) {

    InterfaceRequest request() {
        return flags.request();
    }
}
