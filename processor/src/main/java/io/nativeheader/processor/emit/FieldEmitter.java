package io.nativeheader.processor.emit;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The accessors of a record's fields. */
final class FieldEmitter {

    private final LayoutEmitter layouts;
    private final Set<String> variables;

    /**
     * @param variables in scope
     */
    FieldEmitter(LayoutEmitter layouts, Set<String> variables) {
        this.layouts = layouts;
        this.variables = variables;
    }

    List<MethodSpec> accessors(FieldDeclaration field) {
        return accessors(field.access(), FieldPlace.of(field));
    }

    private List<MethodSpec> accessors(FieldAccess access, FieldPlace place) {
        return switch (access) {
            case FieldAccess.OfScalar scalar -> scalar(scalar, place);
            case FieldAccess.OfBitField bits -> bitField(bits, place);
            case FieldAccess.OfRecordPointer pointer -> recordPointer(pointer, place);
            case FieldAccess.OfFunctionPointer pointer -> functionPointer(pointer, place);
            case FieldAccess.OfRecord record -> record(record, place);
            case FieldAccess.OfArray array -> array(array, place);
            case FieldAccess.OfCharArray chars -> chars(chars, place);
        };
    }

    /*
     * public int speed() {
     *     return segment.get(JAVA_INT, OFFSET_speed);
     * }
     *
     * public void speed(int value) {
     *     segment.set(JAVA_INT, OFFSET_speed, value);
     * }
     */
    private List<MethodSpec> scalar(FieldAccess.OfScalar scalar, FieldPlace place) {
        TypeName type = Names.of(scalar.layout().carrier().type());
        CodeBlock layout = layouts.of(scalar.layout());
        return pair(
                place,
                place.getter(type).addStatement("return segment.get($L, $L)", layout, place.offset()),
                place.setter(type).addStatement("segment.set($L, $L, value)", layout, place.offset()));
    }

    /*
     * public int mode() {
     *     return (int) BitFields.unsigned(segment, OFFSET_mode, 3, 5);
     * }
     *
     * public void mode(int value) {
     *     BitFields.set(segment, OFFSET_mode, 3, 5, value);
     * }
     */
    private static List<MethodSpec> bitField(FieldAccess.OfBitField bits, FieldPlace place) {
        TypeName type = Names.of(bits.type());
        CodeBlock where = CodeBlock.of("segment, $L, $L, $L", place.offset(), bits.bit(), bits.width());
        CodeBlock read = CodeBlock.of("$T.$L($L)", Names.BIT_FIELDS, bits.signed() ? "signed" : "unsigned", where);
        CodeBlock result =
                switch (bits.type()) {
                    case BOOLEAN -> CodeBlock.of("$L != 0", read);
                    case LONG -> read;
                    default -> CodeBlock.of("($T) $L", type, read);
                };
        boolean truth = bits.type() == JavaPrimitive.BOOLEAN;
        return pair(
                place,
                place.getter(type, "A bit-field of " + bits.width() + (bits.width() == 1 ? " bit." : " bits."))
                        .addStatement("return $L", result),
                place.setter(type)
                        .addStatement("$T.set($L, $L)", Names.BIT_FIELDS, where, truth ? "value ? 1 : 0" : "value"));
    }

    /*
     * public mii_bus bus() {
     *     MemorySegment pointer = segment.get(ADDRESS, OFFSET_bus);
     *     return pointer.address() == 0 ? null : new mii_bus(Pointers.sized(pointer, mii_bus.LAYOUT.byteSize()));
     * }
     *
     * public void bus(mii_bus value) {
     *     segment.set(ADDRESS, OFFSET_bus, value == null ? MemorySegment.NULL : value.segment());
     * }
     */
    private List<MethodSpec> recordPointer(FieldAccess.OfRecordPointer pointer, FieldPlace place) {
        TypeName type = Names.of(pointer.record());
        CodeBlock layout = layouts.of(pointer.layout());
        return pair(
                place,
                place.getter(type, "{@code null} is {@code NULL}.")
                        .addStatement("$T pointer = segment.get($L, $L)", Names.MEMORY_SEGMENT, layout, place.offset())
                        .addStatement(
                                "return $L", RecordView.of("pointer", pointer.record(), pointer.size(), variables)),
                place.setter(type)
                        .addStatement(
                                "segment.set($L, $L, value == null ? $T.NULL : value.segment())",
                                layout,
                                place.offset(),
                                Names.MEMORY_SEGMENT));
    }

