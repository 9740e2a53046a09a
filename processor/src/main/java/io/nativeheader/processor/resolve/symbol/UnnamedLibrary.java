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
 * Looks whether an interface that names no library can do without: {@code @NativeHeader("zlib.h")} cannot. A program may bring the library
 * with {@code System.load}, so that it is a warning only where a library is found that was meant, and else a note.
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

    /** A function that a method declares. */
    void declared(String symbol) {
        if (isMissing(symbol)) {
            declared.add(symbol);
        }
    }

    /** Another function of the header. A few that the C library does not have are of no interest: {@code atexit}. */
    void headerWide(String symbol) {
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
     * Says one thing for all of them. Declared methods are what the program calls. Of a header that is bound as a whole, most functions must be
     * missing; where it is the module's own, the program may bring the library, so that one must be found.
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

    /** Whether the headers lie where a system has those of its packages. */
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
