package io.nativeheader.processor.emit;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import io.nativeheader.processor.jmodel.Carrier;
import io.nativeheader.processor.jmodel.NativeLayout;
import io.nativeheader.processor.platform.PerTarget;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.Modifier;

/** Prints layouts as expressions, for one source file. */
final class LayoutEmitter {

    /** The maximum number of layouts in one expression. Each takes up to 30 of the 65,535 bytes of a method's code (JVMS 4.7.3). */
    private static final int MAX_LAYOUTS = 2000;

    private final Selection selection;
    private final Set<String> variables;
    private final FreeNames methodNames;
    private final Set<String> valueLayouts = new TreeSet<>();
    private final List<MethodSpec> methods = new ArrayList<>();

    /** @param variables names of variables in scope where layouts are printed */
    LayoutEmitter(Selection selection, Set<String> variables) {
        this(selection, variables, new FreeNames(Set.of()));
    }

    /**
     * @param methodNames names of the methods of the class with the layouts
     */
    LayoutEmitter(Selection selection, Set<String> variables, FreeNames methodNames) {
        this.selection = selection;
        this.variables = variables;
        this.methodNames = methodNames;
    }

    /** Returns the methods that the expressions so far call. They hold parts of layouts that are too large for one method. */
    List<MethodSpec> methods() {
        return methods;
    }

    /**
     * Returns the constants of {@code ValueLayout} to import: those used so far, except those that a variable of the same name would
     * obscure.
     */
    Set<String> valueLayouts() {
        Set<String> imported = new TreeSet<>(valueLayouts);
        imported.removeAll(variables);
        return imported;
    }

    /** Returns how to print values that differ between targets. */
    Selection selection() {
        return selection;
    }

    // JAVA_LONG, (NativeHeaderPlatform.INDEX == 1 ? CLayouts.signExtended(JAVA_INT, long.class) : JAVA_LONG)
    CodeBlock of(PerTarget<? extends NativeLayout> layouts) {
        return selection.of(layouts, this::of);
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
        if (scalar.isWidened()) {
            return CodeBlock.of(
                    "$T.$L($L, $T.class)",
                    Names.C_LAYOUTS,
                    scalar.zeroExtended() ? "zeroExtended" : "signExtended",
                    constant(name(carrier)),
                    Names.of(scalar.java().type()));
        }
        if (scalar.zeroExtended()) {
            return CodeBlock.of("$T.UNSIGNED_$L", Names.C_LAYOUTS, carrier == Carrier.BYTE ? "CHAR" : "SHORT");
        }
        if (scalar.alignment() == carrier.size()) {
            return constant(name(carrier));
        }
        return scalar.alignment() == 1
                ? constant(name(carrier) + "_UNALIGNED")
                : CodeBlock.of("$L.withByteAlignment($L)", constant(name(carrier)), scalar.alignment());
    }

    // JAVA_BYTE, JAVA_INT_UNALIGNED
    /** Returns the layout by which an accessor reads a scalar: unaligned, because a record may be at any address. */
    CodeBlock anywhere(NativeLayout.Scalar scalar) {
        Carrier carrier = scalar.carrier();
        return constant(carrier.size() == 1 ? name(carrier) : name(carrier) + "_UNALIGNED");
    }

    private CodeBlock constant(String name) {
        valueLayouts.add(name);
        return CodeBlock.of("$T." + name, Names.VALUE_LAYOUT);
    }

    private static String name(Carrier carrier) {
        return carrier == Carrier.ADDRESS ? "ADDRESS" : "JAVA_" + carrier.name();
    }

    /** Returns whether the name can be imported from {@code ValueLayout}. */
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
        if (!group.members().isEmpty()) {
            code.add("\n").add(members(group));
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

    private CodeBlock members(NativeLayout.Group group) {
        if (size(group) <= MAX_LAYOUTS) {
            return inline(group.members());
        }
        List<CodeBlock> parts = new ArrayList<>();
        for (List<NativeLayout.Member> members : parts(group.members())) {
            parts.add(CodeBlock.of("$L()", method(members)));
        }
        return CodeBlock.of("$T.concat($L)", Names.RECORDS, CodeBlock.join(parts, ", "));
    }

    private CodeBlock inline(List<NativeLayout.Member> members) {
        return members.stream()
                .map(member -> CodeBlock.of("$L$L", of(member.layout()), withName(member.name())))
                .collect(CodeBlock.joining(",\n"));
    }

    private static List<List<NativeLayout.Member>> parts(List<NativeLayout.Member> members) {
        List<List<NativeLayout.Member>> parts = new ArrayList<>(List.of(new ArrayList<>()));
        int size = 0;
        for (NativeLayout.Member member : members) {
            size += Math.min(size(member.layout()), MAX_LAYOUTS);
            if (size > MAX_LAYOUTS) {
                parts.add(new ArrayList<>());
                size = Math.min(size(member.layout()), MAX_LAYOUTS);
            }
            parts.getLast().add(member);
        }
        return parts;
    }

    /*
     * private static MemoryLayout[] layouts1() {
     *     return new MemoryLayout[] {
     *         JAVA_INT.withName("speed"),
     *         JAVA_INT.withName("duplex")
     *     };
     * }
     */
    private String method(List<NativeLayout.Member> members) {
        ArrayTypeName layouts = ArrayTypeName.of(Names.MEMORY_LAYOUT);
        CodeBlock elements = inline(members);
        String name = methodNames.take("layouts" + (methods.size() + 1));
        methods.add(MethodSpec.methodBuilder(name)
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(layouts)
                .addStatement("return new $T {\n$>$L$<}", layouts, elements)
                .build());
        return name;
    }

    /** Returns the number of layouts in the expression of a layout. */
    private static int size(NativeLayout layout) {
        return switch (layout) {
            case NativeLayout.Scalar _, NativeLayout.Reference _, NativeLayout.Padding _, NativeLayout.Opaque _ -> 1;
            case NativeLayout.Sequence sequence -> 1 + size(sequence.element());
            case NativeLayout.Group group ->
                1
                        + group.members().stream()
                                .mapToInt(member -> size(member.layout()))
                                .sum();
        };
    }

    private static CodeBlock withName(String name) {
        return name.isEmpty() ? CodeBlock.of("") : CodeBlock.of(".withName($L)", JavaLiteral.of(name));
    }

    /** Returns the alignment that a group layout has by default: the largest of its members. */
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
