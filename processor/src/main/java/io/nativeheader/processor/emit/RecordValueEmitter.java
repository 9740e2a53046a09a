package io.nativeheader.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import io.nativeheader.processor.jmodel.RecordDeclaration;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Prints a record's methods that compare it with another record or copy its bytes. */
final class RecordValueEmitter {

    private final RecordDeclaration declaration;
    private final ClassName name;
    private final CodeBlock defined;

    /**
     * @param defined the check that the running platform defines the record
     */
    RecordValueEmitter(RecordDeclaration declaration, CodeBlock defined) {
        this.defined = defined;
        this.declaration = declaration;
        this.name = Names.of(declaration.type());
    }

    List<MethodSpec> methods() {
        return List.of(copyFrom(), equality(), hash());
    }

    /*
     * public phy_device copyFrom(phy_device other) {
     *     segment.copyFrom(other.segment);
     *     return this;
     * }
     *
     * public packet copyFrom(packet other) {
     *     Records.copyFlexible(other.segment, segment, "struct packet");
     *     return this;
     * }
     */
    private MethodSpec copyFrom() {
        boolean flexible = declaration.tail().isPresent();
        MethodSpec.Builder method = MethodSpec.methodBuilder("copyFrom")
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc(
                        "Copies the bytes of another record into this one$L. Memory behind pointers is not copied.\n\n"
                                + "@param other the record to copy\n@return this record"
                                + "$L",
                        flexible ? ", including all elements in its memory" : "",
                        flexible
                                ? "\n@throws IllegalArgumentException if this record's memory has no room for the elements"
                                : "")
                .returns(name)
                .addParameter(name, "other")
                .addCode(defined);
        if (flexible) {
            method.addStatement(
                    "$T.copyFlexible(other.segment, segment, $L)", Names.RECORDS, JavaLiteral.of(declaration.cName()));
        } else {
            method.addStatement("segment.copyFrom(other.segment)");
        }
        return method.addStatement("return this").build();
    }

    /*
     * @Override
     * public boolean equals(Object other) {
     *     return other instanceof phy_device that && Records.areSame(segment, that.segment);
     * }
     */
    private MethodSpec equality() {
        return MethodSpec.methodBuilder("equals")
                .addModifiers(Modifier.PUBLIC)
                .addAnnotation(Override.class)
                .addJavadoc(
                        "Returns whether the other object is a record of this type at the same address. Does not read the memory.")
                .returns(TypeName.BOOLEAN)
                .addParameter(Object.class, "other")
                .addStatement(
                        "return other instanceof $T that && $T.areSame(segment, that.segment)", name, Names.RECORDS)
                .build();
    }

    /*
     * @Override
     * public int hashCode() {
     *     return Records.hash(segment);
     * }
     */
    private static MethodSpec hash() {
        return MethodSpec.methodBuilder("hashCode")
                .addModifiers(Modifier.PUBLIC)
                .addAnnotation(Override.class)
                .addJavadoc("Returns a hash code of the address. Does not read the memory.")
                .returns(TypeName.INT)
                .addStatement("return $T.hash(segment)", Names.RECORDS)
                .build();
    }
}
