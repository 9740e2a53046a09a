package io.nativeheader.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.nativeheader.processor.jmodel.Carrier;
import io.nativeheader.processor.jmodel.EnumDeclaration;
import io.nativeheader.processor.jmodel.EnumDeclaration.EnumConstant;
import io.nativeheader.processor.platform.TargetSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** Prints a C enum as a Java enum. */
final class EnumEmitter {

    private final EnumDeclaration declaration;
    private final ClassName name;
    private final TypeName carrier;
    private final boolean isLong;
    private final String value;
    private final String exists;
    private final Selection selection;
    private final boolean isPartial;

    /**
     * @param targets the names of all targets of the binding
     */
    EnumEmitter(EnumDeclaration declaration, List<String> targets) {
        this.declaration = declaration;
        this.name = Names.of(declaration.type());
        this.carrier = Names.of(declaration.carrier().type());
        this.isLong = declaration.carrier() == Carrier.LONG;
        this.value = new FreeNames(
                        declaration.constants().stream().map(EnumConstant::name).collect(Collectors.toSet()))
                .take("value");
        this.exists = new FreeNames(Stream.concat(
                                Stream.of(value),
                                declaration.constants().stream().map(EnumConstant::name))
                        .collect(Collectors.toSet()))
                .take("exists");
        this.selection = new Selection(
                declaration.type(),
                targets,
                declaration.constants().stream().map(EnumConstant::name).collect(Collectors.toSet()));
        this.isPartial =
                declaration.constants().stream().anyMatch(constant -> !selection.isEverywhere(constant.value()));
    }

    /*
     * public enum phy_state {
     *     PHY_DOWN(0),
     *     PHY_READY(1);
     *
     *     private final int value;
     *
     *     phy_state(int value) { this.value = value; }
     *
     *     public int value() { return value; }
     *
     *     public static phy_state of(int value) { … }
     * }
     */
    GeneratedJava emit() {
        TypeSpec.Builder type = TypeSpec.enumBuilder(name)
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc(JavadocText.of(declaration.documentation()))
                .addAnnotations(Deprecation.of(declaration.documentation()));
        for (EnumConstant constant : declaration.constants()) {
            type.addEnumConstant(
                    constant.name(),
                    TypeSpec.anonymousClassBuilder("$L", arguments(constant))
                            .addJavadoc(JavadocText.of(constant.documentation()))
                            .addAnnotations(Deprecation.of(constant.documentation()))
                            .build());
        }
        type.addStaticBlock(PlatformEmitter.requirement(
                declaration.type(),
                declaration.constants().stream().map(EnumConstant::name).collect(Collectors.toSet())));
        if (isPartial) {
            type.addField(TypeName.BOOLEAN, exists, Modifier.PRIVATE, Modifier.FINAL);
        }
        type.addField(carrier, value, Modifier.PRIVATE, Modifier.FINAL)
                .addMethod(constructor())
                .addMethod(value())
                .addMethod(of());
        return JavaSource.of(declaration.type(), type, JavaSource.header(declaration.documentation()), Set.of());
    }

    private MethodSpec constructor() {
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder();
        if (isPartial) {
            constructor.addParameter(TypeName.BOOLEAN, exists).addStatement("this.$1L = $1L", exists);
        }
        return constructor
                .addParameter(carrier, value)
                .addStatement("this.$1L = $1L", value)
                .build();
    }

    private MethodSpec value() {
        MethodSpec.Builder method = MethodSpec.methodBuilder("value")
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc(
                        "Returns the value of this enumerator in C.\n\n@return the value$L",
                        isPartial
                                ? "\n@throws UnsupportedOperationException if the running platform does not have the enumerator"
                                : "")
                .returns(carrier);
        if (isPartial) {
            method.beginControlFlow("if (!$L)", exists)
                    .addStatement(
                            "throw $T.constant(name(), $L)",
                            Names.ABSENT,
                            JavaLiteral.of(JavaSource.header(declaration.documentation())))
                    .endControlFlow();
        }
        return method.addStatement("return $L", value).build();
    }

    /*
     * public static phy_state of(int value) {
     *     return switch (value) {
     *         case 0 -> PHY_DOWN;
     *         case 1 -> PHY_READY;
     *         default -> throw new IllegalArgumentException("enum phy_state has no enumerator " + value);
     *     };
     * }
     */
    private MethodSpec of() {
        CodeBlock failure = CodeBlock.of(
                "throw new $T($L + $L)",
                IllegalArgumentException.class,
                JavaLiteral.of(declaration.cName() + " has no enumerator with value "),
                value);
        return MethodSpec.methodBuilder("of")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addJavadoc(
                        "Returns the constant with the given value. If several enumerators have it, returns the first.\n\n"
                                + "@param $L the value in C\n@return the constant\n"
                                + "@throws IllegalArgumentException if no enumerator has the value",
                        value)
                .returns(name)
                .addParameter(carrier, value)
                .addCode(isLong || differs() || isPartial ? comparisons(failure) : cases(failure))
                .build();
    }

    /** Returns whether a value is selected by the platform, which Java does not allow in a case. */
    private boolean differs() {
        return declaration.constants().stream()
                .anyMatch(constant -> !constant.value().isSame());
    }

    private CodeBlock cases(CodeBlock failure) {
        CodeBlock.Builder code = CodeBlock.builder().add("return switch ($L) {\n$>", value);
        Set<String> seen = new HashSet<>();
        for (EnumConstant constant : declaration.constants()) {
            if (seen.add(literal(constant).toString())) {
                code.add("case $L -> $L;\n", literal(constant), constant.name());
            }
        }
        return code.add("default -> $L;\n$<};\n", failure).build();
    }

    /** Emits {@code of} for values over which Java cannot switch: {@code long}, or selected by the platform. */
    private CodeBlock comparisons(CodeBlock failure) {
        CodeBlock.Builder code = CodeBlock.builder();
        Map<String, TargetSet> seen = new HashMap<>();
        for (EnumConstant constant : declaration.constants()) {
            String literal = literal(constant).toString();
            TargetSet before = seen.getOrDefault(literal, TargetSet.NONE);
            seen.put(literal, before.or(constant.value().targets()));
            if (!before.containsAll(constant.value().targets())) {
                CodeBlock isHere = selection.isEverywhere(constant.value())
                        ? CodeBlock.of("")
                        : CodeBlock.of("$L.$L && ", constant.name(), exists);
                code.beginControlFlow("if ($L$L == $L)", isHere, value, literal(constant))
                        .addStatement("return $L", constant.name())
                        .endControlFlow();
            }
        }
        return code.addStatement(failure).build();
    }

    // 1; true, 1; NativeHeaderPlatform.INDEX == 0, 1
    private CodeBlock arguments(EnumConstant constant) {
        if (!isPartial) {
            return literal(constant);
        }
        CodeBlock isHere = selection.isEverywhere(constant.value())
                ? CodeBlock.of("true")
                : selection.condition(
                        constant.value().targets().and(selection.all()).indices());
        return CodeBlock.of("$L, $L", isHere, literal(constant));
    }

    private CodeBlock literal(EnumConstant constant) {
        return selection.of(constant.value(), this::literal);
    }

    private CodeBlock literal(long number) {
        return isLong ? CodeBlock.of("$LL", number) : CodeBlock.of("$L", (int) number);
    }
}
