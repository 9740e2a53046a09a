package io.nativeheader.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import io.nativeheader.processor.jmodel.Carrier;
import io.nativeheader.processor.jmodel.ErrorConvention;
import io.nativeheader.processor.jmodel.JavaPrimitive;
import io.nativeheader.processor.jmodel.MethodDeclaration;
import io.nativeheader.processor.jmodel.NativeLayout;
import io.nativeheader.processor.jmodel.ResultConversion;
import java.util.Set;

/** What is done with the result of {@code invokeExact}. */
final class ResultEmitter {

    private final MethodDeclaration method;
    private final BodyNames names;
    private final Set<String> variables;
    private final boolean mayCallBack;

    /**
     * @param variables in scope: constants that the class inherits, and its own
     * @param mayCallBack whether C may have called Java
     */
    ResultEmitter(MethodDeclaration method, BodyNames names, Set<String> variables, boolean mayCallBack) {
        this.mayCallBack = mayCallBack;
        this.method = method;
        this.names = names;
        this.variables = variables;
    }

    /*
     * int result = (int) phy_start_downcall.HANDLE.invokeExact(phydevPointer);
     * if (result < 0) {
     *     throw ErrnoException.of("phy_start", -result);
     * }
     * return result;
     */
    /**
     * @param invocation {@code phy_start_downcall.HANDLE.invokeExact(phydevPointer)}
     * @param errno the variable that holds the captured errno, where it is captured
     * @param memory the variable that holds the memory of a result that is passed by its address
     */
    void emit(CodeBlock invocation, String errno, String memory, CodeBlock.Builder code) {
        NativeLayout layout = method.call().result();
        if (layout == null) {
            code.addStatement(invocation);
            upcalls(code);
            convert(memory, code);
            return;
        }
        TypeName type = type(layout);
        if (!mayCallBack
                && method.errors() == ErrorConvention.NONE
                && method.resultConversion() instanceof ResultConversion.AsIs) {
            code.addStatement("return ($T) $L", type, invocation);
            return;
        }
        String result = names.take("result");
        code.addStatement("$1T $2L = ($1T) $3L", type, result, invocation);
        upcalls(code);
        check(layout, result, errno, code);
        convert(result, code);
    }

    // Upcalls.check();
    private void upcalls(CodeBlock.Builder code) {
        if (mayCallBack) {
            code.addStatement("$T.check()", Names.UPCALLS);
        }
    }

    private static TypeName type(NativeLayout layout) {
        return switch (layout) {
            case NativeLayout.Scalar scalar -> Names.of(scalar.carrier().type());
            case NativeLayout.Reference _,
                    NativeLayout.Sequence _,
                    NativeLayout.Padding _,
                    NativeLayout.Opaque _,
                    NativeLayout.Group _ -> Names.MEMORY_SEGMENT;
        };
    }

    private void check(NativeLayout layout, String result, String errno, CodeBlock.Builder code) {
        CodeBlock captured = CodeBlock.of("$T.value($L)", Names.ERRNO, errno);
        switch (method.errors()) {
            case NONE -> {}
            case RETURNS_ERRNO ->
                fail(CodeBlock.of("$L < 0", result), CodeBlock.of(isLong(layout) ? "(int) -$L" : "-$L", result), code);
            case SETS_ERRNO_ON_MINUS_ONE -> fail(CodeBlock.of("$L == -1", result), captured, code);
            case SETS_ERRNO_ON_NULL -> fail(CodeBlock.of("$L.address() == 0", result), captured, code);
        }
    }

    private static boolean isLong(NativeLayout layout) {
        return layout instanceof NativeLayout.Scalar scalar && scalar.carrier() == Carrier.LONG;
    }

    private void fail(CodeBlock condition, CodeBlock number, CodeBlock.Builder code) {
        code.beginControlFlow("if ($L)", condition)
                .addStatement(
                        "throw $T.of($L, $L)",
                        Names.ERRNO_EXCEPTION,
                        JavaLiteral.of(method.call().function()),
                        number)
                .endControlFlow();
    }

    private void convert(String result, CodeBlock.Builder code) {
        switch (method.resultConversion()) {
            case ResultConversion.Nothing _ -> {}
            case ResultConversion.AsIs _ -> code.addStatement("return $L", result);
            case ResultConversion.ZeroExtended extended -> code.addStatement("return $L", extended(extended, result));
            case ResultConversion.RecordPointer pointer ->
                code.addStatement("return $L", RecordView.of(result, pointer.record(), pointer.size(), variables));
            case ResultConversion.RecordValue value ->
                code.addStatement("return new $T($L)", Names.of(value.record()), result);
            case ResultConversion.Indirect indirect ->
                code.addStatement(
                        "return $L",
                        indirect.record()
                                .map(record -> CodeBlock.of("new $T($L)", Names.of(record), result))
                                .orElse(CodeBlock.of("$L", result)));
            case ResultConversion.FunctionPointerOf _ ->
                code.addStatement("return $T.of($L)", Names.FUNCTION_POINTER, result);
            case ResultConversion.Utf8String _ -> code.addStatement("return $T.string($L)", Names.POINTERS, result);
            case ResultConversion.EnumOf enumeration ->
                code.addStatement(
                        "return $L.of($L)",
                        Names.qualifier(enumeration.type(), variables),
                        enumeration
                                .extended()
                                .map(extended -> extended(extended, result))
                                .orElse(CodeBlock.of("$L", result)));
        }
    }

    // Integer.toUnsignedLong(result), (short) Byte.toUnsignedInt(result)
    private static CodeBlock extended(ResultConversion.ZeroExtended extended, String result) {
        Class<?> box =
                switch (extended.carrier()) {
                    case BYTE -> Byte.class;
                    case SHORT -> Short.class;
                    case INT -> Integer.class;
                    case BOOLEAN, LONG, FLOAT, DOUBLE, ADDRESS ->
                        throw new IllegalStateException("no Java integer is wider than " + extended.carrier());
                };
        boolean toLong = extended.to() == JavaPrimitive.LONG;
        CodeBlock cast = extended.to() == JavaPrimitive.SHORT ? CodeBlock.of("(short) ") : CodeBlock.of("");
        return CodeBlock.of("$L$T.$L($L)", cast, box, toLong ? "toUnsignedLong" : "toUnsignedInt", result);
    }
}
