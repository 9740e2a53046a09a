package io.nativeheader.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import io.nativeheader.processor.jmodel.Documentation;
import io.nativeheader.processor.jmodel.FieldDeclaration;
import io.nativeheader.processor.platform.TargetSet;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * The location that accessors read and write: a field, or an element of one.
 *
 * @param check statements that throw where the field does not exist; usually empty
 * @param offset from the record's start, in bytes: {@code OFFSET_lanes + Objects.checkIndex(index, 4) * 4}
 * @param indices the index parameters that the offset uses
 */
record FieldLocation(FieldDeclaration field, CodeBlock check, CodeBlock offset, List<ParameterSpec> indices) {

    private static final String VALUE = "value";
    private static final String RETURN_THIS = "@return this";

    static FieldLocation of(FieldDeclaration field, CodeBlock check) {
        return new FieldLocation(field, check, CodeBlock.of("$L", field.constantName()), List.of());
    }

    /** Returns the location of an element of a flexible array, whose length follows from the size of the record's memory. */
    FieldLocation flexibleElement(CodeBlock stride) {
        return element(CodeBlock.of("(segment.byteSize() - $L) / $L", offset, stride), stride);
    }

    /**
     * Returns the location of an element of this array.
     *
     * @param stride the number of bytes from one element to the next
     */
    FieldLocation element(CodeBlock count, CodeBlock stride) {
        String index = indices.isEmpty() ? "index" : "index" + (indices.size() + 1);
        List<ParameterSpec> more = new ArrayList<>(indices);
        more.add(ParameterSpec.builder(TypeName.LONG, index).build());
        CodeBlock within = CodeBlock.of(
                "$L + $T.checkIndex($L, $L)$L",
                offset,
                Names.OBJECTS,
                index,
                count,
                stride.toString().equals("1") ? CodeBlock.of("") : CodeBlock.of(" * $L", stride));
        return new FieldLocation(field, check, within, more);
    }

    // public int lanes(long index)
    MethodSpec.Builder getter(TypeName type, String... sentences) {
        return method(field.name(), field.documentation(), List.of("@return the value"), sentences)
                .returns(type);
    }

    // public MemorySegment lanes()
    MethodSpec slice(String name, CodeBlock size, String sentence) {
        return method(name, field.documentation(), List.of("@return the memory"), sentence)
                .returns(Names.MEMORY_SEGMENT)
                .addStatement("return segment.asSlice($L, $L)", offset, size)
                .build();
    }

    // public MemorySegment data()
    MethodSpec rest(String name, String sentence) {
        return method(name, field.documentation(), List.of("@return the memory"), sentence)
                .returns(Names.MEMORY_SEGMENT)
                .addStatement("return segment.asSlice($L)", offset)
                .build();
    }

    // public phy_device lanes(long index, int value)
    MethodSpec.Builder setter(TypeName type, String... sentences) {
        return setter(
                type,
                sentences.length == 0 ? "Sets {@code " + field.name() + "}." : String.join(" ", sentences),
                List.of("@param " + VALUE + " the new value", RETURN_THIS));
    }

    // public phy_device name(String value)
    MethodSpec.Builder checkedSetter(TypeName type, String sentence, String value, String failure) {
        return setter(
                type,
                sentence,
                List.of("@param " + VALUE + " " + value, RETURN_THIS, "@throws IllegalArgumentException " + failure));
    }

    private MethodSpec.Builder setter(TypeName type, String sentence, List<String> tags) {
        return documented(field.name(), JavadocText.of(sentence, commentOnly(), tags(tags)))
                .addParameter(type, VALUE);
    }

    /** Returns the documentation of a setter: C's comment without the declaration, which the getter shows. */
    private Documentation commentOnly() {
        return new Documentation(
                field.documentation().comment(),
                "",
                "",
                List.of(),
                field.documentation().deprecated(),
                TargetSet.ALL);
    }

    private MethodSpec.Builder method(
            String name, Documentation documentation, List<String> furtherTags, String... sentences) {
        return documented(name, JavadocText.of(documentation, tags(furtherTags), sentences));
    }

    /** Returns the tags of the indices and further tags. */
    private List<String> tags(List<String> further) {
        List<String> tags = new ArrayList<>();
        for (int i = 0; i < indices.size(); i++) {
            tags.add("@param " + indices.get(i).name() + " the element's index"
                    + (indices.size() == 1 ? "" : " in dimension " + (i + 1)));
        }
        tags.addAll(further);
        return tags;
    }

    private MethodSpec.Builder documented(String name, CodeBlock javadoc) {
        MethodSpec.Builder method = MethodSpec.methodBuilder(name)
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc(javadoc)
                .addParameters(indices)
                .addCode(check);
        if (field.documentation().deprecated().isPresent()) {
            method.addAnnotation(Deprecated.class);
        }
        return method;
    }

    /**
     * Returns the getter, and the setter if the field is writable.
     *
     * @param owner the record, which setters return
     */
    List<MethodSpec> pair(ClassName owner, MethodSpec.Builder getter, MethodSpec.Builder setter) {
        if (!field.writable()) {
            return List.of(getter.build());
        }
        return List.of(
                getter.build(),
                setter.returns(owner).addStatement("return this").build());
    }
}
