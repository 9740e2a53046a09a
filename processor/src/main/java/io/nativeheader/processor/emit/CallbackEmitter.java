package io.nativeheader.processor.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.nativeheader.processor.documentation.DocComment;
import io.nativeheader.processor.jmodel.ArgumentConversion;
import io.nativeheader.processor.jmodel.CallbackDeclaration;
import io.nativeheader.processor.jmodel.CallbackDeclaration.CallbackParameter;
import io.nativeheader.processor.jmodel.JavaClass;
import io.nativeheader.processor.jmodel.JavaGeneric;
import io.nativeheader.processor.jmodel.JavaPrimitive;
import io.nativeheader.processor.jmodel.JavaType;
import io.nativeheader.processor.jmodel.NativeLayout;
import io.nativeheader.processor.jmodel.ResultConversion;
import io.nativeheader.processor.platform.PerTarget;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** Prints a C function type as a functional interface, with conversions from Java to C and back. */
final class CallbackEmitter {

    /** The field with the {@code CallbackLink}, through which Java and C call each other. */
    static final String LINK = "LINK";

    static final Set<String> VARIABLES = Set.of(LINK);

    private final CallbackDeclaration declaration;
    private final ClassName name;
    private final LayoutEmitter layouts;
    private final FreeNames names;
    private final boolean annotatesNullness;
    private final Map<CallbackParameter, String> parameters = new HashMap<>();

    /**
     * @param targets the names of all targets of the binding
     */
    CallbackEmitter(CallbackDeclaration declaration, List<String> targets, boolean annotatesNullness) {
        this.declaration = declaration;
        this.name = Names.of(declaration.type());
        this.layouts = new LayoutEmitter(new Selection(declaration.type(), targets, VARIABLES), VARIABLES);
        this.names = names(declaration);
        this.annotatesNullness = annotatesNullness;
        declaration.parameters().forEach(parameter -> parameters.put(parameter, names.take(parameter.name())));
    }

    /**
     * A parameter that clashes with a type is renamed, because it would obscure the type before a dot (JLS 6.4.2). The emitter's own
     * variables avoid both.
     */
    private static FreeNames names(CallbackDeclaration declaration) {
        Set<String> used = BodyNames.used();
        used.addAll(VARIABLES);
        BodyNames.addFirstParts(declaration.type(), used);
        Stream.concat(declaration.parameters().stream().map(CallbackParameter::type), Stream.of(declaration.result()))
                .forEach(type -> {
                    if (type instanceof JavaClass named) {
                        BodyNames.addFirstParts(named, used);
                    }
                });
        return new FreeNames(used);
    }

    private String variable(String wanted) {
        return names.free(wanted);
    }

    private String variable(CallbackParameter parameter) {
        return parameters.get(parameter);
    }

    /*
     * @FunctionalInterface
     * public interface comparison {
     *     CallbackLink<comparison> LINK = CallbackLink.of(FunctionDescriptor.of(…), (Upcall.Of2<comparison>) comparison::upcall);
     *
     *     int invoke(MemorySegment arg0, MemorySegment arg1);
     *
     *     default FunctionPointer<comparison> toNative(Arena arena) { … }
     *
     *     default FunctionPointer<comparison> toNative(Arena arena, int onError) { … }
     *
     *     static comparison of(FunctionPointer<comparison> pointer) { … }
     *
     *     private static long upcall(comparison callback, long arg0, long arg1) { … }
     * }
     */
    GeneratedJava emit() {
        UpcallEmitter upcall = new UpcallEmitter(declaration, layouts, names, parameters);
        TypeSpec.Builder type = TypeSpec.interfaceBuilder(name)
                .addModifiers(Modifier.PUBLIC)
                .addAnnotation(AnnotationSpec.builder(FunctionalInterface.class).build())
                .addJavadoc(
                        JavadocText.of(
                                declaration.documentation(),
                                "If the callback throws, the Java method that called C rethrows the exception after C returns."))
                .addAnnotations(Deprecation.suppressed(declaration.usesDeprecated()))
                .addField(link(upcall))
                .addMethod(invoke())
                .addMethod(toNative());
        upcall.onError().ifPresent(value -> type.addMethod(toNativeOnError(value)));
        type.addMethod(of()).addMethod(upcall.emit());
        return JavaSource.of(
                declaration.type(), type, JavaSource.header(declaration.documentation()), layouts.valueLayouts());
    }

