package io.nativeheader.processor.emit;

import com.palantir.javapoet.CodeBlock;
import io.nativeheader.processor.jmodel.Carrier;
import io.nativeheader.processor.jmodel.ErrorConvention;
import io.nativeheader.processor.jmodel.ErrorConvention.StatusArgument;
import io.nativeheader.processor.jmodel.ErrorConvention.StatusCode;
import io.nativeheader.processor.jmodel.ErrorConvention.StatusText;
import io.nativeheader.processor.jmodel.InterfaceDeclaration;
import io.nativeheader.processor.jmodel.MethodDeclaration;
import io.nativeheader.processor.jmodel.NativeLayout;
import io.nativeheader.processor.jmodel.ResultConversion;
import java.util.Optional;

/** Prints the check of C's result for failure, and the exception that reports it. */
final class FailureEmitter {

    private final MethodDeclaration method;
    private final BodyNames names;
    private final LayoutEmitter layouts;
    private final InterfaceDeclaration owner;
    private final ArgumentEmitter arguments;

    FailureEmitter(
            MethodDeclaration method,
            BodyNames names,
            LayoutEmitter layouts,
            InterfaceDeclaration owner,
            ArgumentEmitter arguments) {
        this.layouts = layouts;
        this.method = method;
        this.names = names;
        this.owner = owner;
        this.arguments = arguments;
    }

    /*
     * if (result < 0) {
     *     throw ErrnoException.of("phy_start", -result);
     * }
     */
    /**
     * @param result the variable that holds C's result
     * @param errno the variable that holds errno, if the call captures it
     * @param written the variable that holds the value that C wrote through an out-parameter, if there is one
     */
    void check(NativeLayout layout, String result, String errno, Optional<String> written, CodeBlock.Builder code) {
        CodeBlock captured = CodeBlock.of("$T.value($L)", Names.ERRNO, errno);
        switch (method.errors()) {
            case ErrorConvention.None _, ErrorConvention.ThrowsCxxException _ -> {}
            case ErrorConvention.ReturnsErrno _ ->
                errno(
                        CodeBlock.of("$L < 0", result),
                        CodeBlock.of(isLong(layout) ? "(int) -$L" : "-$L", result),
                        written,
                        code);
            case ErrorConvention.MinusOneSetsErrno _ ->
                errno(CodeBlock.of("$L == -1", result), captured, written, code);
            case ErrorConvention.NullSetsErrno _ ->
                errno(CodeBlock.of("$L.address() == 0", result), captured, written, code);
            case ErrorConvention.ReturnsStatus status -> status(status, layout, result, written, code);
        }
    }

    /** Returns the condition under which the call succeeded; empty if C's result does not show failures. */
    Optional<CodeBlock> success(NativeLayout layout, String result) {
        return switch (method.errors()) {
            case ErrorConvention.None _, ErrorConvention.ThrowsCxxException _ -> Optional.empty();
            case ErrorConvention.ReturnsErrno _ -> Optional.of(CodeBlock.of("$L >= 0", result));
            case ErrorConvention.MinusOneSetsErrno _ -> Optional.of(CodeBlock.of("$L != -1", result));
            case ErrorConvention.NullSetsErrno _ -> Optional.of(CodeBlock.of("$L.address() != 0", result));
            case ErrorConvention.ReturnsStatus status ->
                Optional.of(status.ok().stream()
                        .map(ok -> CodeBlock.of("$L == $L", compared(status, layout, result), value(ok, layout)))
                        .collect(CodeBlock.joining(" || ")));
        };
    }

    private static boolean isLong(NativeLayout layout) {
        return layout instanceof NativeLayout.Scalar scalar && scalar.java() == Carrier.LONG;
    }

    private void errno(CodeBlock condition, CodeBlock number, Optional<String> written, CodeBlock.Builder code) {
        code.beginControlFlow("if ($L)", condition);
        release(written, code);
        code.addStatement(
                        "throw $T.of($L, $L)",
                        Names.ERRNO_EXCEPTION,
                        JavaLiteral.of(method.call().function()),
                        number)
                .endControlFlow();
    }

