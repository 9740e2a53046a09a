package io.nativeheader.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import io.nativeheader.processor.jmodel.ArgumentConversion;
import io.nativeheader.processor.jmodel.Carrier;
import io.nativeheader.processor.jmodel.Encoding;
import io.nativeheader.processor.jmodel.ErrorConvention;
import io.nativeheader.processor.jmodel.InterfaceDeclaration;
import io.nativeheader.processor.jmodel.JavaPrimitive;
import io.nativeheader.processor.jmodel.MethodDeclaration;
import io.nativeheader.processor.jmodel.NativeLayout;
import io.nativeheader.processor.jmodel.ResultConversion;
import java.util.Optional;
import java.util.Set;

/** Prints the conversion of the result of {@code invokeExact}. */
final class ResultEmitter {

    private final MethodDeclaration method;
    private final BodyNames names;
    private final Set<String> variables;
    private final boolean mayCallBack;
    private final LayoutEmitter layouts;
    private final FailureEmitter failure;
    private final ArgumentEmitter arguments;
    private final CxxObjectEmitter objects;
    private final CxxCodecEmitter codecs;

    /**
     * @param variables names of the constants in scope: those that the class inherits and its own
     * @param mayCallBack whether C may have called Java
     * @param arguments the arguments passed to C
     */
    ResultEmitter(
            MethodDeclaration method,
            BodyNames names,
            Set<String> variables,
            boolean mayCallBack,
            LayoutEmitter layouts,
            InterfaceDeclaration owner,
            ArgumentEmitter arguments) {
        this.mayCallBack = mayCallBack;
        this.layouts = layouts;
        this.failure = new FailureEmitter(method, names, layouts, owner, arguments);
        this.arguments = arguments;
        this.objects = new CxxObjectEmitter(names, this::kept);
        this.codecs = new CxxCodecEmitter(names::handle);
        this.method = method;
        this.names = names;
        this.variables = variables;
    }

    /*
     * int result = (int) phy_start_downcall.get().invokeExact(phydevPointer);
     * if (result < 0) {
     *     throw ErrnoException.of("phy_start", -result);
     * }
     * return result;
     */
    /**
     * @param invocation {@code phy_start_downcall.get().invokeExact(phydevPointer)}
     * @param errno the variable that holds errno, if the call captures it
     * @param memory the variable that holds the memory of a result that C writes through an address
     */
    void emit(CodeBlock invocation, String errno, String memory, CodeBlock.Builder code) {
        NativeLayout layout = method.call().link().result();
        if (layout == null) {
            code.addStatement(invocation);
            Optional<String> written = owned(memory, "", null, code);
            convert(method.resultConversion(), written.orElse(memory), code);
            return;
        }
        TypeName type = type(layout);
        if (!mayCallBack
                && method.errors() instanceof ErrorConvention.None
                && method.resultConversion() instanceof ResultConversion.AsIs) {
            code.addStatement("return ($T) $L", type, invocation);
            return;
        }
        String result = names.take("result");
        code.addStatement("$1T $2L = ($1T) $3L", type, result, invocation);
        Optional<String> written = owned(result, result, layout, code);
        failure.check(layout, result, errno, written, code);
        convert(method.resultConversion(), written.orElse(result), code);
    }

    /*
     * Upcalls.throwPending();
     * MemorySegment written = ppDbMemory.get(ADDRESS, 0);
     *
     * MemorySegment written = ppDbMemory.get(ADDRESS, 0);
     * Ownership.throwPending(result == 0 ? written : MemorySegment.NULL, sqlite3_close_downcall.get());
     */
    /**
     * Rethrows the exception of a callback. First frees an object that C returned with ownership, because the caller will not receive it.
     *
     * @param status the variable that holds C's result; empty for void
     * @return the variable that holds the value that C wrote through an out-parameter, if there is one
     */
    private Optional<String> owned(String result, String status, NativeLayout layout, CodeBlock.Builder code) {
        Optional<MethodDeclaration.Call> release = method.resultConversion().release();
        if (method.errors() instanceof ErrorConvention.ThrowsCxxException) {
            code.addStatement(
                    "$L", names.cxxCheck(mayCallBack || takesStream() ? destroyed(result) : CodeBlock.of("")));
            return written(code);
        }
        if (!mayCallBack || release.isEmpty()) {
            upcalls(code);
            return written(code);
        }
        Optional<String> written = written(code);
        String pointer = written.orElse(result);
        Optional<CodeBlock> success =
                written.isEmpty() || layout == null || method.resultConversion().freesOnFailure()
                        ? Optional.empty()
                        : failure.success(layout, status);
        code.addStatement(
                "$T.throwPending($L, $L)",
                Names.OWNERSHIP,
                success.map(given -> CodeBlock.of("$L ? $L : $T.NULL", given, pointer, Names.MEMORY_SEGMENT))
                        .orElse(CodeBlock.of("$L", pointer)),
                names.handle(release.get()));
        return written;
    }

