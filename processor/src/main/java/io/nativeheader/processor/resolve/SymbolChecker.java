package io.nativeheader.processor.resolve;

import io.nativeheader.processor.diagnostic.Diagnostics;
import io.nativeheader.processor.diagnostic.MethodProblem;
import io.nativeheader.processor.diagnostic.NearMisses;
import io.nativeheader.processor.diagnostic.Problem;
import io.nativeheader.processor.diagnostic.ToolProblem;
import io.nativeheader.processor.request.MethodRequest;
import java.util.Optional;
import java.util.Set;

/** Looks up each bound function in the library's symbol table: a declared method by itself, header-wide ones as a sum. */
final class SymbolChecker {

    private final ParsedInterface parsed;
    private final SymbolCheck check;
    private final Diagnostics diagnostics;
    private final Optional<Set<String>> symbols;
    private int missing;
    private String firstMissing = "";

    SymbolChecker(ParsedInterface parsed, SymbolCheck check, Diagnostics diagnostics) {
        this.parsed = parsed;
        this.check = check;
        this.diagnostics = diagnostics;
        this.symbols = parsed.library().flatMap(FoundLibrary::symbols);
    }

    void check(MethodRequest method, CallSignature signature) {
        if (!isMissing(signature)) {
            return;
        }
        String symbol = signature.function().symbol();
        Problem problem = new MethodProblem.SymbolMissing(
                symbol,
                parsed.library().orElseThrow().file(),
                new CDisplay(parsed.header()).declaration(signature.function()),
                NearMisses.of(symbol, symbols.orElseThrow()));
        if (check == SymbolCheck.ERROR) {
            diagnostics.error(problem, method.origin());
        } else {
            diagnostics.warning(problem, method.origin());
        }
    }

    void check(CallSignature signature) {
        if (isMissing(signature)) {
            missing++;
            firstMissing = firstMissing.isEmpty() ? signature.function().symbol() : firstMissing;
        }
    }

    /** One line for all header-wide functions without a symbol. */
    void summarize() {
        if (missing > 0) {
            diagnostics.note(
                    new ToolProblem.SymbolsMissing(
                            parsed.library().orElseThrow().file(), missing, firstMissing),
                    parsed.request().headerOrigin());
        }
    }

    private boolean isMissing(CallSignature signature) {
        return check != SymbolCheck.OFF
                && !signature.needsHelper()
                && symbols.isPresent()
                && !symbols.get().contains(signature.function().symbol());
    }
}
