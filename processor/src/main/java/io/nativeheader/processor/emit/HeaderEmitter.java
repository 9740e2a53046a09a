package io.nativeheader.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.nativeheader.processor.jmodel.ConstantDeclaration;
import io.nativeheader.processor.jmodel.ConstantDeclaration.Literal;
import io.nativeheader.processor.jmodel.InterfaceDeclaration;
import io.nativeheader.processor.jmodel.JavaClass;
import io.nativeheader.processor.jmodel.MethodDeclaration;
import io.nativeheader.processor.platform.PerTarget;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/**
 * Prints the interface with everything that a header declares. If that is too large for one class file, the interface extends others that
 * hold parts of it.
 */
final class HeaderEmitter {

    private final InterfaceDeclaration declaration;
    private final Set<String> constants;
    private final String[] obscured;
    private final Selection selection;

    /**
     * @param targets the names of all targets of the binding
     */
    HeaderEmitter(InterfaceDeclaration declaration, List<String> targets) {
        this.declaration = declaration;
        this.constants =
                declaration.constants().stream().map(ConstantDeclaration::name).collect(Collectors.toSet());
        this.obscured = Names.obscured(constants);
        this.selection = new Selection(declaration.header(), targets, declaration.targets(), constants);
    }

    /*
     * public interface PhyHeader {
     *     int SPEED_1000 = 1000;
     *
     *     int phy_start(phy_device phydev);
     * }
     */
    List<GeneratedJava> emit() {
        List<Member> members = new ArrayList<>();
        declaration.constants().forEach(constant -> members.add(new Member.Constant(constant)));
        declaration.methods().stream()
                .filter(method -> !method.overridesDeclared())
                .forEach(method -> members.add(new Member.Function(method)));
        List<List<Member>> parts = ClassParts.of(Member::entries).divide(members);
        List<JavaClass> inherited = new ArrayList<>();
        List<GeneratedJava> files = new ArrayList<>();
        for (List<Member> part : parts.subList(0, parts.size() - 1)) {
            JavaClass type = declaration.header().part(inherited.size() + 1);
            inherited.add(type);
            files.add(file(type, part(type), part));
        }
        files.add(file(declaration.header(), whole(inherited), parts.getLast()));
        return files;
    }

    /** A member of the interface: a constant or a method. */
    private sealed interface Member {

        /**
         * Returns the number of constant pool entries that the member needs: its name, type and value, and with {@code -parameters} the
         * parameters' names.
         */
        int entries();

        /** {@code int SPEED_1000 = 1000;}. */
        record Constant(ConstantDeclaration declaration) implements Member {
            @Override
            public int entries() {
                return 4;
            }
        }

        /** {@code int phy_start(phy_device phydev);}. */
        record Function(MethodDeclaration declaration) implements Member {
            @Override
            public int entries() {
                return 3 + declaration.parameters().size();
            }
        }
    }

    private TypeSpec.Builder whole(List<JavaClass> inherited) {
        TypeSpec.Builder type =
                TypeSpec.interfaceBuilder(declaration.header().simpleName()).addJavadoc(javadoc());
        inherited.forEach(part -> type.addSuperinterface(Names.of(part)));
        return type;
    }

    // public interface PhyHeader_1 {
    private TypeSpec.Builder part(JavaClass type) {
        return TypeSpec.interfaceBuilder(type.simpleName())
                .addJavadoc(
                        "A part of {@link $T}, which is too large for one class file.", Names.of(declaration.header()));
    }

    private GeneratedJava file(JavaClass name, TypeSpec.Builder type, List<Member> members) {
        type.addAnnotations(Deprecation.suppressed(
                        declaration.usesDeprecated(), FunctionalOverloads.warnings(declaration.methods())))
                .alwaysQualify(obscured);
        if (declaration.isPublic()) {
            type.addModifiers(Modifier.PUBLIC);
        }
        for (Member member : members) {
            switch (member) {
                case Member.Constant constant -> {
                    if (selection.isEverywhere(constant.declaration().value())) {
                        type.addField(constant(constant.declaration()));
                    } else {
                        type.addMethod(partial(constant.declaration()));
                    }
                }
                case Member.Function function -> type.addMethod(method(function.declaration()));
            }
        }
        return JavaSource.of(name, type, declaration.library().header(), Set.of());
    }

    private CodeBlock javadoc() {
        CodeBlock.Builder javadoc = CodeBlock.builder()
                .add(
                        "The declarations of $L.",
                        JavadocText.code(declaration.library().header()));
        if (!declaration.functionLikeMacros().isEmpty()) {
            javadoc.add("\n\n"
                            + "<p>The header has these function-like macros. To call one, declare a method with its"
                            + " name in ")
                    .add("$L:\n<ul>", JavadocText.code(declaration.type().name()));
            for (String macro : declaration.functionLikeMacros()) {
                javadoc.add("\n<li>$L", JavadocText.code(macro));
            }
            javadoc.add("\n</ul>");
        }
        return javadoc.build();
    }

