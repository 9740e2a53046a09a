package io.nativeheader.processor.inputs;

import io.nativeheader.processor.cmodel.CHeader;
import io.nativeheader.processor.request.InterfaceRequest;
import io.nativeheader.processor.symbols.FoundLibrary;
import io.nativeheader.processor.symbols.ProcessSymbols;
import io.nativeheader.processor.toolchain.BuildEnvironment;
import io.nativeheader.processor.toolchain.library.LibraryFile;
import java.util.List;
import java.util.Optional;

/**
 * An annotated interface with its flags and libraries on this machine.
 *
 * @param library the library that the interface names, if it is installed here
 * @param packaged libraries from pkg-config, if the interface names none
 * @param process symbols of the process, if no library is named and the symbols can be read
 */
public record HeaderSource(
        HeaderFlags flags,
        Optional<LibraryFile> library,
        PackagedLibraries packaged,
        Optional<ProcessSymbols> process) {

    /** Returns the source of an interface without libraries of this machine. */
    public static HeaderSource withoutLibraries(HeaderFlags flags) {
        return new HeaderSource(flags, Optional.empty(), new PackagedLibraries(List.of()), Optional.empty());
    }

    public InterfaceRequest request() {
        return flags.request();
    }

    /** Returns the interface's library, or the pkg-config library that defines the most functions of the header. */
    public Optional<FoundLibrary> libraryFor(CHeader header, BuildEnvironment environment) {
        String name = request().options().library();
        return library.map(file -> LibraryTable.found(name, file, environment))
                .or(() -> packaged.forHeader(header, environment));
    }
}
