package io.nativeheader.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import io.nativeheader.processor.jmodel.FieldAccess;
import io.nativeheader.processor.jmodel.FieldDeclaration;
import io.nativeheader.processor.jmodel.JavaPrimitive;
import io.nativeheader.processor.jmodel.NativeLayout;
import io.nativeheader.processor.jmodel.RecordDeclaration;
import io.nativeheader.processor.platform.PerTarget;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/**
 * Prints {@code toString} of a record. The runtime reads the fields by their offsets and not by accessors: an accessor would throw for
 * freed memory, and follow pointers that may be invalid.
 */
final class RecordTextEmitter {

    /**
     * The maximum number of fields in the text. More would not help a reader, and javac compiles a chain of calls recursively, until its
     * stack overflows.
     */
    private static final int MAX_FIELDS = 200;

    private final RecordDeclaration declaration;
    private final LayoutEmitter layouts;

    RecordTextEmitter(RecordDeclaration declaration, LayoutEmitter layouts) {
        this.declaration = declaration;
        this.layouts = layouts;
    }

    /*
     * @Override
     * public String toString() {
     *     return new RecordText("phy_device", segment)
     *             .value("speed", JAVA_INT, OFFSET_speed)
     *             .text("name", OFFSET_name, 16)
     *             .toString();
     * }
     */
    MethodSpec emit() {
        List<CodeBlock> calls = new ArrayList<>();
        declaration.fields().stream()
                .filter(this::isOneCall)
                .limit(MAX_FIELDS)
                .map(this::call)
                .forEach(calls::add);
        boolean more = declaration.fields().size() > MAX_FIELDS;
        if (more) {
            calls.add(CodeBlock.of("more()"));
        }
        String line = calls.isEmpty() ? "" : "\n";
        calls.addFirst(CodeBlock.of(
                "return new $T($L, segment)",
                Names.RECORD_TEXT,
                JavaLiteral.of(declaration.type().simpleName())));
        calls.add(CodeBlock.of("toString()"));
        return MethodSpec.methodBuilder("toString")
                .addModifiers(Modifier.PUBLIC)
                .addAnnotation(Override.class)
                .addJavadoc(
                        "Returns $L with their current values. Pointers are shown as addresses and not followed.",
                        more ? "the first " + MAX_FIELDS + " fields" : "the fields")
                .returns(String.class)
                .addStatement("$L", CodeBlock.join(calls, line + "."))
                .build();
    }

    /** Returns whether one call reads the field on all targets. */
    private boolean isOneCall(FieldDeclaration field) {
        return layouts.selection().isEverywhere(field.offset())
                && !(field.access() instanceof FieldAccess.OfBitField bits
                        && !bits.signed().isSame());
    }

    private CodeBlock call(FieldDeclaration field) {
        return switch (field.access()) {
            case FieldAccess.OfScalar scalar ->
                value(
                        field,
                        layouts.of(scalar.layout().map(layout -> layout.isWidened() ? layout : layout.inMemory())));
            case FieldAccess.OfRecordPointer pointer -> value(field, layouts.of(pointer.layout()));
            case FieldAccess.OfFunctionPointer pointer -> value(field, layouts.of(pointer.layout()));
            case FieldAccess.OfBitField bits -> bitField(field, bits);
            case FieldAccess.OfRecord record -> record(field, record);
            case FieldAccess.OfMemory memory -> call("bytes", field, size(memory.size()));
            case FieldAccess.OfArray array -> array(field, array);
            case FieldAccess.OfFlexibleArray array -> flexibleArray(field, array);
            case FieldAccess.OfCharArray chars ->
                chars.length().isPresent()
                        ? call("text", field, size(chars.length().get()))
                        : call("text", field);
        };
    }

    // value("speed", JAVA_INT, OFFSET_speed)
    private static CodeBlock value(FieldDeclaration field, CodeBlock layout) {
        return CodeBlock.of("value($L, $L, $L)", name(field), layout, field.constantName());
    }

    // unsigned("mode", OFFSET_mode, 3, 5)
    private CodeBlock bitField(FieldDeclaration field, FieldAccess.OfBitField bits) {
        String method =
                bits.type() == JavaPrimitive.BOOLEAN ? "flag" : bits.signed().first() ? "signed" : "unsigned";
        CodeBlock bit = layouts.selection().of(bits.bit(), number -> CodeBlock.of("$L", number));
        return call(method, field, CodeBlock.of("$L, $L", bit, bits.width()));
    }

    // record("stats", new phy_stats(segment.asSlice(OFFSET_stats, 16)))
    private CodeBlock record(FieldDeclaration field, FieldAccess.OfRecord record) {
        return CodeBlock.of(
                "record($L, new $T(segment.asSlice($L, $L)))",
                name(field),
                Names.of(record.layout().first().record()),
                field.constantName(),
                size(record.layout().map(NativeLayout.Reference::size)));
    }

    // array("lanes", JAVA_INT, OFFSET_lanes, 4)
    private CodeBlock array(FieldDeclaration field, FieldAccess.OfArray array) {
        Optional<NativeLayout.Scalar> scalar =
                array.dimensions().size() == 1 ? scalar(array.element()) : Optional.empty();
        if (scalar.isPresent()) {
            return CodeBlock.of(
                    "array($L, $L, $L, $L)",
                    name(field),
                    layouts.of(scalar.get()),
                    field.constantName(),
                    size(array.dimensions().getFirst()));
        }
        PerTarget<Long> size = array.elementSize();
        for (PerTarget<Long> dimension : array.dimensions()) {
            size = size.with(dimension, Math::multiplyExact);
        }
        return CodeBlock.of("size($L, $L)", name(field), size(size));
    }

    // array("data", JAVA_INT, OFFSET_data)
    private CodeBlock flexibleArray(FieldDeclaration field, FieldAccess.OfFlexibleArray array) {
        return scalar(array.element())
                .map(layout -> CodeBlock.of("array($L, $L, $L)", name(field), layouts.of(layout), field.constantName()))
                .orElseGet(() -> CodeBlock.of("size($L, segment.byteSize() - $L)", name(field), field.constantName()));
    }

    private static Optional<NativeLayout.Scalar> scalar(FieldAccess element) {
        return switch (element) {
            case FieldAccess.OfScalar scalar ->
                scalar.layout().isSame() ? Optional.of(scalar.layout().first()) : Optional.empty();
            case FieldAccess.OfRecordPointer pointer -> Optional.of(pointer.layout());
            case FieldAccess.OfFunctionPointer pointer -> Optional.of(pointer.layout());
            case FieldAccess.OfBitField _,
                    FieldAccess.OfRecord _,
                    FieldAccess.OfMemory _,
                    FieldAccess.OfArray _,
                    FieldAccess.OfFlexibleArray _,
                    FieldAccess.OfCharArray _ -> Optional.empty();
        };
    }

    private CodeBlock size(PerTarget<Long> size) {
        return layouts.selection().size(size);
    }

    private static CodeBlock call(String method, FieldDeclaration field, CodeBlock... arguments) {
        return CodeBlock.of(
                "$L($L, $L$L)",
                method,
                name(field),
                field.constantName(),
                arguments.length == 0
                        ? CodeBlock.of("")
                        : CodeBlock.of(", $L", CodeBlock.join(List.of(arguments), ", ")));
    }

    private static String name(FieldDeclaration field) {
        return JavaLiteral.of(field.name());
    }
}
