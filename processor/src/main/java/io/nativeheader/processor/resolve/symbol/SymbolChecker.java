package io.nativeheader.processor.resolve.symbol;

import io.nativeheader.processor.diagnostic.Diagnostics;
import io.nativeheader.processor.diagnostic.MethodProblem;
import io.nativeheader.processor.diagnostic.Problem;
import io.nativeheader.processor.diagnostic.ToolProblem;
import io.nativeheader.processor.request.MethodRequest;
import io.nativeheader.processor.request.SymbolCheck;
import io.nativeheader.processor.resolve.ParsedInterface;
import io.nativeheader.processor.resolve.type.CDisplay;
import io.nativeheader.processor.resolve.type.CallSignature;
import io.nativeheader.processor.symbols.FoundLibrary;
import io.nativeheader.processor.symbols.SymbolTable;
import io.nativeheader.runtime.library.CxxName;
import io.nativeheader.runtime.library.NearMisses;
import java.util.List;
import java.util.Optional;

/**
 * Looks up each bound function in the library's symbol table. Reports missing ones individually for declared methods, and as a count for
 * header-wide ones.
 */
public final class SymbolChecker {

    private final ParsedInterface parsed;
    private final SymbolCheck check;
    private final Diagnostics diagnostics;
    private final Optional<SymbolTable> symbols;
    private final UnnamedLibrary unnamed;
    private int missing;
    private String firstMissing = "";

    public SymbolChecker(ParsedInterface parsed, SymbolCheck check, Diagnostics diagnostics) {
        this.parsed = parsed;
        this.check = check;
        this.diagnostics = diagnostics;
        this.symbols = parsed.library().flatMap(FoundLibrary::symbols);
        this.unnamed = new UnnamedLibrary(parsed, check, diagnostics);
    }

    public void check(MethodRequest method, CallSignature signature) {
        if (isDirect(signature)) {
            unnamed.addDeclared(signature.function().symbol());
        }
        if (!isMissing(signature)) {
            return;
        }
        String symbol = signature.function().symbol();
        Problem problem = new MethodProblem.SymbolMissing(
                symbol,
                parsed.library().orElseThrow().file(),
                new CDisplay(parsed.header()).declaration(signature.function()),
                hint(symbol, symbols.orElseThrow()));
        if (check == SymbolCheck.ERROR) {
            diagnostics.error(problem, method.origin());
        } else {
            diagnostics.warning(problem, method.origin());
        }
    }

    /** Returns a likely reason for a missing symbol, as a sentence. */
    private static String hint(String symbol, SymbolTable table) {
        if (table.hides(symbol)) {
            return "It defines the symbol only locally: static, or with hidden visibility.";
        }
        Optional<String> cxx = CxxName.of(symbol, table.names());
        if (cxx.isPresent()) {
            return "It has only the C++ function " + cxx.get() + ": declare that function extern \"C\".";
        }
        List<String> near = NearMisses.of(symbol, table.names());
        return near.isEmpty() ? "" : "Similar symbols: " + String.join(", ", near) + ".";
    }

    public void check(CallSignature signature) {
        if (isDirect(signature)) {
            unnamed.addHeaderWide(signature.function().symbol());
        }
        if (isMissing(signature)) {
            missing++;
            firstMissing = firstMissing.isEmpty() ? signature.function().symbol() : firstMissing;
        }
    }

    /** Reports all header-wide functions without a symbol in one note. */
    public void summarize() {
        unnamed.summarize();
        if (missing > 0) {
            diagnostics.note(
                    new ToolProblem.SymbolsMissing(
                            parsed.library().orElseThrow().file(), missing, firstMissing),
                    parsed.request().headerOrigin());
        }
    }

    /** Returns whether the checked target calls the function without a stub. */
    private boolean isDirect(CallSignature signature) {
        return signature.function().links().isOn(parsed.checked()) && !signature.needsHelper(parsed.checked());
    }

    private boolean isMissing(CallSignature signature) {
        return check != SymbolCheck.OFF
                && isDirect(signature)
                && symbols.isPresent()
                && !symbols.get().defines(signature.function().symbol());
    }
}
