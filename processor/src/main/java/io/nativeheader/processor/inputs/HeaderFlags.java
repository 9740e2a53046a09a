package io.nativeheader.processor.inputs;

import io.nativeheader.processor.request.InterfaceRequest;
import io.nativeheader.processor.toolchain.BuildFlags;
import io.nativeheader.processor.toolchain.PkgConfig;
import io.nativeheader.processor.toolchain.library.LibraryFile;
import io.nativeheader.processor.toolchain.sysroot.Sysroot;
import io.nativeheader.runtime.library.LibraryName;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * An annotated interface with its header folders and compiler flags on this machine.
 *
 * @param folders header folders that precede the system's, in search order
 * @param clangArguments all flags for clang, including {@code -I} for the folders, except those of the sysroot
 * @param packages flags from pkg-config
 * @param sysroot the target's headers and libraries
 */
public record HeaderFlags(
        InterfaceRequest request,
        List<Path> folders,
        List<String> clangArguments,
        PkgConfig.Flags packages,
        Sysroot sysroot) {

    public HeaderFlags {
        folders = List.copyOf(folders);
        clangArguments = List.copyOf(clangArguments);
    }

    /** Returns the flags of an interface whose headers are not read on this machine. */
    public static HeaderFlags none(InterfaceRequest request, Sysroot sysroot) {
        return new HeaderFlags(request, List.of(), List.of(), new PkgConfig.Flags(List.of(), List.of()), sysroot);
    }

    /** Returns the flags for a C compiler and linker. */
    public BuildFlags build(Optional<LibraryFile> library) {
        String name = request.options().library();
        boolean isAbsent = library.isEmpty() && !name.isEmpty();
        return new BuildFlags(
                clangArguments,
                packages.linker(),
                library.stream().toList(),
                isAbsent ? List.of(LibraryName.ofFile(name)) : List.of());
    }
}
