package io.nativeheader.processor.resolve;

import io.nativeheader.processor.cmodel.CElsewhere;
import io.nativeheader.processor.cmodel.CEvaluation;
import io.nativeheader.processor.cmodel.CHeader;
import io.nativeheader.processor.request.InterfaceRequest;
import java.util.Optional;
import java.util.function.Function;

/**
 * An annotated interface with what its headers declare.
 *
 * @param library its library as found at build time, named by the user or by pkg-config
 * @param process what it finds if nothing names a library; empty if something does, or that is not known
 * @param elsewhere where a name stands that the headers do not declare
 */
public record ParsedInterface(
        InterfaceRequest request,
        CHeader header,
        CEvaluation evaluation,
        Optional<FoundLibrary> library,
        Optional<ProcessSymbols> process,
        Function<String, Optional<CElsewhere>> elsewhere) {}