    // int SPEED_1000 = 1000;
    private FieldSpec constant(ConstantDeclaration constant) {
        return FieldSpec.builder(
                        Names.of(constant.value().first().type()),
                        constant.name(),
                        Modifier.PUBLIC,
                        Modifier.STATIC,
                        Modifier.FINAL)
                .addJavadoc(JavadocText.of(constant.documentation()))
                .addAnnotations(Deprecation.of(constant.documentation()))
                .initializer(initializer(constant.value()))
                .build();
    }

    // 1000, NativeHeaderPlatform.require(NativeHeaderPlatform.INDEX == 1 ? 65536 : 16384)
    /** Returns the value, with a platform check if it is selected by the platform. */
    private CodeBlock initializer(PerTarget<Literal> values) {
        CodeBlock value = selection.initializer(values, this::value);
        boolean isChecked = value.toString().equals(value(values.first()).toString())
                || values.first() instanceof Literal.OfAddress
                || values.first() instanceof Literal.OfFunctionPointer;
        return isChecked ? value : required(value);
    }

    /*
     * static int O_DIRECT() {
     *     NativeHeaderPlatform.require();
     *     if (NativeHeaderPlatform.INDEX == 3) {
     *         throw Absent.constant("O_DIRECT", "fcntl.h");
     *     }
     *     return 16384;
     * }
     */
    /** Prints a method for a constant that some targets lack. A field would have a value even there. */
    private MethodSpec partial(ConstantDeclaration constant) {
        CodeBlock absent = CodeBlock.of(
                "$T.constant($L, $L)",
                Names.ABSENT,
                JavaLiteral.of(constant.name()),
                JavaLiteral.of(declaration.library().header()));
        return MethodSpec.methodBuilder(constant.name())
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addJavadoc(JavadocText.of(
                        constant.documentation(),
                        List.of(
                                "@return the value",
                                "@throws UnsupportedOperationException on a platform whose header does not define it")))
                .addAnnotations(Deprecation.of(constant.documentation()))
                .returns(Names.of(constant.value().first().type()))
                .addCode(PlatformEmitter.requirement(declaration, selection.isRestricted(), constants))
                .addCode(selection.required(constant.value().targets(), absent))
                .addStatement("return $L", selection.initializer(constant.value(), this::value))
                .build();
    }

    // 1000, NativeHeaderPlatform.require(MemorySegment.ofAddress(-1L)), null
    private CodeBlock value(Literal value) {
        return switch (value) {
            case Literal.OfInt number -> CodeBlock.of("$L", number.value());
            case Literal.OfLong number -> CodeBlock.of("$LL", number.value());
            case Literal.OfFloat number -> CodeBlock.of("$L", JavaLiteral.of(number.value()));
            case Literal.OfDouble number -> CodeBlock.of("$L", JavaLiteral.of(number.value()));
            case Literal.OfString text -> string(text.value());
            case Literal.OfAddress address -> required(address(address.value()));
            case Literal.OfFunctionPointer pointer ->
                pointer.value() == 0
                        ? CodeBlock.of("null")
                        : required(CodeBlock.of("new $T<>($L)", Names.FUNCTION_POINTER, address(pointer.value())));
        };
    }

    /** Wraps a value that javac does not inline in a platform check. */
    private CodeBlock required(CodeBlock value) {
        return PlatformEmitter.required(declaration, selection.isRestricted(), value, constants);
    }

    private static CodeBlock address(long address) {
        return CodeBlock.of("$T.ofAddress($LL)", Names.MEMORY_SEGMENT, address);
    }

    /** Returns a string. One that is too long for a class file is concatenated when the interface is initialized. */
    private CodeBlock string(String text) {
        List<String> pieces = JavaLiteral.pieces(text);
        if (pieces.size() == 1) {
            return CodeBlock.of("$L", JavaLiteral.of(text));
        }
        CodeBlock literals = pieces.stream()
                .map(piece -> CodeBlock.of("$L", JavaLiteral.of(piece)))
                .collect(CodeBlock.joining(",\n"));
        return required(CodeBlock.of("$T.join(\n$>$>\"\",\n$L)$<$<", ClassName.get(String.class), literals));
    }

    // int phy_start(phy_device phydev);
    private MethodSpec method(MethodDeclaration method) {
        boolean annotatesNullness = declaration.annotatesNullness();
        MethodTags tags = new MethodTags(declaration.language());
        MethodSpec.Builder spec = MethodSpec.methodBuilder(method.name())
                .addModifiers(Modifier.PUBLIC, Modifier.ABSTRACT)
                .addJavadoc(JavadocText.of(
                        method.documentation(),
                        tags.of(method, MethodDeclaration.Parameter::name),
                        tags.sentences(method)))
                .addAnnotations(Deprecation.of(method.documentation()))
                .returns(NullnessEmitter.type(method.result(), method.resultNullness(), annotatesNullness));
        for (MethodDeclaration.Parameter parameter : method.javaParameters()) {
            spec.addParameter(
                    NullnessEmitter.type(parameter.type(), parameter.nullness(), annotatesNullness), parameter.name());
        }
        spec.varargs(method.call().route() == MethodDeclaration.Route.VARIADIC);
        return spec.build();
    }
}
