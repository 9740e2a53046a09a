package io.nativeheader.processor.emit;

import com.palantir.javapoet.CodeBlock;
import io.nativeheader.processor.jmodel.ArgumentConversion;
import io.nativeheader.processor.jmodel.ArgumentConversion.Lifetime;
import io.nativeheader.processor.jmodel.JavaClass;
import io.nativeheader.processor.jmodel.MethodDeclaration.Parameter;
import java.util.Map;

/** Prints the pointers to callbacks, and the tokens that identify objects in C. */
final class CallbackArgumentEmitter {

    private final BodyNames names;
    private final String scratch;
    private final Map<Parameter, String> stubs;
    private final LayoutEmitter layouts;

    /**
     * @param scratch the variable that holds the call's scratch memory
     * @param stubs the variables that hold the stubs of callbacks; a stub is null for a null callback
     */
    CallbackArgumentEmitter(BodyNames names, String scratch, Map<Parameter, String> stubs, LayoutEmitter layouts) {
        this.names = names;
        this.scratch = scratch;
        this.stubs = stubs;
        this.layouts = layouts;
    }

    /*
     * orderStub == null ? MemorySegment.NULL : orderStub.pointer()
     * order == null ? MemorySegment.NULL : Upcalls.retained(order.toNative(arena), arena)
     * order == null ? MemorySegment.NULL : Upcalls.retained(comparison.LINK.pointer(order, arena, 1), arena)
     */
    CodeBlock callback(ArgumentConversion.Callback callback, Parameter parameter, String name) {
        return switch (callback.lifetime()) {
            case Lifetime.OfCall _ ->
                CodeBlock.of("$2L == null ? $1T.NULL : $2L.pointer()", Names.MEMORY_SEGMENT, stubs.get(parameter));
            case Lifetime.OfArena arena ->
                retained(callback, parameter, name, CodeBlock.of("$L", names.of(arena.parameter())));
            case Lifetime.Forever _ -> retained(callback, parameter, name, CodeBlock.of("$T.global()", Names.ARENA));
        };
    }

    private CodeBlock retained(
            ArgumentConversion.Callback callback, Parameter parameter, String name, CodeBlock arena) {
        CodeBlock pointer = callback.onError()
                .map(code -> CodeBlock.of(
                        "$T.$L.pointer($L, $L, $L)",
                        Names.of((JavaClass) parameter.type()),
                        CallbackEmitter.LINK,
                        name,
                        arena,
                        layouts.selection().size(code.value())))
                .orElseGet(() -> CodeBlock.of("$L.toNative($L)", name, arena));
        return CodeBlock.of(
                "$L == null ? $T.NULL : $T.retained($L, $L)",
                name,
                Names.MEMORY_SEGMENT,
                Names.UPCALLS,
                pointer,
                arena);
    }

    // scratch.token(state), UserObjects.in(arena, state)
    CodeBlock userObject(Lifetime lifetime, String name) {
        return switch (lifetime) {
            case Lifetime.OfCall _ -> CodeBlock.of("$L.token($L)", scratch, name);
            case Lifetime.OfArena arena ->
                CodeBlock.of("$T.in($L, $L)", Names.USER_OBJECTS, names.of(arena.parameter()), name);
            case Lifetime.Forever _ -> CodeBlock.of("$T.in($T.global(), $L)", Names.USER_OBJECTS, Names.ARENA, name);
        };
    }
}