    private boolean takesStream() {
        return method.parameters().stream()
                .anyMatch(parameter -> parameter.conversion() instanceof ArgumentConversion.JavaStream);
    }

    // MemorySegment db = ppDbMemory.get(ADDRESS, 0);
    private Optional<String> written(CodeBlock.Builder code) {
        if (!(method.resultConversion() instanceof ResultConversion.Out out)) {
            return Optional.empty();
        }
        String value = names.take("written");
        code.addStatement(
                "$T $L = $L",
                type(out.layout().first()),
                value,
                layouts.selection()
                        .initializer(out.layout(), layout -> written(layout, arguments.passed(out.parameter()))));
        return Optional.of(value);
    }

    // ppDbMemory.get(ADDRESS, 0), Integer.toUnsignedLong(sizeMemory.get(JAVA_INT, 0))
    private CodeBlock written(NativeLayout layout, String memory) {
        NativeLayout.Scalar scalar = (NativeLayout.Scalar) layout;
        CodeBlock read = CodeBlock.of("$L.get($L, 0)", memory, layouts.of(scalar.inMemory()));
        return Widening.of(scalar, read);
    }

    // result, ShapesHandles.Shape_destroy_helper.get()
    /** Returns the arguments of a check that destroys C++'s result if a callback threw an exception. */
    private CodeBlock destroyed(String result) {
        return method.resultConversion() instanceof ResultConversion.OwnedObject owned
                ? CodeBlock.of("$L, $L", result, names.handle(owned.destructor()))
                : CodeBlock.of("");
    }

    // Upcalls.throwPending();
    private void upcalls(CodeBlock.Builder code) {
        if (mayCallBack) {
            code.addStatement("$T.throwPending()", Names.UPCALLS);
        }
    }

    private static TypeName type(NativeLayout layout) {
        return switch (layout) {
            case NativeLayout.Scalar scalar -> Names.of(scalar.java().type());
            case NativeLayout.Reference _,
                    NativeLayout.Sequence _,
                    NativeLayout.Padding _,
                    NativeLayout.Opaque _,
                    NativeLayout.Group _ -> Names.MEMORY_SEGMENT;
        };
    }

    /** Returns the variable with the memory or stream of a parameter that the result may refer to. */
    private String kept(String parameter) {
        return method.parameters().stream()
                .filter(one -> one.name().equals(parameter))
                .map(arguments::kept)
                .findFirst()
                .orElseThrow();
    }

