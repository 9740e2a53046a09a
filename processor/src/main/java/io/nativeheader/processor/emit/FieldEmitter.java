package io.nativeheader.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import io.nativeheader.processor.jmodel.Carrier;
import io.nativeheader.processor.jmodel.FieldAccess;
import io.nativeheader.processor.jmodel.FieldDeclaration;
import io.nativeheader.processor.jmodel.JavaClass;
import io.nativeheader.processor.jmodel.JavaGeneric;
import io.nativeheader.processor.jmodel.JavaPrimitive;
import io.nativeheader.processor.jmodel.NativeLayout;
import io.nativeheader.processor.platform.PerTarget;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Prints the accessors of a record's fields. */
final class FieldEmitter {

    private final ClassName owner;
    private final String cName;
    private final LayoutEmitter layouts;
    private final Set<String> variables;
    private final boolean annotatesNullness;
    private final ScalarFields scalars;

    /**
     * @param owner the record, which setters return
     * @param cName the record in C, for exceptions
     * @param variables names of the variables in scope
     */
    FieldEmitter(
            ClassName owner, String cName, LayoutEmitter layouts, Set<String> variables, boolean annotatesNullness) {
        this.owner = owner;
        this.cName = cName;
        this.layouts = layouts;
        this.variables = variables;
        this.annotatesNullness = annotatesNullness;
        this.scalars = new ScalarFields(owner, layouts);
    }

    List<MethodSpec> accessors(FieldDeclaration field) {
        return accessors(field.access(), FieldLocation.of(field, check(field)));
    }

    /** Prints the check that the field exists. */
    private CodeBlock check(FieldDeclaration field) {
        return selection()
                .required(
                        field.offset().targets(),
                        CodeBlock.of(
                                "$T.field($L, $L, $L)",
                                Names.ABSENT,
                                JavaLiteral.of(field.name()),
                                JavaLiteral.of(cName),
                                JavaLiteral.of(JavaSource.header(field.documentation()))));
    }

    private List<MethodSpec> accessors(FieldAccess access, FieldLocation location) {
        return switch (access) {
            case FieldAccess.OfScalar scalar -> scalars.accessors(scalar, location);
            case FieldAccess.OfBitField bits -> bitField(bits, location);
            case FieldAccess.OfRecordPointer pointer -> recordPointer(pointer, location);
            case FieldAccess.OfFunctionPointer pointer -> functionPointer(pointer, location);
            case FieldAccess.OfRecord record -> record(record, location);
            case FieldAccess.OfMemory memory -> memory(memory, location);
            case FieldAccess.OfArray array -> array(array, location);
            case FieldAccess.OfFlexibleArray array -> flexibleArray(array, location);
            case FieldAccess.OfCharArray chars -> chars(chars, location);
        };
    }

    private Selection selection() {
        return layouts.selection();
    }

    /*
     * public int mode() {
     *     return (int) BitFields.unsigned(segment, OFFSET_mode, 3, 5);
     * }
     *
     * public phy_device mode(int value) {
     *     BitFields.set(segment, OFFSET_mode, 3, 5, value);
     *     return this;
     * }
     */
    private List<MethodSpec> bitField(FieldAccess.OfBitField bits, FieldLocation location) {
        TypeName type = Names.of(bits.type());
        CodeBlock where = CodeBlock.of(
                "segment, $L, $L, $L",
                location.offset(),
                selection().of(bits.bit(), bit -> CodeBlock.of("$L", bit)),
                bits.width());
        CodeBlock read = selection()
                .of(
                        bits.signed(),
                        signed -> CodeBlock.of("$T.$L($L)", Names.BIT_FIELDS, signed ? "signed" : "unsigned", where));
        CodeBlock result = switch (bits.type()) {
            case BOOLEAN -> CodeBlock.of("$L != 0", read);
            case LONG -> read;
            default -> CodeBlock.of("($T) $L", type, read);
        };
        boolean isBoolean = bits.type() == JavaPrimitive.BOOLEAN;
        return location.pair(
                owner,
                location.getter(type, "A bit-field of " + bits.width() + (bits.width() == 1 ? " bit." : " bits."))
                        .addStatement("return $L", result),
                location.setter(type)
                        .addStatement(
                                "$T.set($L, $L)", Names.BIT_FIELDS, where, isBoolean ? "value ? 1 : 0" : "value"));
    }

