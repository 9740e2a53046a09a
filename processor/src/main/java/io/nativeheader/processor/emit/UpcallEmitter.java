package io.nativeheader.processor.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import io.nativeheader.processor.jmodel.CallbackDeclaration;
import io.nativeheader.processor.jmodel.CallbackDeclaration.CallbackParameter;
import io.nativeheader.processor.jmodel.Carrier;
import io.nativeheader.processor.jmodel.NativeLayout;
import io.nativeheader.processor.jmodel.ResultConversion;
import io.nativeheader.processor.platform.PerTarget;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** Prints the static method of a callback's interface that C calls. It converts the arguments and the result. */
final class UpcallEmitter {

    /** The parameter with the value that C receives if a callback throws. */
    static final String ON_ERROR = "onError";

    /** Equals {@code Upcall.MAX_PARAMETERS}. */
    private static final int MAX_PARAMETERS = 8;

    private final CallbackDeclaration declaration;
    private final ClassName name;
    private final LayoutEmitter layouts;
    private final FreeNames names;
    private final Map<CallbackParameter, String> parameters;

    /**
     * @param parameters the variable of each parameter
     */
    UpcallEmitter(
            CallbackDeclaration declaration,
            LayoutEmitter layouts,
            FreeNames names,
            Map<CallbackParameter, String> parameters) {
        this.declaration = declaration;
        this.parameters = parameters;
        this.name = Names.of(declaration.type());
        this.layouts = layouts;
        this.names = names;
    }

    /** Returns whether each argument and the result fit a {@code long}. */
    private boolean hasScalars() {
        return declaration.parameters().size() <= MAX_PARAMETERS
                && declaration.parameters().stream().allMatch(each -> isScalar(each.layout()))
                && declaration.resultLayout().stream().allMatch(UpcallEmitter::isScalar);
    }

    private static boolean isScalar(PerTarget<NativeLayout> layout) {
        return layout.first() instanceof NativeLayout.Scalar;
    }

    /*
     * FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS), (Upcall.Of2<comparison>) comparison::upcall
     * MethodHandles.lookup(), FunctionDescriptor.of(event.LAYOUT, JAVA_INT)
     */
    CodeBlock link(CodeBlock descriptor) {
        if (!hasScalars()) {
            return CodeBlock.of("$T.lookup(), $L", Names.METHOD_HANDLES, descriptor);
        }
        ClassName type =
                Names.UPCALL.nestedClass("Of" + declaration.parameters().size());
        return CodeBlock.of("$L, ($T) $T::upcall", descriptor, ParameterizedTypeName.get(type, name), name);
    }

    MethodSpec emit() {
        return hasScalars() ? ofScalars() : ofRecords();
    }

    /**
     * Returns the expression of the {@code long} that C receives for the Java value {@link #ON_ERROR}; empty if the callback returns void
     * or a record by value.
     */
    Optional<CodeBlock> onError() {
        return declaration
                .resultLayout()
                .map(layout -> layout.first() instanceof NativeLayout.Scalar scalar ? bits(scalar, ON_ERROR) : null);
    }

    /*
     * private static long upcall(comparison callback, long arg0, long arg1) {
     *     return callback.invoke(MemorySegment.ofAddress(arg0), MemorySegment.ofAddress(arg1));
     * }
     */
    private MethodSpec ofScalars() {
        String callback = names.free("callback");
        MethodSpec.Builder method = MethodSpec.methodBuilder("upcall")
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(long.class)
                .addParameter(name, callback);
        List<CodeBlock> arguments = new ArrayList<>();
        for (CallbackParameter parameter : declaration.parameters()) {
            String variable = parameters.get(parameter);
            method.addParameter(long.class, variable);
            arguments.add(argument(parameter, variable));
        }
        CodeBlock call = CodeBlock.of("$L.invoke($L)", callback, CodeBlock.join(arguments, ", "));
        if (declaration.resultLayout().isEmpty()) {
            return method.addStatement(call).addStatement("return 0").build();
        }
        String result = names.free("result");
        return method.addStatement("$T $L = $L", Names.of(declaration.result()), result, call)
                .addStatement(
                        "return $L",
                        layouts.selection()
                                .initializer(
                                        declaration.resultLayout().get(),
                                        layout -> bits((NativeLayout.Scalar) layout, result)))
                .build();
    }

    private CodeBlock argument(CallbackParameter parameter, String variable) {
        if (parameter.fromC() instanceof ResultConversion.RecordPointer pointer) {
            return RecordView.ofAddress(variable, pointer.record(), pointer.size(), CallbackEmitter.VARIABLES);
        }
        Carrier carrier = ((NativeLayout.Scalar) parameter.layout().first()).java();
        return CallbackConversions.fromC(parameter.fromC(), value(carrier, CodeBlock.of("$L", variable)));
    }

