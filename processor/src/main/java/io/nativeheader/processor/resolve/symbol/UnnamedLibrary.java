package io.nativeheader.processor.resolve.symbol;

import io.nativeheader.processor.cmodel.CHeaderFile;
import io.nativeheader.processor.diagnostic.Diagnostics;
import io.nativeheader.processor.diagnostic.HeaderProblem;
import io.nativeheader.processor.diagnostic.Origin;
import io.nativeheader.processor.request.SymbolCheck;
import io.nativeheader.processor.resolve.ParsedInterface;
import io.nativeheader.processor.symbols.ProcessSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Detects functions that need a library in an interface that names none: {@code @NativeHeader("zlib.h")}. Because the program may load the
 * library with {@code System.load}, the report is a warning only if a matching library is found, and otherwise a note. It is an error if
 * the user asked for errors and a declared method calls such a function.
 */
final class UnnamedLibrary {

    private final ParsedInterface parsed;
    private final SymbolCheck check;
    private final Diagnostics diagnostics;
    private final List<String> declared = new ArrayList<>();
    private final List<String> headerWide = new ArrayList<>();
    private int found;

    UnnamedLibrary(ParsedInterface parsed, SymbolCheck check, Diagnostics diagnostics) {
        this.parsed = parsed;
        this.check = check;
        this.diagnostics = diagnostics;
    }

    /** Records a function that a declared method calls. */
    void addDeclared(String symbol) {
        if (isMissing(symbol)) {
            declared.add(symbol);
        }
    }

    /** Records a header-wide function. A few functions missing from the C library, such as {@code atexit}, do not matter. */
    void addHeaderWide(String symbol) {
        if (isMissing(symbol)) {
            headerWide.add(symbol);
        } else {
            found++;
        }
    }

    private boolean isMissing(String symbol) {
        return parsed.process().filter(process -> !process.defines(symbol)).isPresent();
    }

    /**
     * Reports at most one problem. One missing function of a declared method suffices, because the program calls it. In a header-wide
     * interface, more functions must be missing than found. If its header is not from an installed package, the program may define the
     * functions itself, so a matching library must also be found.
     */
    void summarize() {
        if (!declared.isEmpty()) {
            report(declared, parsed.process().flatMap(process -> process.libraryWith(declared)));
        } else if (headerWide.size() > found) {
            Optional<ProcessSymbols.Candidate> library =
                    parsed.process().flatMap(process -> process.libraryOfHeaders(headerWide, isInstalled()));
            if (library.isPresent() || isInstalled()) {
                report(headerWide, library);
            }
        }
    }

    /** Returns whether the headers are in a folder for installed packages. */
    private boolean isInstalled() {
        return parsed.header().files().stream()
                .filter(CHeaderFile::own)
                .anyMatch(file -> file.path().startsWith("/usr/") || file.path().startsWith("/opt/"));
    }

    private void report(List<String> missing, Optional<ProcessSymbols.Candidate> library) {
        HeaderProblem problem = new HeaderProblem.LibraryNotNamed(
                missing.getFirst(),
                missing.size() - 1,
                parsed.request().options().display(),
                library.map(ProcessSymbols.Candidate::file).orElse(""),
                library.map(ProcessSymbols.Candidate::name).orElse(""));
        Origin origin = parsed.request().headerOrigin();
        if (check == SymbolCheck.ERROR && !declared.isEmpty()) {
            diagnostics.error(problem, origin);
        } else if (library.isPresent()) {
            diagnostics.warning(problem, origin);
        } else {
            diagnostics.note(problem, origin);
        }
    }
}
