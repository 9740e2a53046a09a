package io.nativeheader.processor.resolve;

import io.nativeheader.processor.cmodel.CEvaluation;
import io.nativeheader.processor.cmodel.CHeader;
import io.nativeheader.processor.cmodel.CUnseenDeclaration;
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
 * An annotated interface with its parsed headers.
 *
 * @param library the library found at build time, named by the user or by pkg-config
 * @param process symbols of the process; empty if a library is named or they are unknown
 * @param elsewhere searches other headers for a name that the parsed ones do not declare
 * @param libclang libclang's values of constants for which {@code header} has the C compiler's value, by C name
 */
public record ParsedInterface(
        InterfaceRequest request,
        CHeader header,
        CEvaluation evaluation,
        Optional<FoundLibrary> library,
        Optional<ProcessSymbols> process,
        Function<String, Optional<CUnseenDeclaration>> elsewhere,
        Map<String, CValue> libclang) {

    public ParsedInterface {
        libclang = Collections.unmodifiableMap(new LinkedHashMap<>(libclang));
    }

    /** Creates an interface whose constants all have libclang's values. */
    public ParsedInterface(
            InterfaceRequest request,
            CHeader header,
            CEvaluation evaluation,
            Optional<FoundLibrary> library,
            Optional<ProcessSymbols> process,
            Function<String, Optional<CUnseenDeclaration>> elsewhere) {
        this(request, header, evaluation, library, process, elsewhere, Map.of());
    }

    ParsedInterface with(CHeader other, CEvaluation otherEvaluation, Map<String, CValue> replaced) {
        return new ParsedInterface(request, other, otherEvaluation, library, process, elsewhere, replaced);
    }
}
