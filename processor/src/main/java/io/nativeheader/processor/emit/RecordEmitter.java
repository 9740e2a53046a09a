package io.nativeheader.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.nativeheader.processor.jmodel.FieldDeclaration;
import io.nativeheader.processor.jmodel.NativeLayout;
import io.nativeheader.processor.jmodel.RecordDeclaration;
import io.nativeheader.processor.jmodel.RecordDeclaration.FlexibleTail;
import io.nativeheader.processor.platform.PerTarget;
import io.nativeheader.processor.platform.TargetSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/** Prints a C struct or union as a Java record over its memory. */
final class RecordEmitter {

    private final RecordDeclaration declaration;
    private final ClassName name;
    private final Set<String> variables;
    private final Selection selection;
    private final LayoutEmitter layouts;
    private final boolean annotatesNullness;
    private final boolean isPartial;

    /**
     * @param targets the names of all targets of the binding
     */
    RecordEmitter(RecordDeclaration declaration, List<String> targets, boolean annotatesNullness) {
        this.declaration = declaration;
        this.name = Names.of(declaration.type());
        this.variables = variables(declaration);
        this.selection = new Selection(declaration.type(), targets, variables);
        this.layouts = new LayoutEmitter(
                selection,
                variables,
                new FreeNames(declaration.fields().stream()
                        .map(FieldDeclaration::name)
                        .collect(Collectors.toSet())));
        this.annotatesNullness = annotatesNullness;
        this.isPartial = !declaration.layout().targets().containsAll(declared().and(selection.all()));
    }

    /** Returns the targets that declare the record. Some of them may not define it. */
    private TargetSet declared() {
        return declaration.documentation().targets().or(declaration.layout().targets());
    }

    /** Returns the names of the record's fields and of variables in its methods, which may clash with a generated type's name. */
    private static Set<String> variables(RecordDeclaration declaration) {
        Set<String> variables =
                new HashSet<>(Set.of("segment", "LAYOUT", "pointer", "value", "index", "index2", "index3"));
        declaration.fields().forEach(field -> variables.add(field.constantName()));
        return variables;
    }

    /*
     * public record phy_device(MemorySegment segment) implements ByValue {
     *     public static final GroupLayout LAYOUT = …;
     *
     *     private static final long OFFSET_speed = 0;
     *
     *     public phy_device { … }
     *
     *     public static phy_device allocate(SegmentAllocator allocator) { … }
     *
     *     public static phy_device at(MemorySegment array, long index) { … }
     *
     *     public static List<phy_device> list(MemorySegment array, long count) { … }
     *
     *     public int speed() { … }
     *
     *     public phy_device speed(int value) { … }
     *
     *     public phy_device copyFrom(phy_device other) { … }
     *
     *     public boolean equals(Object other) { … }
     *
     *     public int hashCode() { … }
     *
     *     public String toString() { … }
     * }
     */
    GeneratedJava emit() {
        TypeSpec.Builder type = TypeSpec.recordBuilder(name)
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc(JavadocText.of(declaration.documentation()))
                .addJavadoc("\n\n@param segment the memory of the record")
                .addAnnotations(Deprecation.of(declaration.documentation()))
                .addAnnotations(Deprecation.suppressed(declaration.usesDeprecated()))
                .addStaticBlock(CodeBlock.builder()
                        .add(PlatformEmitter.requirement(declaration.type(), variables))
                        .add(selection.required(declared(), absent()))
                        .build())
                .addField(layout())
                .recordConstructor(constructor())
                .addMethod(allocate())
                .addMethod(allocateArray())
                .addMethod(at())
                .addMethod(list());
        if (declaration.passedByValue()) {
            type.addSuperinterface(Names.BY_VALUE);
        }
        declaration.tail().ifPresent(tail -> type.addMethod(allocate(tail)).addMethod(withCount(tail)));
        FieldEmitter fields = new FieldEmitter(name, declaration.cName(), layouts, variables, annotatesNullness);
        for (FieldDeclaration field : declaration.fields()) {
            type.addField(offset(field)).addMethods(fields.accessors(field));
        }
        type.addMethods(new RecordValueEmitter(declaration, defined()).methods())
                .addMethod(new RecordTextEmitter(declaration, layouts).emit())
                .addMethods(layouts.methods());
        return JavaSource.of(
                declaration.type(), type, JavaSource.header(declaration.documentation()), layouts.valueLayouts());
    }