    /*
     * public @Nullable mii_bus bus() {
     *     MemorySegment pointer = segment.get(ADDRESS_UNALIGNED, OFFSET_bus);
     *     return pointer.address() == 0 ? null : new mii_bus(Pointers.sized(pointer, mii_bus.LAYOUT.byteSize()));
     * }
     *
     * public phy_device bus(@Nullable mii_bus value) {
     *     segment.set(ADDRESS_UNALIGNED, OFFSET_bus, value == null ? MemorySegment.NULL : value.segment());
     *     return this;
     * }
     */
    private List<MethodSpec> recordPointer(FieldAccess.OfRecordPointer pointer, FieldLocation location) {
        TypeName type = NullnessEmitter.nullable(Names.of(pointer.record()), annotatesNullness);
        CodeBlock layout = layouts.anywhere(pointer.layout());
        return location.pair(
                owner,
                location.getter(type, "{@code null} stands for C's {@code NULL}.")
                        .addStatement(
                                "$T pointer = segment.get($L, $L)", Names.MEMORY_SEGMENT, layout, location.offset())
                        .addStatement(
                                "return $L", RecordView.of("pointer", pointer.record(), pointer.size(), variables)),
                location.setter(type)
                        .addStatement(
                                "segment.set($L, $L, value == null ? $T.NULL : value.segment())",
                                layout,
                                location.offset(),
                                Names.MEMORY_SEGMENT));
    }

    /*
     * public @Nullable FunctionPointer<phy_reset> reset() {
     *     return FunctionPointer.of(segment.get(ADDRESS_UNALIGNED, OFFSET_reset));
     * }
     *
     * public phy_device reset(@Nullable FunctionPointer<phy_reset> value) {
     *     segment.set(ADDRESS_UNALIGNED, OFFSET_reset, value == null ? MemorySegment.NULL : value.segment());
     *     return this;
     * }
     */
    private List<MethodSpec> functionPointer(FieldAccess.OfFunctionPointer pointer, FieldLocation location) {
        TypeName type =
                NullnessEmitter.nullable(Names.of(JavaGeneric.functionPointer(pointer.callback())), annotatesNullness);
        CodeBlock layout = layouts.anywhere(pointer.layout());
        return location.pair(
                owner,
                location.getter(type, "{@code null} stands for C's {@code NULL}.")
                        .addStatement(
                                "return $T.of(segment.get($L, $L))", Names.FUNCTION_POINTER, layout, location.offset()),
                location.setter(type)
                        .addStatement(
                                "segment.set($L, $L, value == null ? $T.NULL : value.segment())",
                                layout,
                                location.offset(),
                                Names.MEMORY_SEGMENT));
    }

    /*
     * public phy_stats stats() {
     *     return new phy_stats(segment.asSlice(OFFSET_stats, phy_stats.LAYOUT.byteSize()));
     * }
     *
     * public phy_device stats(phy_stats value) {
     *     MemorySegment.copy(value.segment(), 0, segment, OFFSET_stats, phy_stats.LAYOUT.byteSize());
     *     return this;
     * }
     */
    private List<MethodSpec> record(FieldAccess.OfRecord record, FieldLocation location) {
        TypeName type = Names.of(record.layout().first().record());
        CodeBlock layout = layouts.of(record.layout());
        return location.pair(
                owner,
                location.getter(type, "A view of this record's memory: writing to it changes this record.")
                        .addStatement(
                                "return new $T(segment.asSlice($L, $L.byteSize()))", type, location.offset(), layout),
                location.setter(type)
                        .addStatement(
                                "$T.copy(value.segment(), 0, segment, $L, $L.byteSize())",
                                Names.MEMORY_SEGMENT,
                                location.offset(),
                                layout));
    }

    /*
     * public MemorySegment ratio() {
     *     return segment.asSlice(OFFSET_ratio, 16);
     * }
     *
     * public phy_device ratio(MemorySegment value) {
     *     MemorySegment.copy(value, 0, segment, OFFSET_ratio, 16);
     *     return this;
     * }
     */
    private List<MethodSpec> memory(FieldAccess.OfMemory memory, FieldLocation location) {
        CodeBlock size = selection().size(memory.size());
        return location.pair(
                owner,
                location.getter(
                                Names.MEMORY_SEGMENT,
                                "A view of the field's bytes in this record's memory. Java has no type of this width.")
                        .addStatement("return segment.asSlice($L, $L)", location.offset(), size),
                location.setter(Names.MEMORY_SEGMENT, "Copies the bytes into this record.")
                        .addStatement(
                                "$T.copy(value, 0, segment, $L, $L)", Names.MEMORY_SEGMENT, location.offset(), size));
    }

