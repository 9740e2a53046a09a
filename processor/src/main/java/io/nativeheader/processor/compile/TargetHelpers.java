package io.nativeheader.processor.compile;

import io.nativeheader.processor.jmodel.HelperSource;
import io.nativeheader.processor.resolve.CompilerConstants;
import java.util.Map;
import java.util.Optional;

/**
 * The helper stubs of an interface on one target.
 *
 * @param source the C file; empty if the target needs none
 * @param library the compiled stubs; empty if there are none or no compiler was run
 * @param failures why stubs are not in the library, by stub name
 * @param unconfirmed assertions that do not compile
 * @param differences constants whose value differs from libclang's
 */
public record TargetHelpers(
        Optional<HelperSource> source,
        Optional<byte[]> library,
        Map<String, HelperFailures.Failure> failures,
        Unconfirmed unconfirmed,
        CompilerConstants differences) {

    static TargetHelpers notCompiled(Optional<HelperSource> source) {
        return new TargetHelpers(source, Optional.empty(), Map.of(), Unconfirmed.NOTHING, CompilerConstants.NONE);
    }
}