    // CallbackLink<comparison> LINK = CallbackLink.of(FunctionDescriptor.of(…), (Upcall.Of2<comparison>)
    // comparison::upcall);
    private FieldSpec link(UpcallEmitter upcall) {
        return FieldSpec.builder(
                        ParameterizedTypeName.get(Names.CALLBACK_LINK, name),
                        LINK,
                        Modifier.PUBLIC,
                        Modifier.STATIC,
                        Modifier.FINAL)
                .addJavadoc("Links Java and C for this type. For generated code only.")
                .initializer(PlatformEmitter.required(
                        declaration.type(),
                        CodeBlock.of("$T.of($L)", Names.CALLBACK_LINK, upcall.link(descriptor())),
                        VARIABLES))
                .build();
    }

    // int invoke(MemorySegment arg0, MemorySegment arg1)
    private MethodSpec invoke() {
        MethodSpec.Builder method = MethodSpec.methodBuilder("invoke")
                .addModifiers(Modifier.PUBLIC, Modifier.ABSTRACT)
                .addJavadoc("$L", invokeJavadoc())
                .returns(nullable(declaration.result(), declaration.fromC()));
        for (CallbackParameter parameter : declaration.parameters()) {
            method.addParameter(
                    nullable(parameter.type(), parameter.fromC()),
                    parameter.name()); // not renamed: an abstract method has no body in which it could obscure a class
        }
        return method.build();
    }

    /** Returns the type of a value that is null if C passes or returns {@code NULL}. */
    private TypeName nullable(JavaType type, ResultConversion fromC) {
        return NullnessEmitter.nullable(Names.of(type), annotatesNullness && fromC.mayBeNull());
    }

    private String invokeJavadoc() {
        DocComment comment = declaration.documentation().comment();
        List<String> tags = new ArrayList<>();
        for (CallbackParameter parameter : declaration.parameters()) {
            tags.add(JavadocTags.parameter(
                    comment,
                    parameter.name(),
                    parameter.name(),
                    "",
                    "argument " + (tags.size() + 1) + " of the C function"));
        }
        if (declaration.result() != JavaPrimitive.VOID) {
            tags.add(JavadocTags.result(comment, "", "the C function's result"));
        }
        return "Calls the function." + (tags.isEmpty() ? "" : "\n\n" + String.join("\n", tags));
    }

    /*
     * default FunctionPointer<comparison> toNative(Arena arena) {
     *     return LINK.pointer(this, arena);
     * }
     */
    private MethodSpec toNative() {
        return MethodSpec.methodBuilder("toNative")
                .addModifiers(Modifier.PUBLIC, Modifier.DEFAULT)
                .addJavadoc(
                        "Returns a function pointer through which C can call this object until the arena is closed.\n\n"
                                + "@param arena the arena that limits the pointer's lifetime\n@return the function pointer")
                .returns(pointerType())
                .addParameter(Names.ARENA, "arena")
                .addStatement("return $L.pointer(this, arena)", LINK)
                .build();
    }

    /*
     * default FunctionPointer<comparison> toNative(Arena arena, int onError) {
     *     return LINK.pointer(this, arena, onError);
     * }
     */
    private MethodSpec toNativeOnError(CodeBlock value) {
        return MethodSpec.methodBuilder("toNative")
                .addModifiers(Modifier.PUBLIC, Modifier.DEFAULT)
                .addJavadoc(
                        "Returns a function pointer through which C can call this object until the arena is closed.\n\n"
                                + "@param arena the arena that limits the pointer's lifetime\n"
                                + "@param onError the value that C receives if the callback throws, instead of zero\n"
                                + "@return the function pointer")
                .returns(pointerType())
                .addParameter(Names.ARENA, "arena")
                .addParameter(Names.of(declaration.result()), UpcallEmitter.ON_ERROR)
                .addStatement("return $L.pointer(this, arena, $L)", LINK, value)
                .build();
    }

