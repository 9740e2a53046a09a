package io.nativeheader.processor.resolve;

import io.nativeheader.processor.cmodel.CEvaluation;
import io.nativeheader.processor.cmodel.CHeader;
import io.nativeheader.processor.request.InterfaceRequest;
import java.util.Optional;

/**
 * An annotated interface with what its headers declare.
 *
 * @param library its library as found at build time
 */
public record ParsedInterface(
        InterfaceRequest request, CHeader header, CEvaluation evaluation, Optional<FoundLibrary> library) {}
