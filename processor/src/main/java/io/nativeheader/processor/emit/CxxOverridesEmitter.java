package io.nativeheader.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.nativeheader.processor.documentation.DocComment;
import io.nativeheader.processor.jmodel.ArgumentConversion;
import io.nativeheader.processor.jmodel.JavaClass;
import io.nativeheader.processor.jmodel.JavaPrimitive;
import io.nativeheader.processor.jmodel.cxx.CxxClassDeclaration;
import io.nativeheader.processor.jmodel.cxx.CxxCodec;
import io.nativeheader.processor.jmodel.cxx.CxxOverrides;
import io.nativeheader.processor.jmodel.cxx.CxxOverrides.Method;
import io.nativeheader.processor.jmodel.cxx.CxxOverrides.Parameter;
import io.nativeheader.processor.jmodel.cxx.CxxSlot;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Prints the interface through which Java overrides virtual functions of a C++ class, and the method by which C++ calls it. */
final class CxxOverridesEmitter {

    /** The method that C++ calls. No C++ function has the name: a static method of the class would. */
    private static final String DISPATCHER = "call$overrides";

    private final JavaClass owner;
    private final CxxOverrides overrides;
    private final JavaClass handles;
    private final CxxCodecEmitter codecs;

    /**
     * @param owner the class with the interface
     * @param handles the class with the field {@code LIBRARY}
     * @param codecs prints codecs with the handles of the class
     */
    CxxOverridesEmitter(JavaClass owner, CxxOverrides overrides, JavaClass handles, CxxCodecEmitter codecs) {
        this.codecs = codecs;
        this.handles = handles;
        this.owner = owner;
        this.overrides = overrides;
    }

    // CxxCallbacks.register(ShapesNativeHandles.LIBRARY, (method, frame) -> Listener.call$overrides(overrides, method,
    // frame))
    static CodeBlock token(ArgumentConversion.Overrides conversion, BodyNames names, String name) {
        String method = names.take("method");
        String frame = names.take("frame");
        return CodeBlock.of(
                "$1T.register($2L, ($3L, $4L) -> $5T.$6L($7L, $3L, $4L))",
                Names.CXX_CALLBACKS,
                names.library(),
                method,
                frame,
                Names.of(conversion.owner()),
                DISPATCHER,
                name);
    }

    /** Adds the interface and the method if a member of the class uses them. */
    void addTo(TypeSpec.Builder spec, CxxClassDeclaration type) {
        boolean isUsed = type.members().stream()
                .flatMap(member -> member.method().parameters().stream())
                .anyMatch(parameter -> parameter.conversion() instanceof ArgumentConversion.Overrides);
        if (isUsed) {
            spec.addMethod(dispatcher()).addType(declaration());
        }
    }

    /*
     * public interface Overrides {
     *     void onEvent(Event event);
     *
     *     default boolean accepts(String text) { throw CxxNotOverridden.INSTANCE; }
     * }
     */
    private TypeSpec declaration() {
        TypeSpec.Builder type = TypeSpec.interfaceBuilder(CxxOverrides.NAME)
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addJavadoc(
                        "The virtual functions of " + JavadocText.code(overrides.cName())
                                + " that Java can override. C++ may call them from any thread. Arguments that are\n"
                                + "objects are valid until the method returns. An exception crosses C++, and the Java method that called C++ throws it.\n");
        overrides.methods().forEach(method -> type.addMethod(method(method)));
        return type.build();
    }

    private static MethodSpec method(Method method) {
        List<String> tags = new ArrayList<>();
        DocComment comment = method.documentation().comment();
        for (Parameter parameter : method.parameters()) {
            String added = argument(parameter.slot());
            tags.add(JavadocTags.parameter(
                    comment, parameter.name(), parameter.name(), added, added.isEmpty() ? "the argument" : added));
        }
        method.result().ifPresent(result -> tags.add(JavadocTags.result(comment, result(result), "the result")));
        MethodSpec.Builder spec = MethodSpec.methodBuilder(method.name())
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc(JavadocText.of(method.documentation(), tags))
                .addAnnotations(Deprecation.of(method.documentation()))
                .returns(result(method));
        method.parameters()
                .forEach(
                        parameter -> spec.addParameter(Names.of(parameter.slot().type()), parameter.name()));
        return method.isAbstract()
                ? spec.addModifiers(Modifier.ABSTRACT).build()
                : spec.addModifiers(Modifier.DEFAULT)
                        .addStatement("throw $T.INSTANCE", Names.CXX_NOT_OVERRIDDEN)
                        .build();
    }

