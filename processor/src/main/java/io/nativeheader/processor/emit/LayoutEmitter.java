package io.nativeheader.processor.emit;

import com.palantir.javapoet.CodeBlock;
import io.nativeheader.processor.jmodel.Carrier;
import io.nativeheader.processor.jmodel.NativeLayout;
import java.util.Set;
import java.util.TreeSet;

/** Layouts as expressions, for one source file. */
final class LayoutEmitter {

    private final Set<String> variables;
    private final Set<String> valueLayouts = new TreeSet<>();

    /**
     * @param variables that are in scope wherever a layout is named
     */
    LayoutEmitter(Set<String> variables) {
        this.variables = variables;
    }

    /** The constants of {@code ValueLayout} to import: those named so far, except where a variable has the name. */
    Set<String> valueLayouts() {
        Set<String> imported = new TreeSet<>(valueLayouts);
        imported.removeAll(variables);
        return imported;
    }

    CodeBlock of(NativeLayout layout) {
        return switch (layout) {
            case NativeLayout.Scalar scalar -> of(scalar);
            case NativeLayout.Reference reference ->
                CodeBlock.of("$L.LAYOUT", Names.qualifier(reference.record(), variables));
            case NativeLayout.Sequence sequence ->
                CodeBlock.of(
                        "$T.sequenceLayout($L, $L)",
                        Names.MEMORY_LAYOUT,
                        JavaLiteral.size(sequence.count()),
                        of(sequence.element()));
            case NativeLayout.Padding padding ->
                CodeBlock.of("$T.paddingLayout($L)", Names.MEMORY_LAYOUT, JavaLiteral.size(padding.size()));
            case NativeLayout.Opaque opaque ->
                CodeBlock.of(
                        "$T.paddingLayout($L).withByteAlignment($L)",
                        Names.MEMORY_LAYOUT,
                        JavaLiteral.size(opaque.size()),
                        opaque.alignment());
            case NativeLayout.Group group -> of(group);
        };
    }

    // JAVA_INT, JAVA_INT_UNALIGNED, JAVA_LONG.withByteAlignment(4)
    CodeBlock of(NativeLayout.Scalar scalar) {
        Carrier carrier = scalar.carrier();
        if (scalar.alignment() == carrier.size()) {
            return constant(name(carrier));
        }
        return scalar.alignment() == 1
                ? constant(name(carrier) + "_UNALIGNED")
                : CodeBlock.of("$L.withByteAlignment($L)", constant(name(carrier)), scalar.alignment());
    }

    private CodeBlock constant(String name) {
        valueLayouts.add(name);
        return CodeBlock.of("$T." + name, Names.VALUE_LAYOUT);
    }

    private static String name(Carrier carrier) {
        return carrier == Carrier.ADDRESS ? "ADDRESS" : "JAVA_" + carrier.name();
    }

    /** Whether the name may be imported from {@code ValueLayout}. */
    static boolean isValueLayout(String name) {
        return name.startsWith("ADDRESS") || name.startsWith("JAVA_");
    }

    /*
     * MemoryLayout.structLayout(
     *                 JAVA_INT.withName("speed"),
     *                 MemoryLayout.paddingLayout(4))
     *         .withName("struct phy_device")
     */
    private CodeBlock of(NativeLayout.Group group) {
        CodeBlock.Builder code = CodeBlock.builder()
                .add("$T.$L(", Names.MEMORY_LAYOUT, group.union() ? "unionLayout" : "structLayout")
                .add("$>$>$>$>");
        String separator = "\n";
        for (NativeLayout.Member member : group.members()) {
            code.add(separator).add(of(member.layout())).add(withName(member.name()));
            separator = ",\n";
        }
        code.add(")$<$<");
        if (group.alignment() != naturalAlignment(group)) {
            code.add("\n.withByteAlignment($L)", group.alignment());
        }
        if (!group.name().isEmpty()) {
            code.add("\n").add(withName(group.name()));
        }
        return code.add("$<$<").build();
    }

    private static CodeBlock withName(String name) {
        return name.isEmpty() ? CodeBlock.of("") : CodeBlock.of(".withName($L)", JavaLiteral.of(name));
    }

    /** What a group layout has by itself: the largest of its members'. */
    private static long naturalAlignment(NativeLayout.Group group) {
        return group.members().stream()
                .mapToLong(member -> alignment(member.layout()))
                .max()
                .orElse(1);
    }

    private static long alignment(NativeLayout layout) {
        return switch (layout) {
            case NativeLayout.Scalar scalar -> scalar.alignment();
            case NativeLayout.Reference reference -> reference.alignment();
            case NativeLayout.Sequence sequence -> alignment(sequence.element());
            case NativeLayout.Padding _ -> 1;
            case NativeLayout.Opaque opaque -> opaque.alignment();
            case NativeLayout.Group group -> group.alignment();
        };
    }
}
