package io.nativeheader.processor.compile;

import io.nativeheader.processor.jmodel.BindingReport.SkippedEntry;
import io.nativeheader.processor.jmodel.InterfaceDeclaration;
import io.nativeheader.processor.platform.PerTarget;
import io.nativeheader.processor.resolve.CompilerConstants;
import io.nativeheader.processor.resolve.ResolvedInterface;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An interface after its helper stubs were compiled.
 *
 * @param resolved the interface as it was resolved
 * @param declaration the declaration without the methods and assertions that the compiler refused
 * @param sources the C file of the stubs on each target; empty if the target needs none
 * @param libraries the compiled stubs on each target; empty if there are none or no compiler was run
 * @param refused functions left out because the compiler refused their stubs
 * @param unconfirmed compiler messages for constants that it could not check, by C name
 * @param differences constants whose value differs from libclang's
 */
public record CompiledInterface(
        ResolvedInterface resolved,
        InterfaceDeclaration declaration,
        PerTarget<Optional<String>> sources,
        PerTarget<Optional<byte[]>> libraries,
        List<SkippedEntry> refused,
        Map<String, String> unconfirmed,
        PerTarget<CompilerConstants> differences) {

    /** Returns this interface with other comments. */
    public CompiledInterface with(InterfaceDeclaration documented) {
        return new CompiledInterface(resolved, documented, sources, libraries, refused, unconfirmed, differences);
    }
}