    // (int) arg0, Double.longBitsToDouble(arg0), MemorySegment.ofAddress(arg0)
    private static CodeBlock value(Carrier carrier, CodeBlock bits) {
        return switch (carrier) {
            case BOOLEAN -> CodeBlock.of("(byte) $L != 0", bits);
            case BYTE -> CodeBlock.of("(byte) $L", bits);
            case SHORT -> CodeBlock.of("(short) $L", bits);
            case INT -> CodeBlock.of("(int) $L", bits);
            case LONG -> bits;
            case FLOAT -> CodeBlock.of("$T.intBitsToFloat((int) $L)", Float.class, bits);
            case DOUBLE -> CodeBlock.of("$T.longBitsToDouble($L)", Double.class, bits);
            case ADDRESS -> CodeBlock.of("$T.ofAddress($L)", Names.MEMORY_SEGMENT, bits);
        };
    }

    // result, result ? 1 : 0, Double.doubleToRawLongBits(result), Upcalls.address(result, 0)
    private CodeBlock bits(NativeLayout.Scalar layout, String result) {
        return switch (layout.java()) {
            case BOOLEAN -> CodeBlock.of("$L ? 1 : 0", result);
            case BYTE -> integer(Byte.class, layout, result);
            case SHORT -> integer(Short.class, layout, result);
            case INT, LONG -> CodeBlock.of("$L", result);
            case FLOAT -> CodeBlock.of("$T.floatToRawIntBits($L)", Float.class, result);
            case DOUBLE -> CodeBlock.of("$T.doubleToRawLongBits($L)", Double.class, result);
            case ADDRESS ->
                CodeBlock.of(
                        "$T.address($L, $L)",
                        Names.UPCALLS,
                        CallbackConversions.toC(declaration.toC(), result),
                        layouts.selection().size(declaration.resultSize()));
        };
    }

    private static CodeBlock integer(Class<?> box, NativeLayout.Scalar layout, String result) {
        return layout.zeroExtended() ? CodeBlock.of("$T.toUnsignedLong($L)", box, result) : CodeBlock.of("$L", result);
    }

    /*
     * private static MemorySegment upcall(UpcallStub stub, int arg0) {
     *     PendingException earlier = Upcalls.begin();
     *     try {
     *         event result = ((with_value_make) stub.callback()).invoke(arg0);
     *         return Upcalls.record(result.segment(), event.LAYOUT);
     *     } catch (Throwable failure) {
     *         stub.fail(failure);
     *         return stub.zeroRecord();
     *     } finally {
     *         Upcalls.end(earlier);
     *     }
     * }
     */
    /** Checks the result inside the method, where an exception can still be kept. Outside it, an exception would terminate the JVM. */
    private MethodSpec ofRecords() {
        String stub = names.free("stub");
        String earlier = names.free("earlier");
        String result = names.free("result");
        String failure = names.free("failure");
        MethodSpec.Builder method = MethodSpec.methodBuilder("upcall")
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .addAnnotation(AnnotationSpec.builder(SuppressWarnings.class)
                        .addMember("value", "$S", "unused")
                        .build())
                .addParameter(Names.UPCALL_STUB, stub);
        List<CodeBlock> arguments = new ArrayList<>();
        for (CallbackParameter parameter : declaration.parameters()) {
            String variable = parameters.get(parameter);
            method.addParameter(CallbackConversions.carrier(parameter.layout()), variable);
            arguments.add(CallbackConversions.fromC(parameter.fromC(), CodeBlock.of("$L", variable)));
        }
        CodeBlock call = CodeBlock.of("(($T) $L.callback()).invoke($L)", name, stub, CodeBlock.join(arguments, ", "));
        method.addStatement("$T $L = $T.begin()", Names.PENDING_EXCEPTION, earlier, Names.UPCALLS)
                .beginControlFlow("try");
        if (declaration.resultLayout().isEmpty()) {
            method.addStatement(call);
        } else {
            PerTarget<NativeLayout> layout = declaration.resultLayout().get();
            method.returns(CallbackConversions.carrier(layout))
                    .addStatement("$T $L = $L", Names.of(declaration.result()), result, call)
                    .addStatement("return $L", checked(layout, CallbackConversions.toC(declaration.toC(), result)));
        }
        method.nextControlFlow("catch ($T $L)", Throwable.class, failure);
        CodeBlock failed = CodeBlock.of("$L.fail($L)", stub, failure);
        if (declaration.resultLayout().map(PerTarget::first).orElse(null) instanceof NativeLayout.Scalar scalar) {
            method.addStatement("return $L", value(scalar.java(), failed));
        } else {
            method.addStatement(failed);
            if (declaration.resultLayout().isPresent()) {
                method.addStatement("return $L.zeroRecord()", stub);
            }
        }
        return method.nextControlFlow("finally")
                .addStatement("$T.end($L)", Names.UPCALLS, earlier)
                .endControlFlow()
                .build();
    }

    // Upcalls.pointer(result), Upcalls.record(result.segment(), point.LAYOUT)
    private CodeBlock checked(PerTarget<NativeLayout> layout, CodeBlock value) {
        if (!(layout.first() instanceof NativeLayout.Scalar scalar)) {
            return CodeBlock.of("$T.record($L, $L)", Names.UPCALLS, value, layouts.of(layout));
        }
        return scalar.java() == Carrier.ADDRESS
                ? CodeBlock.of(
                        "$T.ofAddress($T.address($L, $L))",
                        Names.MEMORY_SEGMENT,
                        Names.UPCALLS,
                        value,
                        layouts.selection().size(declaration.resultSize()))
                : value;
    }
}