    private static TypeName result(Method method) {
        return method.result().map(slot -> Names.of(slot.type())).orElse(TypeName.VOID);
    }

    /** Returns what the binding adds to the description of an argument. */
    private static String argument(CxxSlot slot) {
        return switch (slot) {
            case CxxSlot.Number _, CxxSlot.Enumeration _, CxxSlot.Address _, CxxSlot.Text _ -> "";
            case CxxSlot.Encoded encoded -> argument(encoded.codec());
            case CxxSlot.CText _ -> "null for {@code NULL}";
            case CxxSlot.StringPointer _ -> "valid until this method returns; null for {@code NULL}";
            case CxxSlot.Object object ->
                "valid until this method returns" + (object.nullable() ? "; null for {@code NULL}" : "");
        };
    }

    private static String argument(CxxCodec codec) {
        return (codec.isNullable() ? "null for no value" : "a copy")
                + (codec.calls().findAny().isPresent()
                        ? "; Java shares its objects with C++ until it closes them"
                        : "");
    }

    /** Returns what the binding adds to the description of a result. */
    private static String result(CxxSlot slot) {
        return switch (slot) {
            case CxxSlot.Number _, CxxSlot.Enumeration _, CxxSlot.Address _, CxxSlot.Text _ -> "";
            case CxxSlot.Encoded encoded -> encoded.codec().isNullable() ? "null for no value" : "not null; copied";
            case CxxSlot.StringPointer _ -> throw new IllegalStateException("no result has a " + slot);
            case CxxSlot.CText _ -> "null is {@code NULL}; C++ keeps a copy of each different text";
            case CxxSlot.Object object -> object.nullable() ? "null is {@code NULL}" : "not null; copied";
        };
    }

    /*
     * static void call$overrides(Overrides overrides, int method, CxxFrame frame) {
     *     switch (method) {
     *         case 0 -> overrides.onEvent(new Event(CxxPointer.borrowed(frame.pointerAt(1), frame.lifetime())));
     *         case 1 -> frame.returnLong(overrides.accepts(frame.textAt(1)) ? 1 : 0);
     *         default -> throw new IllegalArgumentException("no virtual function " + method);
     *     }
     * }
     */
    private MethodSpec dispatcher() {
        CodeBlock.Builder code = CodeBlock.builder().beginControlFlow("switch (method)");
        for (int i = 0; i < overrides.methods().size(); i++) {
            code.add("case $L -> $L", i, branch(overrides.methods().get(i)));
        }
        code.addStatement(
                        "default -> throw new $T($S + method)", IllegalArgumentException.class, "no virtual function ")
                .endControlFlow();
        return MethodSpec.methodBuilder(DISPATCHER)
                .addModifiers(Modifier.STATIC)
                .addParameter(Names.of(CxxOverrides.typeOf(owner)), "overrides")
                .addParameter(TypeName.INT, "method")
                .addParameter(Names.CXX_FRAME, "frame")
                .addCode(code.build())
                .build();
    }

    private CodeBlock branch(Method method) {
        int slot = 1;
        List<CodeBlock> arguments = new ArrayList<>();
        for (Parameter parameter : method.parameters()) {
            arguments.add(argument(parameter.slot(), slot));
            slot += parameter.slot().count();
        }
        CodeBlock call = CodeBlock.of("overrides.$L($L)", method.name(), CodeBlock.join(arguments, ",$W"));
        return method.result().map(result -> returned(result, call)).orElseGet(() -> statement(call));
    }

