package io.nativeheader.processor.compile;

import io.nativeheader.processor.jmodel.BindingReport.SkippedEntry;
import io.nativeheader.processor.jmodel.InterfaceDeclaration;
import io.nativeheader.processor.resolve.CompilerConstants;
import io.nativeheader.processor.resolve.ResolvedInterface;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An interface after the C compiler has seen its helper stubs.
 *
 * @param resolved the interface as it was resolved
 * @param declaration the declaration without what the compiler refused
 * @param source the C file of the stubs; empty if the interface needs none
 * @param library the compiled stubs; empty if there are none or no compiler was run
 * @param refused functions left out because the compiler refused their stubs
 * @param unconfirmed compiler messages for constants that it could not check, by C name
 * @param differences constants that have another value for the compiler
 */
public record CompiledInterface(
        ResolvedInterface resolved,
        InterfaceDeclaration declaration,
        Optional<String> source,
        Optional<byte[]> library,
        List<SkippedEntry> refused,
        Map<String, String> unconfirmed,
        CompilerConstants differences) {}
