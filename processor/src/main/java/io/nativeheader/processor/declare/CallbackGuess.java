package io.nativeheader.processor.declare;

import io.nativeheader.processor.cmodel.CFunctionType;
import io.nativeheader.processor.cmodel.CPointer;
import io.nativeheader.processor.cmodel.CType;
import io.nativeheader.processor.cmodel.CVoid;
import io.nativeheader.processor.jmodel.JavaClass;
import io.nativeheader.processor.jmodel.JavaGeneric;
import io.nativeheader.processor.request.ParameterRequest;
import io.nativeheader.processor.resolve.type.CallSignature;
import io.nativeheader.processor.resolve.type.Meaning;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * {@code int (*visit)(void *data, int value), void *data} → {@code @UserData visitor visit}, which a lambda implements. Functions with
 * several callbacks keep {@code FunctionPointer}: they share one {@code void *}, and mostly keep the callbacks.
 */
final class CallbackGuess implements Guess {

    /** Parts of the names of functions that keep a callback after they return. */
    private static final Pattern KEEPS = Pattern.compile(
            ".*(set|regist|hook|handler|add|connect|install|create|new|init|open|trace|atexit|signal|watch|listen|notify|subscribe).*",
            Pattern.CASE_INSENSITIVE);

    @Override
    public List<UnaryOperator<Draft>> changes(Draft draft) {
        List<CallSignature.Parameter> callbacks = draft.signature().parameters().stream()
                .filter(c -> c.meaning() instanceof Meaning.FunctionPointer)
                .toList();
        if (callbacks.size() != 1) {
            return List.of();
        }
        CallSignature.Parameter callback = callbacks.getFirst();
        JavaClass type = ((Meaning.FunctionPointer) callback.meaning()).callback();
        Optional<CallSignature.Parameter> data = userData(draft, callback);
        if (takesUserData(callback.declaration().type()) && data.isEmpty()) {
            return List.of();
        }
        return List.of(one ->
                one.isPlain(callback, JavaGeneric.functionPointer(type)) ? lambda(one, callback, type, data) : one);
    }

    private static Draft lambda(
            Draft draft, CallSignature.Parameter callback, JavaClass type, Optional<CallSignature.Parameter> data) {
        boolean retained = KEEPS.matcher(draft.function().name()).matches();
        ParameterRequest.Annotations annotations = data.isPresent()
                ? retained ? ParameterAnnotations.retainedUserData() : ParameterAnnotations.userData()
                : retained ? ParameterAnnotations.retained() : ParameterRequest.Annotations.NONE;
        Draft changed = draft.with(callback, type, annotations);
        changed = data.isPresent() ? changed.without(data.get()) : changed;
        return retained
                ? changed.withArena().remark("C keeps " + callback.name() + " until arena is closed.")
                : changed.remark("C calls " + callback.name() + " only during the call. Otherwise add @Retained.");
    }

    /** Returns the first {@code void *} after a callback that takes one. */
    private static Optional<CallSignature.Parameter> userData(Draft draft, CallSignature.Parameter callback) {
        List<CallSignature.Parameter> all = draft.signature().parameters();
        return takesUserData(callback.declaration().type())
                ? all.subList(all.indexOf(callback) + 1, all.size()).stream()
                        .filter(c -> isUserData(c.declaration().type()))
                        .findFirst()
                : Optional.empty();
    }

    private static boolean takesUserData(CType callback) {
        return callback.canonical() instanceof CPointer pointer
                && pointer.pointee().canonical() instanceof CFunctionType function
                && function.parameters().stream().anyMatch(CallbackGuess::isUserData);
    }

    /** Returns whether a callback frees what C keeps: {@code void (*free)(void *)}. */
    static boolean isDestructor(CType callback) {
        return takesUserData(callback)
                && callback.canonical() instanceof CPointer pointer
                && pointer.pointee().canonical() instanceof CFunctionType function
                && function.parameters().size() == 1;
    }

    private static boolean isUserData(CType type) {
        return type.canonical() instanceof CPointer pointer
                && !pointer.pointee().isConst()
                && pointer.pointee().canonical() instanceof CVoid;
    }
}
