package io.nativeheader.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import io.nativeheader.processor.jmodel.Carrier;
import io.nativeheader.processor.jmodel.FieldAccess;
import io.nativeheader.processor.jmodel.NativeLayout;
import java.util.List;
import java.util.function.Function;

/** Prints the accessors of numbers and plain pointers, whose width may differ between targets. */
final class ScalarFields {

    private final ClassName owner;
    private final LayoutEmitter layouts;

    /**
     * @param owner the record, which setters return
     */
    ScalarFields(ClassName owner, LayoutEmitter layouts) {
        this.owner = owner;
        this.layouts = layouts;
    }

    /*
     * public int speed() {
     *     return segment.get(JAVA_INT_UNALIGNED, OFFSET_speed);
     * }
     *
     * public phy_device speed(int value) {
     *     segment.set(JAVA_INT_UNALIGNED, OFFSET_speed, value);
     *     return this;
     * }
     */
    List<MethodSpec> accessors(FieldAccess.OfScalar scalar, FieldLocation location) {
        return switch (scalar.order()) {
            case PLAIN -> plain(scalar, location);
            case OPAQUE ->
                ordered(scalar, "Opaque", "Volatile in C: each call accesses memory exactly once.", location);
            case VOLATILE -> ordered(scalar, "Volatile", "Atomic and sequentially consistent.", location);
        };
    }

    /*
     * public int speed() {
     *     return (int) JAVA_INT.varHandle().getVolatile(segment, OFFSET_speed);
     * }
     *
     * public phy_device speed(int value) {
     *     JAVA_INT.varHandle().setVolatile(segment, OFFSET_speed, value);
     *     return this;
     * }
     */
    private List<MethodSpec> ordered(
            FieldAccess.OfScalar scalar, String mode, String sentence, FieldLocation location) {
        TypeName type = Names.of(scalar.carrier().type());
        return location.pair(
                owner,
                location.getter(type, sentence)
                        .addStatement(
                                "return $L",
                                selection().initializer(scalar.layout(), layout -> orderedGet(layout, mode, location))),
                set(
                        location.setter(type),
                        scalar,
                        layout -> CodeBlock.of(
                                "$L.varHandle().set$L(segment, $L, $L)",
                                layouts.of(layout.inMemory()),
                                mode,
                                location.offset(),
                                value(layout))));
    }

    // (int) JAVA_INT.varHandle().getVolatile(segment, OFFSET_speed)
    private CodeBlock orderedGet(NativeLayout.Scalar layout, String mode, FieldLocation location) {
        return Widening.of(
                layout,
                CodeBlock.of(
                        "($T) $L.varHandle().get$L(segment, $L)",
                        Names.of(layout.carrier().type()),
                        layouts.of(layout.inMemory()),
                        mode,
                        location.offset()));
    }

    // value == null ? MemorySegment.NULL : value
    private static CodeBlock value(NativeLayout.Scalar layout) {
        return layout.carrier() == Carrier.ADDRESS
                ? CodeBlock.of("value == null ? $T.NULL : value", Names.MEMORY_SEGMENT)
                : Widening.checked(layout, CodeBlock.of("value"));
    }

    /*
     * segment.set(JAVA_LONG_UNALIGNED, OFFSET_st_nlink, value);
     *
     * if (NativeHeaderPlatform.INDEX == 1) {
     *     segment.set(JAVA_INT_UNALIGNED, OFFSET_st_nlink, Integers.toUnsignedInt(value));
     * } else {
     *     segment.set(JAVA_LONG_UNALIGNED, OFFSET_st_nlink, value);
     * }
     */
    private MethodSpec.Builder set(
            MethodSpec.Builder setter,
            FieldAccess.OfScalar scalar,
            Function<NativeLayout.Scalar, CodeBlock> statement) {
        return setter.addCode(selection().statements(scalar.layout(), statement));
    }

    private Selection selection() {
        return layouts.selection();
    }

    private List<MethodSpec> plain(FieldAccess.OfScalar scalar, FieldLocation location) {
        TypeName type = Names.of(scalar.carrier().type());
        return location.pair(
                owner,
                location.getter(type)
                        .addStatement(
                                "return $L",
                                selection()
                                        .initializer(
                                                scalar.layout(),
                                                layout -> Widening.of(
                                                        layout,
                                                        CodeBlock.of(
                                                                "segment.get($L, $L)",
                                                                layouts.anywhere(layout),
                                                                location.offset())))),
                set(
                        location.setter(type),
                        scalar,
                        layout -> CodeBlock.of(
                                "segment.set($L, $L, $L)",
                                layouts.anywhere(layout),
                                location.offset(),
                                value(layout))));
    }
}
