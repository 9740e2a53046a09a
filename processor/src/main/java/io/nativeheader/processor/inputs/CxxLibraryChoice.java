package io.nativeheader.processor.inputs;

import io.nativeheader.processor.diagnostic.Diagnostics;
import io.nativeheader.processor.diagnostic.ToolProblem;
import io.nativeheader.processor.platform.Target;
import io.nativeheader.processor.platform.Target.OperatingSystem;
import io.nativeheader.processor.request.InterfaceRequest;
import io.nativeheader.processor.toolchain.BuildEnvironment;
import io.nativeheader.processor.toolchain.library.LibraryFile;
import io.nativeheader.processor.toolchain.library.LibrarySymbols;
import io.nativeheader.processor.toolchain.sysroot.HostCxxHeaders;
import io.nativeheader.processor.toolchain.sysroot.Sysroot;
import io.nativeheader.processor.toolchain.sysroot.SysrootPackages;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Chooses the C++ library whose headers an interface is read with. It is the library that the interface's own library is linked to, because
 * the same class, {@code std::string}, has another layout in libstdc++ than in libc++.
 */
record CxxLibraryChoice(BuildEnvironment environment, HostCxxHeaders host) {

    private static final String LIBCXX = "-stdlib=libc++";

    /**
     * Returns the flags that select the C++ library; none for the default of the platform. Warns if its headers are missing.
     *
     * @param libraries the libraries of the interface
     */
    List<String> flags(InterfaceRequest request, List<LibraryFile> libraries, Diagnostics diagnostics) {
        if (request.options().clangArgs().stream().anyMatch(CxxLibraryChoice::selectsHeaders)) {
            return List.of();
        }
        Optional<LibraryFile> ofLibcxx =
                libraries.stream().filter(CxxLibraryChoice::needsLibcxx).findFirst();
        if (environment.isCross()) {
            checkSysroot(request, diagnostics);
            return List.of();
        }
        if (environment.target().os() != OperatingSystem.LINUX) {
            return List.of();
        }
        if (ofLibcxx.isEmpty() && host.hasLibstdcxx()) {
            return List.of();
        }
        if (!host.hasLibcxx()) {
            diagnostics.warning(missing(ofLibcxx), request.headerOrigin());
        }
        return ofLibcxx.isPresent() || host.hasLibcxx() ? List.of(LIBCXX) : List.of();
    }

    private static boolean selectsHeaders(String flag) {
        return flag.startsWith("-stdlib=")
                || flag.startsWith("-stdlib++")
                || flag.equals("-nostdinc++")
                || flag.startsWith("--gcc-");
    }

    /** Returns whether a library is linked to LLVM's C++ library: {@code libc++.so.1}. */
    private static boolean needsLibcxx(LibraryFile library) {
        return library.symbols() instanceof LibrarySymbols.Known known
                && known.needed().stream().anyMatch(name -> name.startsWith("libc++.so"));
    }

    private ToolProblem.CxxHeadersMissing missing(Optional<LibraryFile> ofLibcxx) {
        return new ToolProblem.CxxHeadersMissing(
                ofLibcxx.map(library -> "libc++, to which " + library.path().getFileName() + " is linked,")
                        .orElse("the C++ library"),
                environment.target().folder(),
                host.searched(),
                ofLibcxx.isPresent()
                        ? "Install them (Debian: apt install libc++-dev libc++abi-dev; Fedora: dnf install libcxx-devel)."
                        : "Install them (Debian: apt install g++; Fedora: dnf install gcc-c++).");
    }

    private void checkSysroot(InterfaceRequest request, Diagnostics diagnostics) {
        Sysroot sysroot = environment.sysroot();
        Target target = sysroot.target();
        if (!sysroot.cxxHeaders().isEmpty()) {
            return;
        }
        String remedy = target.os() == OperatingSystem.LINUX
                ? SysrootPackages.debianCxx(target)
                                .map(name -> "On Debian, install " + name + ", or set")
                                .orElse("Set")
                        + " -Anativeheader.sysroot." + target.folder().replace('-', '_')
                        + " to a folder that has them. Or restrict"
                : "C++ is bound for Linux and for this machine only. Restrict";
        diagnostics.warning(
                new ToolProblem.CxxHeadersMissing(
                        "the C++ library",
                        target.folder(),
                        sysroot.headers().stream()
                                .map(folder -> folder.resolve("c++"))
                                .map(Path::toString)
                                .toList(),
                        remedy + " the interface to other platforms with targets in @NativeHeader."),
                request.headerOrigin());
    }
}