    /*
     * if (result != SqliteHeader.SQLITE_OK) {
     *     String text = Pointers.string((MemorySegment) sqlite3_errmsg_downcall.get().invokeExact(db));
     *     throw StatusException.of("sqlite3_exec", result, SQLITE_OK_status.name(result), text);
     * }
     */
    private void status(
            ErrorConvention.ReturnsStatus status,
            NativeLayout layout,
            String result,
            Optional<String> written,
            CodeBlock.Builder code) {
        String compared = compared(status, layout, result, code);
        CodeBlock condition = status.ok().stream()
                .map(ok -> CodeBlock.of("$L != $L", compared, value(ok, layout)))
                .collect(CodeBlock.joining(" && "));
        code.beginControlFlow("if ($L)", condition);
        CodeBlock text = CodeBlock.of("null");
        if (status.text().isPresent()) {
            String variable = names.take("text");
            CodeBlock message = CodeBlock.of(
                    "$T.string(($T) $L)",
                    Names.POINTERS,
                    Names.MEMORY_SEGMENT,
                    invocation(status.text().get(), result, written));
            // most libraries do not accept NULL for this argument
            CodeBlock value =
                    status.text().get().argument().orElse(null) instanceof StatusArgument.OfParameter parameter
                            ? CodeBlock.of("$L.address() == 0 ? null : $L", pointer(parameter.name(), written), message)
                            : message;
            code.addStatement("$T $L = $L", String.class, variable, value);
            text = CodeBlock.of("$L", variable);
        }
        release(written, code);
        CodeBlock constant = status.table().isEmpty()
                ? CodeBlock.of("null")
                : isLong(layout)
                        ? CodeBlock.of("$1L == (int) $1L ? $2L.name((int) $1L) : null", compared, status.table())
                        : CodeBlock.of("$L.name($L)", status.table(), compared);
        code.addStatement(
                        "throw $T.of($L, $L, $L, $L)",
                        Names.STATUS_EXCEPTION,
                        JavaLiteral.of(method.call().function()),
                        compared,
                        constant,
                        text)
                .endControlFlow();
    }

    // int status = Byte.toUnsignedInt(result);
    private String compared(
            ErrorConvention.ReturnsStatus status, NativeLayout layout, String result, CodeBlock.Builder code) {
        CodeBlock compared = compared(status, layout, result);
        if (compared.toString().equals(result)) {
            return result;
        }
        String wide = names.take("status");
        code.addStatement("int $L = $L", wide, compared);
        return wide;
    }

    // Byte.toUnsignedInt(result)
    private static CodeBlock compared(ErrorConvention.ReturnsStatus status, NativeLayout layout, String result) {
        boolean narrow =
                layout instanceof NativeLayout.Scalar scalar && scalar.java().size() < Carrier.INT.size();
        if (!status.unsigned() || !narrow) {
            return CodeBlock.of("$L", result);
        }
        Class<?> box = ((NativeLayout.Scalar) layout).java() == Carrier.BYTE ? Byte.class : Short.class;
        return CodeBlock.of("$T.toUnsignedInt($L)", box, result);
    }

    /** Returns the code as a constant of the header interface if it has one, else as a number. */
    private CodeBlock value(StatusCode code, NativeLayout layout) {
        return code.constant().filter(this::isOfHeader).isPresent()
                ? CodeBlock.of(
                        layouts.selection().isEverywhere(code.value()) ? "$T.$L" : "$T.$L()",
                        Names.of(owner.header()),
                        code.constant().get())
                : layouts.selection().of(code.value(), value -> number(value, isLong(layout)));
    }

    private static CodeBlock number(long value, boolean isLong) {
        return CodeBlock.of(isLong && value != (int) value ? "$LL" : "$L", isLong ? value : (int) value);
    }

    private boolean isOfHeader(String constant) {
        return owner.constants().stream().anyMatch(one -> one.name().equals(constant));
    }

    private CodeBlock invocation(StatusText text, String result, Optional<String> written) {
        CodeBlock argument = text.argument()
                .map(one -> switch (one) {
                    case StatusArgument.Code _ -> CodeBlock.of("$L", result);
                    case StatusArgument.OfParameter parameter -> CodeBlock.of("$L", pointer(parameter.name(), written));
                })
                .orElse(CodeBlock.of(""));
        return CodeBlock.of("$L.invokeExact($L)", names.handle(text.call()), argument);
    }

    private String pointer(String parameter, Optional<String> written) {
        boolean isOut = method.resultConversion() instanceof ResultConversion.Out out
                && out.parameter().equals(parameter);
        return isOut ? written.orElseThrow() : arguments.passed(parameter);
    }

    // Ownership.release(db, sqlite3_close_downcall.get());
    private void release(Optional<String> written, CodeBlock.Builder code) {
        if (written.isPresent() && method.resultConversion().freesOnFailure()) {
            code.addStatement(
                    "$T.release($L, $L)",
                    Names.OWNERSHIP,
                    written.get(),
                    names.handle(method.resultConversion().release().orElseThrow()));
        }
    }
}