    // public static final GroupLayout LAYOUT = MemoryLayout.structLayout(…).withName("struct phy_device");
    private FieldSpec layout() {
        return FieldSpec.builder(Names.GROUP_LAYOUT, "LAYOUT", Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .addJavadoc(
                        "The layout of $L: its size, alignment and fields in C.", JavadocText.code(declaration.cName()))
                .addJavadoc(isPartial ? " Null on $L, where it is incomplete." : "", (Object[])
                        (isPartial ? new String[] {selection.names(incomplete())} : new String[0]))
                .initializer(isPartial ? partialLayout() : selection.initializer(declaration.layout(), layouts::of))
                .build();
    }

    private CodeBlock partialLayout() {
        PerTarget<NativeLayout.Group> layout = declaration.layout();
        return selection.initializer(
                PerTarget.of(
                        selection.all(),
                        target -> layout.isOn(target) ? layouts.of(layout.at(target)) : CodeBlock.of("null")),
                code -> code);
    }

    private TargetSet incomplete() {
        return declared().minus(declaration.layout().targets());
    }

    /** Prints the check that the running platform defines the record; nothing if all do that declare it. */
    private CodeBlock defined() {
        return selection.excluded(
                incomplete(),
                CodeBlock.of(
                        "$T.definition($L, $L)",
                        Names.ABSENT,
                        JavaLiteral.of(declaration.cName()),
                        JavaLiteral.of(JavaSource.header(declaration.documentation()))));
    }

    // Absent.type("struct phy_device", "phy.h")
    private CodeBlock absent() {
        return CodeBlock.of(
                "$T.type($L, $L)",
                Names.ABSENT,
                JavaLiteral.of(declaration.cName()),
                JavaLiteral.of(JavaSource.header(declaration.documentation())));
    }

    // private static final long OFFSET_speed = 0;
    private FieldSpec offset(FieldDeclaration field) {
        return FieldSpec.builder(TypeName.LONG, field.constantName(), Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .initializer(
                        selection.initializer(field.offset(), offset -> CodeBlock.of("$L", JavaLiteral.size(offset))))
                .build();
    }

    /*
     * public phy_device {
     *     segment = Records.check(segment, "struct phy_device", LAYOUT.byteSize());
     * }
     */
    private MethodSpec constructor() {
        return MethodSpec.compactConstructorBuilder()
                .addModifiers(Modifier.PUBLIC)
                .addParameter(Names.MEMORY_SEGMENT, "segment")
                .addJavadoc("Creates a view of memory.\n\n@param segment the memory of the record\n"
                        + "@throws IllegalArgumentException if the segment is too small")
                .addStatement(
                        "segment = $T.$L(segment, $L, $LLAYOUT.byteSize())",
                        Names.RECORDS,
                        declaration.tail().isPresent() ? "checkFlexible" : "check",
                        JavaLiteral.of(declaration.cName()),
                        isPartial ? "LAYOUT == null ? 0 : " : "")
                .build();
    }

    /*
     * public static phy_device allocate(SegmentAllocator allocator) {
     *     return new phy_device(allocator.allocate(LAYOUT));
     * }
     */
    private MethodSpec allocate() {
        return MethodSpec.methodBuilder("allocate")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addJavadoc("Allocates a record. Memory from an arena is initially zero.\n\n"
                        + "@param allocator allocates the memory\n@return the new record")
                .returns(name)
                .addParameter(Names.SEGMENT_ALLOCATOR, "allocator")
                .addCode(defined())
                .addStatement("return new $T(allocator.allocate(LAYOUT))", name)
                .build();
    }

    /*
     * public static packet allocate(long count, SegmentAllocator allocator) {
     *     return new packet(allocator.allocate(Records.sizeWith(count, 4, 8, LAYOUT.byteSize()), LAYOUT.byteAlignment()));
     * }
     */
    private MethodSpec allocate(FlexibleTail tail) {
        return MethodSpec.methodBuilder("allocate")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addJavadoc(
                        "Allocates a record with room for {@code count} elements of {@code $L}.\n\n"
                                + "@param count the number of elements\n@param allocator allocates the memory\n"
                                + "@return the new record",
                        tail.field())
                .returns(name)
                .addParameter(TypeName.LONG, "count")
                .addParameter(Names.SEGMENT_ALLOCATOR, "allocator")
                .addCode(defined())
                .addStatement("return new $T(allocator.allocate($L, LAYOUT.byteAlignment()))", name, sizeWith(tail))
                .build();
    }

    /*
     * public packet withCount(long count) {
     *     return new packet(Pointers.sized(segment, Records.sizeWith(count, 4, 8, LAYOUT.byteSize())));
     * }
     */
    private MethodSpec withCount(FlexibleTail tail) {
        return MethodSpec.methodBuilder("withCount")
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc(
                        "Returns a view of the same memory with {@code count} elements of {@code $L}. A record that C returned has none at"
                                + " first. The count is not checked.\n\n@param count the number of elements\n"
                                + "@return a view of the same memory",
                        tail.field())
                .returns(name)
                .addParameter(TypeName.LONG, "count")
                .addCode(defined())
                .addStatement("return new $T($T.sized(segment, $L))", name, Names.POINTERS, sizeWith(tail))
                .build();
    }

    private CodeBlock sizeWith(FlexibleTail tail) {
        return CodeBlock.of(
                "$T.sizeWith(count, $L, $L, LAYOUT.byteSize())",
                Names.RECORDS,
                selection.size(tail.elementSize()),
                selection.size(tail.offset()));
    }

    /*
     * public static MemorySegment allocateArray(long count, SegmentAllocator allocator) {
     *     return allocator.allocate(LAYOUT, count);
     * }
     */
    private MethodSpec allocateArray() {
        return MethodSpec.methodBuilder("allocateArray")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addJavadoc("Allocates an array of records. See {@link #at} and {@link #list}.\n\n"
                        + "@param count the number of records\n@param allocator allocates the memory\n"
                        + "@return the memory of the array")
                .returns(Names.MEMORY_SEGMENT)
                .addParameter(TypeName.LONG, "count")
                .addParameter(Names.SEGMENT_ALLOCATOR, "allocator")
                .addCode(defined())
                .addStatement("return allocator.allocate(LAYOUT, count)")
                .build();
    }

    /*
     * public static phy_device at(MemorySegment array, long index) {
     *     return new phy_device(array.asSlice(LAYOUT.scale(0, index), LAYOUT.byteSize()));
     * }
     */
    private MethodSpec at() {
        return MethodSpec.methodBuilder("at")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addJavadoc(
                        "Returns an element of an array.\n\n"
                                + "@param array the memory of the array\n@param index the index, from 0\n@return a view of the element")
                .returns(name)
                .addParameter(Names.MEMORY_SEGMENT, "array")
                .addParameter(TypeName.LONG, "index")
                .addCode(defined())
                .addStatement("return new $T(array.asSlice(LAYOUT.scale(0, index), LAYOUT.byteSize()))", name)
                .build();
    }

    /*
     * public static List<phy_device> list(MemorySegment array, long count) {
     *     return RecordList.of(array, count, LAYOUT, phy_device::new, phy_device::copyFrom);
     * }
     */
    private MethodSpec list() {
        return MethodSpec.methodBuilder("list")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addJavadoc("Returns an array as a list of fixed size. {@code get} returns a view of an element,"
                        + " {@code set} copies bytes into it.\n\n"
                        + "@param array the memory of the array; a pointer from C without a size is assumed to have"
                        + " {@code count} elements\n"
                        + "@param count the number of elements\n@return a view of the array")
                .returns(ParameterizedTypeName.get(Names.LIST, name))
                .addParameter(Names.MEMORY_SEGMENT, "array")
                .addParameter(TypeName.LONG, "count")
                .addCode(defined())
                .addStatement("return $T.of(array, count, LAYOUT, $L)", Names.RECORD_LIST, viewAndCopy())
                .build();
    }

    /** Uses a lambda where a variable has the type's name: before two colons, the name would mean the variable (JLS 6.5.2). */
    private CodeBlock viewAndCopy() {
        String type = name.simpleName();
        boolean hidden = variables.contains(type)
                || LayoutEmitter.isValueLayout(type)
                || Set.of("array", "count").contains(type);
        return hidden
                ? CodeBlock.of("memory -> new $T(memory), (to, from) -> to.copyFrom(from)", name)
                : CodeBlock.of("$1T::new, $1T::copyFrom", name);
    }
}
