package io.nativeheader.processor.cli.doctor;

import io.nativeheader.processor.toolchain.BuildEnvironment;
import io.nativeheader.processor.toolchain.library.LibraryFile;
import io.nativeheader.processor.toolchain.library.LibraryFolders;
import io.nativeheader.processor.toolchain.library.LibrarySymbols;
import io.nativeheader.runtime.LibraryProbe;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Checks that a library file can be read and loaded. */
final class LibraryCheck {

    private LibraryCheck() {}

    static Section section(Path file, BuildEnvironment environment) {
        List<Finding> findings = new ArrayList<>();
        switch (LibraryFile.read(file, new LibraryFolders(List.of(), environment))) {
            case LibraryFile.Unreadable(Path _, String reason) -> findings.add(Finding.problem(reason));
            case LibraryFile.Readable(LibraryFile library) -> {
                findings.add(Finding.ok(library.format()));
                findings.add(soname(library.soname()));
                findings.add(symbols(library.symbols()));
            }
        }
        findings.add(opened(file));
        return new Section("Library " + file, findings);
    }

    private static Finding soname(Optional<String> soname) {
        return soname.map(name -> Finding.ok("SONAME " + name))
                .orElseGet(
                        () -> Finding.warning("it has no SONAME: helper stubs can be linked to it only if the system's"
                                + " loader finds it by its file name"));
    }

    private static Finding symbols(LibrarySymbols symbols) {
        return switch (symbols) {
            case LibrarySymbols.Known known ->
                Finding.ok(Diagnosis.counted(known.byName().size(), "symbol"));
            case LibrarySymbols.Unknown(String reason) -> Finding.note(reason);
        };
    }

    private static Finding opened(Path file) {
        try {
            LibraryProbe probe = LibraryProbe.ofFile(file);
            return probe.isOpen()
                    ? Finding.ok("the loader opens it")
                    : Finding.problem("the loader does not open it", probe.reason());
        } catch (IllegalCallerException denied) {
            return Finding.problem("the JVM does not allow opening it", denied.getMessage());
        }
    }
}
