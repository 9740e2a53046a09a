package io.nativeheader.processor.resolve;

import io.nativeheader.processor.cmodel.CElsewhere;
import io.nativeheader.processor.cmodel.CEvaluation;
import io.nativeheader.processor.cmodel.CHeader;
import io.nativeheader.processor.cmodel.CValue;
import io.nativeheader.processor.request.InterfaceRequest;
import io.nativeheader.processor.symbols.FoundLibrary;
import io.nativeheader.processor.symbols.ProcessSymbols;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * An annotated interface with what its headers declare.
 *
 * @param library its library as found at build time, named by the user or by pkg-config
 * @param process what it finds if nothing names a library; empty if something does, or that is not known
 * @param elsewhere where a name stands that the headers do not declare
 * @param libclang what libclang has of constants that the C compiler has otherwise, by C name; the header has the compiler's
 */
public record ParsedInterface(
        InterfaceRequest request,
        CHeader header,
        CEvaluation evaluation,
        Optional<FoundLibrary> library,
        Optional<ProcessSymbols> process,
        Function<String, Optional<CElsewhere>> elsewhere,
        Map<String, CValue> libclang) {

    public ParsedInterface {
        libclang = Collections.unmodifiableMap(new LinkedHashMap<>(libclang));
    }

    /** One that no C compiler was asked about. */
    public ParsedInterface(
            InterfaceRequest request,
            CHeader header,
            CEvaluation evaluation,
            Optional<FoundLibrary> library,
            Optional<ProcessSymbols> process,
            Function<String, Optional<CElsewhere>> elsewhere) {
        this(request, header, evaluation, library, process, elsewhere, Map.of());
    }

    ParsedInterface with(CHeader other, CEvaluation otherEvaluation, Map<String, CValue> replaced) {
        return new ParsedInterface(request, other, otherEvaluation, library, process, elsewhere, replaced);
    }
}
