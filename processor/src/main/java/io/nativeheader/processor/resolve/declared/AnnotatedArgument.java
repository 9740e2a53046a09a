package io.nativeheader.processor.resolve.declared;

import io.nativeheader.processor.cmodel.CType;
import io.nativeheader.processor.diagnostic.MethodProblem;
import io.nativeheader.processor.jmodel.ArgumentConversion;
import io.nativeheader.processor.jmodel.ArgumentConversion.Lifetime;
import io.nativeheader.processor.jmodel.Encoding;
import io.nativeheader.processor.jmodel.ErrorConvention.StatusCode;
import io.nativeheader.processor.jmodel.JavaArray;
import io.nativeheader.processor.jmodel.JavaPrimitive;
import io.nativeheader.processor.platform.PerTarget;
import io.nativeheader.processor.request.ParameterRequest;
import io.nativeheader.processor.resolve.type.CDisplay;
import io.nativeheader.processor.resolve.type.CallSignature;
import io.nativeheader.processor.resolve.type.Meaning;
import io.nativeheader.processor.resolve.type.Pointee;
import io.nativeheader.processor.resolve.type.TextTypes;
import io.nativeheader.processor.resolve.type.TypeMapper;
import io.nativeheader.processor.resolve.type.UseSite;
import java.util.Optional;

/** Applies the annotations of a parameter to the conversion of its argument. */
final class AnnotatedArgument {

    private final DeclaredCall call;
    private final TypeMapper mapper;
    private final StatusCodes codes;
    private final CDisplay display;
    private final NamedFunctions functions;
    private final FittingArguments fitting;
    private final ArrayLengths lengths;

    AnnotatedArgument(
            DeclaredCall call,
            TypeMapper mapper,
            StatusCodes codes,
            CDisplay display,
            NamedFunctions functions,
            FittingArguments fitting,
            ArrayLengths lengths) {
        this.call = call;
        this.mapper = mapper;
        this.codes = codes;
        this.display = display;
        this.functions = functions;
        this.fitting = fitting;
        this.lengths = lengths;
    }

    /** Returns the conversion after applying the annotations; empty after reporting errors. */
    Optional<ArgumentConversion> conversion(
            ArgumentConversion plain, ParameterRequest java, CallSignature.Parameter c) {
        ParameterRequest.Annotations annotations = java.annotations();
        Optional<ArgumentConversion> result = Optional.of(plain);
        if (annotations.encoding().isPresent()) {
            result = result.flatMap(
                    found -> encoded(found, annotations.encoding().get(), java, c));
        }
        if (annotations.owned().isPresent()) {
            result = result.flatMap(found -> owned(found, java, c));
        }
        if (annotations.retained()) {
            result = result.flatMap(found -> retained(found, java));
        }
        if (annotations.onError().isPresent()) {
            result =
                    result.flatMap(found -> onError(found, annotations.onError().get(), java, c));
        }
        if (annotations.length().isPresent() && java.type() instanceof JavaPrimitive) {
            result = result.flatMap(found -> lengths.checked(found, java));
        }
        boolean isAllowed = mayHaveUserData(plain, java) & mayBeCritical(plain, java);
        return result.filter(_ -> isAllowed)
                .map(found -> call.request().critical() ? critical(found, java) : found)
                .map(found -> lengths.atLeast(found, java, c));
    }

    private boolean mayHaveUserData(ArgumentConversion conversion, ParameterRequest java) {
        boolean fits = java.annotations().userData().isEmpty()
                || conversion instanceof ArgumentConversion.UserObject
                || conversion instanceof ArgumentConversion.Callback;
        if (!fits) {
            call.misplaced("@UserData", "a callback, or an Object for a void * of C", java.origin());
        }
        return fits;
    }

    private boolean mayBeCritical(ArgumentConversion conversion, ParameterRequest java) {
        boolean fits = !(call.request().critical() && conversion instanceof ArgumentConversion.Callback);
        if (!fits) {
            call.misplaced(
                    "@Critical",
                    "a function that does not call Java: remove the annotation or the callback",
                    java.origin());
        }
        return fits;
    }

    private Optional<ArgumentConversion> misplaced(String annotation, String needs, ParameterRequest java) {
        call.misplaced(annotation, needs, java.origin());
        return Optional.empty();
    }

