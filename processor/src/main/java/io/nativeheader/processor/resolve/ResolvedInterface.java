package io.nativeheader.processor.resolve;

import io.nativeheader.processor.jmodel.BindingReport.SkippedEntry;
import io.nativeheader.processor.jmodel.BindingReport.TypeEntry;
import io.nativeheader.processor.jmodel.InterfaceDeclaration;
import java.util.List;

/**
 * An interface with all decisions about its generated code.
 *
 * @param types the C types that its declarations use, for the report
 * @param skipped the C declarations that cannot be bound, with reasons, for the report
 */
public record ResolvedInterface(
        ParsedInterface parsed, InterfaceDeclaration declaration, List<TypeEntry> types, List<SkippedEntry> skipped) {

    public ResolvedInterface {
        types = List.copyOf(types);
        skipped = List.copyOf(skipped);
    }
}