    /*
     * public FunctionPointer<phy_reset> reset() {
     *     return FunctionPointer.of(segment.get(ADDRESS, OFFSET_reset));
     * }
     *
     * public void reset(FunctionPointer<phy_reset> value) {
     *     segment.set(ADDRESS, OFFSET_reset, value == null ? MemorySegment.NULL : value.segment());
     * }
     */
    private List<MethodSpec> functionPointer(FieldAccess.OfFunctionPointer pointer, FieldPlace place) {
        TypeName type = Names.of(JavaGeneric.functionPointer(pointer.callback()));
        CodeBlock layout = layouts.of(pointer.layout());
        return pair(
                place,
                place.getter(type, "{@code null} is {@code NULL}.")
                        .addStatement(
                                "return $T.of(segment.get($L, $L))", Names.FUNCTION_POINTER, layout, place.offset()),
                place.setter(type)
                        .addStatement(
                                "segment.set($L, $L, value == null ? $T.NULL : value.segment())",
                                layout,
                                place.offset(),
                                Names.MEMORY_SEGMENT));
    }

    /*
     * public phy_stats stats() {
     *     return new phy_stats(segment.asSlice(OFFSET_stats, phy_stats.LAYOUT));
     * }
     *
     * public void stats(phy_stats value) {
     *     MemorySegment.copy(value.segment(), 0, segment, OFFSET_stats, phy_stats.LAYOUT.byteSize());
     * }
     */
    private List<MethodSpec> record(FieldAccess.OfRecord record, FieldPlace place) {
        TypeName type = Names.of(record.layout().record());
        CodeBlock layout = layouts.of(record.layout());
        return pair(
                place,
                place.getter(type, "A view: what is written into it is written here.")
                        .addStatement("return new $T(segment.asSlice($L, $L))", type, place.offset(), layout),
                place.setter(type)
                        .addStatement(
                                "$T.copy(value.segment(), 0, segment, $L, $L.byteSize())",
                                Names.MEMORY_SEGMENT,
                                place.offset(),
                                layout));
    }

    /*
     * public MemorySegment lanes() {
     *     return segment.asSlice(OFFSET_lanes, 16);
     * }
     *
     * public int lanes(long index) {
     *     return segment.get(JAVA_INT, OFFSET_lanes + Objects.checkIndex(index, 4) * 4);
     * }
     *
     * public void lanes(long index, int value) { … }
     */
    private List<MethodSpec> array(FieldAccess.OfArray array, FieldPlace place) {
        List<Long> dimensions = array.dimensions();
        long[] strides = new long[dimensions.size()];
        long size = array.elementSize();
        for (int i = strides.length - 1; i >= 0; i--) {
            strides[i] = size;
            size *= dimensions.get(i);
        }
        FieldPlace element = place;
        for (int i = 0; i < strides.length; i++) {
            element = element.element(dimensions.get(i), strides[i]);
        }
        List<MethodSpec> methods = new ArrayList<>();
        methods.add(place.slice(place.field().name(), size, "All elements, in this record's memory."));
        methods.addAll(accessors(array.element(), element));
        return methods;
    }

    /*
     * public String name() {
     *     return CharArrays.string(name_segment());
     * }
     *
     * public void name(String value) {
     *     CharArrays.set(name_segment(), value);
     * }
     *
     * public byte name(long index) { … }
     *
     * public void name(long index, byte value) { … }
     *
     * public MemorySegment name_segment() { … }
     */
    private List<MethodSpec> chars(FieldAccess.OfCharArray chars, FieldPlace place) {
        TypeName string = Names.of(JavaClass.STRING);
        CodeBlock slice = slice(chars, place);
        FieldAccess.OfScalar element = new FieldAccess.OfScalar(NativeLayout.Scalar.natural(Carrier.BYTE));
        List<MethodSpec> methods = new ArrayList<>(pair(
                place,
                place.getter(string, "Its text as UTF-8, up to the first NUL or the end.")
                        .addStatement("return $T.string($L)", Names.CHAR_ARRAYS, slice),
                place.setter(string, setterSentence(chars))
                        .addStatement("$T.set($L, value)", Names.CHAR_ARRAYS, slice)));
        methods.addAll(scalar(element, place.element(chars.length(), 1)));
        methods.add(place.slice(chars.segmentName(), chars.length(), "All of it, in this record's memory."));
        return methods;
    }

    private static CodeBlock slice(FieldAccess.OfCharArray chars, FieldPlace place) {
        String arguments = String.join(
                ", ", place.indices().stream().map(index -> index.name()).toList());
        return CodeBlock.of("$L($L)", chars.segmentName(), arguments);
    }

    private static String setterSentence(FieldAccess.OfCharArray chars) {
        return "Sets the text as UTF-8, and zeros behind it.\n\n@param value of " + (chars.length() - 1)
                + " bytes at most, as its NUL must fit, too\n"
                + "@throws IllegalArgumentException if it does not fit or has a NUL inside";
    }

    private static List<MethodSpec> pair(FieldPlace place, MethodSpec.Builder getter, MethodSpec.Builder setter) {
        return place.field().writable() ? List.of(getter.build(), setter.build()) : List.of(getter.build());
    }
}