    /*
     * static comparison of(FunctionPointer<comparison> pointer) {
     *     if (pointer == null) {
     *         return null;
     *     }
     *     MemorySegment function = pointer.segment();
     *     return (arg0, arg1) -> { … };
     * }
     */
    private MethodSpec of() {
        String parameters =
                declaration.parameters().stream().map(this::variable).collect(Collectors.joining(", "));
        String pointer = variable("pointer");
        return MethodSpec.methodBuilder("of")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addJavadoc(
                        "Returns a Java object that calls a C function.\n\n"
                                + "@param $L a pointer to the function, or null\n"
                                + "@return an object that calls it, or null if the pointer is null",
                        pointer)
                .returns(name)
                .addParameter(pointerType(), pointer)
                .beginControlFlow("if ($L == null)", pointer)
                .addStatement("return null")
                .endControlFlow()
                .addStatement("$T $L = $L.segment()", Names.MEMORY_SEGMENT, variable("function"), pointer)
                .addCode("return ($L) -> {\n$>$L$<};\n", parameters, downcall())
                .build();
    }

    private TypeName pointerType() {
        return Names.of(JavaGeneric.functionPointer(declaration.type()));
    }

    private CodeBlock descriptor() {
        PerTarget<List<NativeLayout>> all = PerTarget.same(List.of());
        if (declaration.resultLayout().isPresent()) {
            all = all.with(declaration.resultLayout().get(), CallbackEmitter::append);
        }
        for (CallbackParameter parameter : declaration.parameters()) {
            all = all.with(parameter.layout(), CallbackEmitter::append);
        }
        return layouts.selection().initializer(all, this::descriptor);
    }

    private static List<NativeLayout> append(List<NativeLayout> layouts, NativeLayout last) {
        List<NativeLayout> all = new ArrayList<>(layouts);
        all.add(last);
        return all;
    }

    private CodeBlock descriptor(List<NativeLayout> all) {
        String method = declaration.resultLayout().isPresent() ? "of" : "ofVoid";
        return CodeBlock.of(
                "$T.$L($L)",
                Names.FUNCTION_DESCRIPTOR,
                method,
                all.stream().map(layouts::of).collect(CodeBlock.joining(", ")));
    }

    /*
     * try {
     *     int result = (int) LINK.downcall().invokeExact(function, arg0, arg1);
     *     Upcalls.throwPending();
     *     return result;
     * } catch (Throwable failure) {
     *     throw Downcalls.rethrow(failure);
     * }
     */
    private CodeBlock downcall() {
        CodeBlock.Builder code = CodeBlock.builder().beginControlFlow("try");
        List<String> arguments = new ArrayList<>(List.of(variable("function")));
        if (declaration.fromC() instanceof ResultConversion.RecordValue) {
            String allocator = variable("allocator");
            code.addStatement("$T $L = $T.ofAuto()", Names.SEGMENT_ALLOCATOR, allocator, Names.ARENA);
            arguments.add(allocator);
        }
        for (CallbackParameter parameter : declaration.parameters()) {
            CodeBlock converted = CallbackConversions.toC(parameter.toC(), variable(parameter));
            String passed = variable(parameter);
            if (!(parameter.toC() instanceof ArgumentConversion.AsIs)) {
                passed = variable(parameter.name() + "Segment");
                code.addStatement("$T $L = $L", Names.MEMORY_SEGMENT, passed, converted);
            }
            arguments.add(passed);
        }
        CodeBlock call = CodeBlock.of("$L.downcall().invokeExact($L)", LINK, String.join(", ", arguments));
        if (declaration.resultLayout().isEmpty()) {
            code.addStatement(call).addStatement("$T.throwPending()", Names.UPCALLS);
        } else {
            TypeName carrier =
                    CallbackConversions.carrier(declaration.resultLayout().get());
            String result = variable("result");
            code.addStatement("$1T $2L = ($1T) $3L", carrier, result, call)
                    .addStatement("$T.throwPending()", Names.UPCALLS)
                    .addStatement(
                            "return $L", CallbackConversions.fromC(declaration.fromC(), CodeBlock.of("$L", result)));
        }
        String failure = variable("failure");
        return code.nextControlFlow("catch ($T $L)", Throwable.class, failure)
                .addStatement("throw $T.rethrow($L)", Names.DOWNCALLS, failure)
                .endControlFlow()
                .build();
    }
}