    private void convert(ResultConversion conversion, String result, CodeBlock.Builder code) {
        switch (conversion) {
            case ResultConversion.Nothing _ -> {}
            case ResultConversion.AsIs _ -> code.addStatement("return $L", result);
            case ResultConversion.Sized sized ->
                code.addStatement(
                        "return $T.sized($L, $L)",
                        Names.POINTERS,
                        result,
                        layouts.selection().size(sized.size()));
            case ResultConversion.BooleanConversion _ -> code.addStatement("return $L != 0", result);
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
            case ResultConversion.StringCopy text -> code.addStatement("return $L", string(text, result));
            case ResultConversion.OwnedHandle owned -> code.addStatement("return $L", owned(owned, result));
            case ResultConversion.OwnedByArena owned -> code.addStatement("return $L", owned(owned, result));
            case ResultConversion.OwnedObject owned -> code.addStatement("return $L", objects.owned(owned, result));
            case ResultConversion.TakenOver _ -> throw new IllegalStateException("own() calls nothing");
            case ResultConversion.BorrowedObject borrowed ->
                code.addStatement("return $L", objects.borrowed(borrowed, result));
            case ResultConversion.SizedText _ -> code.addStatement("return $T.of($L)", Names.CXX_TEXT, result);
            case ResultConversion.View view -> code.addStatement("return $L", objects.view(view, codecs, result));
            case ResultConversion.Elements elements ->
                code.addStatement("return $L.iterator($L, lifetime())", codecs.of(elements.element()), result);
            case ResultConversion.Decoded decoded ->
                code.addStatement("return $L", objects.decoded(decoded, codecs, result));
            case ResultConversion.Out out -> convert(out.value(), result, code);
            case ResultConversion.OutRecord out ->
                code.addStatement("return new $T($L)", Names.of(out.record()), arguments.passed(out.parameter()));
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

    // Pointers.string(result), Ownership.string(result, Encodings.UTF_16, sqlite3_free_downcall.get())
    private CodeBlock string(ResultConversion.StringCopy text, String result) {
        CodeBlock charset = text.encoding().equals(Encoding.UTF_8)
                ? CodeBlock.of("")
                : CodeBlock.of(", $L", EncodingEmitter.charset(text.encoding()));
        return text.free().isPresent()
                ? CodeBlock.of(
                        "$T.string($L$L, $L)",
                        Names.OWNERSHIP,
                        result,
                        charset,
                        names.handle(text.free().get()))
                : CodeBlock.of("$T.string($L$L)", Names.POINTERS, result, charset);
    }

    // result.address() == 0 ? null : new sqlite3(Ownership.of(result, sqlite3_close_downcall.get(), false))
    private CodeBlock owned(ResultConversion.OwnedHandle owned, String result) {
        return CodeBlock.of(
                "$1L.address() == 0 ? null : new $2T($3T.of($1L, $4L, $5L))",
                result,
                Names.of(owned.handle()),
                Names.OWNERSHIP,
                names.handle(owned.free()),
                owned.cleaner());
    }

    // result.address() == 0 ? null : new FILE(Ownership.in(arena, result, FILE.LAYOUT.byteSize(),
    // fclose_downcall.get()))
    private CodeBlock owned(ResultConversion.OwnedByArena owned, String result) {
        CodeBlock size = owned.record()
                .filter(_ -> !owned.size().allMatch(bytes -> bytes == 0))
                .map(record -> Names.qualifier(record, variables))
                .map(record -> owned.size().anyMatch(bytes -> bytes == 0)
                        ? CodeBlock.of("$1L.LAYOUT == null ? 0 : $1L.LAYOUT.byteSize()", record)
                        : CodeBlock.of("$L.LAYOUT.byteSize()", record))
                .orElse(CodeBlock.of("0"));
        CodeBlock memory = CodeBlock.of(
                "$T.in($L, $L, $L, $L)",
                Names.OWNERSHIP,
                names.of(owned.arena()),
                result,
                size,
                names.handle(owned.free()));
        return owned.record()
                .map(record -> CodeBlock.of("$L.address() == 0 ? null : new $T($L)", result, Names.of(record), memory))
                .orElse(memory);
    }

    // Integer.toUnsignedLong(result), (short) Byte.toUnsignedInt(result)
    private static CodeBlock extended(ResultConversion.ZeroExtended extended, String result) {
        Class<?> box = switch (extended.carrier()) {
            case BYTE -> Byte.class;
            case SHORT -> Short.class;
            case INT -> Integer.class;
            case BOOLEAN, LONG, FLOAT, DOUBLE, ADDRESS ->
                throw new IllegalStateException("no Java integer is wider than " + extended.carrier());
        };
        boolean toLong = extended.to() == JavaPrimitive.LONG;
        if (extended.to() == JavaPrimitive.CHAR && extended.carrier() == Carrier.SHORT) {
            return CodeBlock.of("(char) $L", result);
        }
        CodeBlock cast = extended.to() == JavaPrimitive.SHORT ? CodeBlock.of("(short) ") : CodeBlock.of("");
        return CodeBlock.of("$L$T.$L($L)", cast, box, toLong ? "toUnsignedLong" : "toUnsignedInt", result);
    }
}