    private CodeBlock argument(CxxSlot slot, int number) {
        return switch (slot) {
            case CxxSlot.Number(JavaPrimitive type) -> number(type, number);
            case CxxSlot.Enumeration enumeration ->
                CodeBlock.of(
                        enumeration.isLong() ? "$T.of(frame.longAt($L))" : "$T.of((int) frame.longAt($L))",
                        Names.of(enumeration.type()),
                        number);
            case CxxSlot.Text _ -> CodeBlock.of("frame.textAt($L)", number);
            case CxxSlot.Encoded encoded -> CodeBlock.of("frame.valueAt($L, $L)", number, codecs.of(encoded.codec()));
            case CxxSlot.CText _ -> CodeBlock.of("frame.textOrNullAt($L)", number);
            case CxxSlot.Address _ -> CodeBlock.of("frame.pointerAt($L)", number);
            case CxxSlot.StringPointer _ ->
                CodeBlock.of(
                        "frame.longAt($1L) == 0 ? null : $2T.borrowed(frame.pointerAt($1L), $3T.LIBRARY, frame.lifetime())",
                        number,
                        Names.of(slot.type()),
                        Names.of(handles));
            case CxxSlot.Object object -> {
                CodeBlock borrowed = CodeBlock.of(
                        "new $T($T.borrowed(frame.pointerAt($L), frame.lifetime()))",
                        Names.of(object.type()),
                        Names.CXX_POINTER,
                        number);
                yield object.nullable()
                        ? CodeBlock.of("frame.longAt($L) == 0 ? null : $L", number, borrowed)
                        : borrowed;
            }
        };
    }

    private static CodeBlock number(JavaPrimitive type, int slot) {
        return switch (type) {
            case BOOLEAN -> CodeBlock.of("frame.longAt($L) != 0", slot);
            case LONG -> CodeBlock.of("frame.longAt($L)", slot);
            case FLOAT -> CodeBlock.of("frame.floatAt($L)", slot);
            case DOUBLE -> CodeBlock.of("frame.doubleAt($L)", slot);
            case BYTE, SHORT, CHAR, INT -> CodeBlock.of("($T) frame.longAt($L)", Names.of(type), slot);
            case VOID -> throw new IllegalStateException("no argument is void");
        };
    }

    private CodeBlock returned(CxxSlot slot, CodeBlock call) {
        return switch (slot) {
            case CxxSlot.Number(JavaPrimitive type) ->
                switch (type) {
                    case BOOLEAN -> statement(CodeBlock.of("frame.returnLong($L ? 1 : 0)", call));
                    case FLOAT -> statement(CodeBlock.of("frame.returnFloat($L)", call));
                    case DOUBLE -> statement(CodeBlock.of("frame.returnDouble($L)", call));
                    case BYTE, SHORT, CHAR, INT, LONG -> statement(CodeBlock.of("frame.returnLong($L)", call));
                    case VOID -> throw new IllegalStateException("no result is void");
                };
            case CxxSlot.Enumeration _ -> statement(CodeBlock.of("frame.returnLong($L.value())", call));
            case CxxSlot.Text _ -> statement(CodeBlock.of("frame.returnText($L)", call));
            case CxxSlot.Encoded encoded ->
                statement(CodeBlock.of("frame.returnValue($L, $L)", call, codecs.of(encoded.codec())));
            case CxxSlot.CText _ -> statement(CodeBlock.of("frame.returnTextOrNull($L)", call));
            case CxxSlot.StringPointer _ -> throw new IllegalStateException("no result has a " + slot);
            case CxxSlot.Address _ -> statement(CodeBlock.of("frame.returnPointer($L)", call));
            case CxxSlot.Object object ->
                object.nullable()
                        ? CodeBlock.builder()
                                .add("{\n$>")
                                .addStatement("$T result = $L", Names.of(object.type()), call)
                                .addStatement("frame.returnPointer(result == null ? null : result.segment())")
                                .add("$<}\n")
                                .build()
                        : statement(CodeBlock.of("frame.returnPointer($L.segment())", call));
        };
    }

    private static CodeBlock statement(CodeBlock code) {
        return CodeBlock.of("$L;\n", code);
    }
}