    /** Applies {@code @Encoding("UTF-16LE") String text}. */
    private Optional<ArgumentConversion> encoded(
            ArgumentConversion conversion, String name, ParameterRequest java, CallSignature.Parameter c) {
        Optional<Encoding> encoding = TextTypes.named(name);
        if (encoding.isEmpty()) {
            call.diagnostics().error(new MethodProblem.UnknownEncoding(name), java.origin());
            return Optional.empty();
        }
        boolean isText = conversion instanceof ArgumentConversion.StringCopy
                || conversion instanceof ArgumentConversion.StringArray;
        PerTarget<Long> unit = conversion instanceof ArgumentConversion.StringArray
                ? PerTarget.same(1L)
                : fitting.pointee(c).map(Pointee::size).orElse(PerTarget.same(0L));
        boolean isVoidPointer = fitting.pointee(c)
                .filter(found -> found.meaning() instanceof Meaning.Nothing)
                .isPresent();
        if (!isText
                || !isVoidPointer
                        && !unit.allMatch(size -> size == encoding.get().unit())) {
            return misplaced(
                    "@Encoding(\"" + name + "\")", "text of " + encoding.get().unit() + "-byte units", java);
        }
        return Optional.of(
                conversion instanceof ArgumentConversion.StringArray array
                        ? new ArgumentConversion.StringArray(encoding.get(), array.copiedBack(), array.free())
                        : new ArgumentConversion.StringCopy(encoding.get(), written(conversion)));
    }

    private static boolean written(ArgumentConversion conversion) {
        return conversion instanceof ArgumentConversion.StringCopy text && text.written();
    }

    /** Applies {@code @Owned(free = "free") String[] lines}. */
    private Optional<ArgumentConversion> owned(
            ArgumentConversion conversion, ParameterRequest java, CallSignature.Parameter c) {
        if (!(conversion instanceof ArgumentConversion.StringArray array) || !array.copiedBack()) {
            return misplaced("@Owned", "a String[] that C stores strings in", java);
        }
        return functions
                .free(
                        java.annotations().owned().get(),
                        OwnedType.pointee(c.declaration().type()),
                        java.origin())
                .map(free -> new ArgumentConversion.StringArray(array.encoding(), true, Optional.of(free)));
    }

    /** Applies {@code @Retained handler callback}. */
    private Optional<ArgumentConversion> retained(ArgumentConversion conversion, ParameterRequest java) {
        Lifetime lifetime = call.arena()
                .<Lifetime>map(arena -> new Lifetime.OfArena(arena.name()))
                .orElseGet(Lifetime.Forever::new);
        if (conversion instanceof ArgumentConversion.Callback callback) {
            return Optional.of(new ArgumentConversion.Callback(lifetime, callback.onError()));
        }
        if (conversion instanceof ArgumentConversion.UserObject) {
            return Optional.of(new ArgumentConversion.UserObject(lifetime));
        }
        return misplaced("@Retained", "a callback, or an Object with @UserData", java);
    }

    /** Applies {@code @OnError("SQLITE_ABORT") sqlite3_callback callback}. */
    private Optional<ArgumentConversion> onError(
            ArgumentConversion conversion, String name, ParameterRequest java, CallSignature.Parameter c) {
        if (!(conversion instanceof ArgumentConversion.Callback callback)) {
            return misplaced("@OnError", "a callback", java);
        }
        Optional<StatusCode> code = codes.code(name);
        if (code.isEmpty()) {
            call.diagnostics()
                    .error(new MethodProblem.NoSuchStatus("@OnError", name, codes.nearMisses(name)), java.origin());
            return Optional.empty();
        }
        CType result = CallbackResults.of(c.declaration().type());
        Meaning meaning = mapper.meaning(result, UseSite.NONE);
        if (!code.get().value().allMatch(value -> CallbackResults.fits(meaning, value))) {
            return misplaced(
                    "@OnError",
                    "a value that C's result type " + display.type(result) + " can represent; " + name + " is not one",
                    java);
        }
        return Optional.of(new ArgumentConversion.Callback(callback.lifetime(), code));
    }

    /**
     * Returns the conversion for {@code @Critical}: strings and arrays are passed in Java heap memory, except {@code boolean[]}, which is
     * still copied.
     */
    private static ArgumentConversion critical(ArgumentConversion conversion, ParameterRequest java) {
        return switch (conversion) {
            case ArgumentConversion.StringCopy text ->
                new ArgumentConversion.HeapString(text.encoding(), text.written());
            case ArgumentConversion.ArrayCopy copy
            when copy.element().isEmpty() && !java.type().equals(new JavaArray(JavaPrimitive.BOOLEAN)) ->
                new ArgumentConversion.HeapArray();
            default -> conversion;
        };
    }
}