    /*
     * public MemorySegment data() {
     *     return segment.asSlice(OFFSET_data);
     * }
     *
     * public int data(long index) {
     *     return segment.get(JAVA_INT_UNALIGNED, OFFSET_data + Objects.checkIndex(index, (segment.byteSize() - OFFSET_data) / 4) * 4);
     * }
     */
    private List<MethodSpec> flexibleArray(FieldAccess.OfFlexibleArray array, FieldLocation location) {
        List<MethodSpec> methods = new ArrayList<>();
        methods.add(location.rest(location.field().name(), "All elements that fit into this record's memory."));
        methods.addAll(
                accessors(array.element(), location.flexibleElement(selection().size(array.elementSize()))));
        return methods;
    }

    /*
     * public MemorySegment lanes() {
     *     return segment.asSlice(OFFSET_lanes, 16);
     * }
     *
     * public int lanes(long index) {
     *     return segment.get(JAVA_INT_UNALIGNED, OFFSET_lanes + Objects.checkIndex(index, 4) * 4);
     * }
     *
     * public phy_device lanes(long index, int value) { … }
     */
    private List<MethodSpec> array(FieldAccess.OfArray array, FieldLocation location) {
        List<PerTarget<Long>> dimensions = array.dimensions();
        List<PerTarget<Long>> strides = new ArrayList<>();
        PerTarget<Long> size = array.elementSize();
        for (PerTarget<Long> dimension : dimensions.reversed()) {
            strides.addFirst(size);
            size = size.with(dimension, (bytes, count) -> bytes * count);
        }
        FieldLocation element = location;
        for (int i = 0; i < strides.size(); i++) {
            element = element.element(
                    selection().size(dimensions.get(i)), selection().size(strides.get(i)));
        }
        List<MethodSpec> methods = new ArrayList<>();
        methods.add(location.slice(
                location.field().name(), selection().size(size), "A view of all elements in this record's memory."));
        methods.addAll(accessors(array.element(), element));
        return methods;
    }

    /*
     * public String name() {
     *     return CharArrays.string(name_segment());
     * }
     *
     * public phy_device name(String value) {
     *     CharArrays.set(name_segment(), value);
     *     return this;
     * }
     *
     * public byte name(long index) { … }
     *
     * public phy_device name(long index, byte value) { … }
     *
     * public MemorySegment name_segment() { … }
     */
    private List<MethodSpec> chars(FieldAccess.OfCharArray chars, FieldLocation location) {
        TypeName string = Names.of(JavaClass.STRING);
        CodeBlock slice = slice(chars, location);
        FieldAccess.OfScalar element = new FieldAccess.OfScalar(NativeLayout.Scalar.natural(Carrier.BYTE));
        List<MethodSpec> methods = new ArrayList<>(location.pair(
                owner,
                location.getter(string, "Decodes the string as UTF-8, up to the first NUL or the end of the array.")
                        .addStatement("return $T.string($L)", Names.CHAR_ARRAYS, slice),
                location.checkedSetter(
                                string,
                                "Stores the string as UTF-8, followed by zeros.",
                                longest(chars),
                                "if it does not fit or contains a NUL")
                        .addStatement("$T.set($L, value)", Names.CHAR_ARRAYS, slice)));
        if (chars.length().isPresent()) {
            CodeBlock length = selection().size(chars.length().get());
            methods.addAll(scalars.accessors(element, location.element(length, CodeBlock.of("1"))));
            methods.add(
                    location.slice(chars.segmentName(), length, "A view of the whole array in this record's memory."));
        } else {
            methods.addAll(scalars.accessors(element, location.flexibleElement(CodeBlock.of("1"))));
            methods.add(
                    location.rest(chars.segmentName(), "A view of the array, up to the end of this record's memory."));
        }
        return methods;
    }

    private static CodeBlock slice(FieldAccess.OfCharArray chars, FieldLocation location) {
        String arguments = String.join(
                ", ", location.indices().stream().map(index -> index.name()).toList());
        return CodeBlock.of("$L($L)", chars.segmentName(), arguments);
    }

    private static String longest(FieldAccess.OfCharArray chars) {
        return chars.length().isPresent()
                ? "at most " + longest(chars.length().get()) + " bytes, so that its NUL fits"
                : "a string that fits into the record's memory with its NUL";
    }

    // 31, 31 or 63
    private static String longest(PerTarget<Long> length) {
        return length.values().stream()
                .map(size -> Long.toString(size - 1))
                .distinct()
                .collect(Collectors.joining(" or "));
    }
}
