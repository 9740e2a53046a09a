package io.nativeheader.processor.toolchain.sysroot;

import io.nativeheader.processor.platform.Language;
import io.nativeheader.processor.platform.Target;
import io.nativeheader.processor.platform.Target.OperatingSystem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The folders with the headers and libraries of a target. Every folder exists.
 *
 * @param target the target; on Windows, its environment follows the headers
 * @param root the folder that absolute paths in linker scripts are relative to; empty if it is the root folder, or if there are no libraries
 * @param headers the C library's and the kernel's headers for the target, in search order
 * @param hostHeaders this machine's headers of other libraries, which are searched last
 * @param libraries folders with the target's libraries, in search order
 */
public record Sysroot(
        Target target,
        Kind kind,
        Optional<Path> root,
        List<Path> headers,
        List<Path> hostHeaders,
        List<Path> libraries) {

    /** Where a sysroot comes from, in the order of the search. */
    public enum Kind {
        /** The folder that an option names. */
        OPTION,
        /** The target is this platform; compilers know its folders. */
        HOST,
        /** A cross compiler's folder, or the folders of a foreign architecture on Debian. */
        INSTALLED,
        /** An Apple SDK. */
        SDK,
        /** A jar on the processor path. */
        ARTIFACT,
        /** None was found. Only clang's own headers exist. */
        NONE
    }

    public Sysroot {
        headers = List.copyOf(headers);
        hostHeaders = List.copyOf(hostHeaders);
        libraries = List.copyOf(libraries);
    }

    /** Returns the folders of this platform. */
    public static Sysroot host(Target target) {
        return new Sysroot(
                target,
                Kind.HOST,
                Optional.empty(),
                List.of(Path.of("/usr/include", target.triple()), Path.of("/usr/include")),
                List.of(),
                List.of());
    }

    /** Returns a sysroot without headers and libraries. */
    static Sysroot empty(Target target, Kind kind, Optional<Path> root) {
        return new Sysroot(target, kind, root, List.of(), List.of(), List.of());
    }

    Sysroot withHostHeaders(List<Path> folders) {
        return new Sysroot(target, kind, root, headers, folders, libraries);
    }

    public boolean isHost() {
        return kind == Kind.HOST;
    }

    /** Returns whether there are headers of the target's C library. */
    public boolean hasCLibrary() {
        return !headers.isEmpty();
    }

    /** Returns clang's folders for a header search: the target's, then this machine's. */
    public List<Path> searched() {
        List<Path> all = new ArrayList<>(headers);
        all.addAll(hostHeaders);
        return all;
    }

    /** Returns the folders with the target's headers of the C++ library; empty if there are none, or if compilers know them. */
    public List<Path> cxxHeaders() {
        return isHost() ? List.of() : CxxHeaders.folders(target, headers);
    }

    /**
     * Returns the flags that make clang search these folders instead of its default ones. {@code -isystem} puts the C++ library's headers ahead
     * of clang's own, which they include, and {@code -idirafter} keeps clang's own {@code stddef.h} ahead of the C library's, as by default.
     */
    public List<String> clangArguments(Language language) {
        if (isHost()) {
            return List.of();
        }
        List<String> arguments = new ArrayList<>(List.of("-nostdlibinc"));
        if (target.os() == OperatingSystem.MACOS) {
            root.ifPresent(folder -> arguments.addAll(List.of("-isysroot", folder.toString())));
        }
        if (language == Language.CXX) {
            cxxHeaders().forEach(folder -> arguments.addAll(List.of("-isystem", folder.toString())));
        }
        arguments.addAll(searchedLast(searched()));
        return arguments;
    }

    /**
     * Returns the flags for a gcc that builds for the target. gcc knows its own C library's folders; the option replaces them.
     */
    public List<String> gccArguments() {
        List<String> arguments = new ArrayList<>();
        if (kind == Kind.OPTION) {
            root.ifPresent(folder -> arguments.add("--sysroot=" + folder));
            arguments.addAll(searchedLast(headers));
        }
        arguments.addAll(searchedLast(hostHeaders));
        return arguments;
    }

    private static List<String> searchedLast(List<Path> folders) {
        return folders.stream()
                .flatMap(folder -> Stream.of("-idirafter", folder.toString()))
                .toList();
    }
}
