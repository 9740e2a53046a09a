package io.nativeheader.processor.jmodel;

import io.nativeheader.processor.platform.PerTarget;
import java.util.List;
import java.util.Optional;

/**
 * Report of the items that are bound and those that are skipped, written to {@code META-INF/native-header/p/Phy.json}. All lists are in the
 * header's order.
 *
 * @param library the library that the generated class opens, so that tools can open it, too
 */
public record BindingReport(
        List<String> targets,
        LibraryDeclaration library,
        List<HeaderEntry> headers,
        List<FunctionEntry> functions,
        List<TypeEntry> types,
        List<ConstantEntry> constants,
        List<MacroEntry> macros,
        List<SkippedEntry> skipped) {

    public BindingReport {
        headers = List.copyOf(headers);
        functions = List.copyOf(functions);
        types = List.copyOf(types);
        constants = List.copyOf(constants);
        macros = List.copyOf(macros);
        skipped = List.copyOf(skipped);
    }

    /**
     * {@code {"name": "phy.h", "sha256": "…"}}.
     *
     * @param ofHost whether the build used this machine's file for another platform
     */
    public record HeaderEntry(String name, String sha256, boolean ofHost) {}

    /**
     * {@code {"name": "phy_start", "c": "int phy_start(…)", "java": "int phy_start(phy_device)", "via": "downcall", "symbol": "phy_start",
     * "at": "phy.h:12"}}.
     *
     * @param via how the call reaches C, on each target that has the function
     * @param symbol the symbol to look up, in the library or in the compiled stubs
     */
    public record FunctionEntry(
            String name,
            String c,
            String java,
            PerTarget<MethodDeclaration.Route> via,
            PerTarget<String> symbol,
            String at) {}

    /**
     * {@code {"c": "struct phy_device", "java": "p.phy_device", "size": 1400, "align": 8}}. Size and alignment are −1 for incomplete types.
     */
    public record TypeEntry(String c, String java, PerTarget<Long> size, PerTarget<Long> align) {}

    /**
     * {@code {"name": "SPEED_10", "c": "int", "type": "int", "value": 10}}.
     *
     * @param libclang libclang's value, if the C compiler's differs and is used
     * @param unconfirmed the C compiler's message if it did not confirm the value; empty if it did, or did not run
     */
    public record ConstantEntry(
            String name,
            String c,
            PerTarget<ConstantDeclaration.Literal> value,
            Optional<String> libclang,
            Optional<String> unconfirmed) {}

    /** {@code {"name": "MAJOR", "parameters": ["dev"]}}. */
    public record MacroEntry(String name, List<String> parameters) {}

    /** {@code {"name": "printf", "kind": "function", "reason": "…"}}. */
    public record SkippedEntry(String name, String kind, String reason) {}
}
