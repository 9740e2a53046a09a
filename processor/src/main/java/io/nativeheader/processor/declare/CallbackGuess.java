package io.nativeheader.processor.declare;

import io.nativeheader.processor.cmodel.CFunctionType;
import io.nativeheader.processor.cmodel.CPointer;
import io.nativeheader.processor.cmodel.CType;
import io.nativeheader.processor.cmodel.CVoid;
import io.nativeheader.processor.jmodel.JavaClass;
import io.nativeheader.processor.jmodel.JavaGeneric;
import io.nativeheader.processor.resolve.type.CallSignature;
import io.nativeheader.processor.resolve.type.Meaning;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * {@code int (*visit)(void *data, int value), void *data} → {@code @UserData visitor visit}, which a lambda implements. If several callbacks
 * share one {@code void *}, or the function has none, the lambdas receive it unchanged. A function that frees what C keeps stays a {@code
 * FunctionPointer}, because C programs pass {@code free} or a constant.
 */
final class CallbackGuess implements Guess {

    /** Parts of the names of functions that keep a callback after they return. */
    private static final Pattern KEEPS = Pattern.compile(
            ".*(set|regist|hook|handler|add|connect|install|create|new|init|open|trace|atexit|signal|watch|listen|notify|subscribe).*",
            Pattern.CASE_INSENSITIVE);

    /** Names of a {@code void *} before the callback that belongs to it: {@code void *pArg, int (*xCompare)(void *, …)}. */
    private static final Pattern USER_DATA = Pattern.compile(
            ".*(data|arg|user|ctx|context|closure|opaque|cookie|app|state|priv).*", Pattern.CASE_INSENSITIVE);

    @Override
    public List<UnaryOperator<Draft>> changes(Draft draft) {
        List<CallSignature.Parameter> callbacks = draft.signature().parameters().stream()
                .filter(c -> c.meaning() instanceof Meaning.FunctionPointer)
                .toList();
        List<UnaryOperator<Draft>> changes = new ArrayList<>();
        for (CallSignature.Parameter callback : callbacks) {
            Optional<CallSignature.Parameter> data = userData(draft, callback, callbacks);
            if (data.isPresent() || !isDestructor(callback.declaration().type())) {
                changes.add(one -> lambda(one, callback, data));
            }
        }
        return changes;
    }

    private static Draft lambda(Draft draft, CallSignature.Parameter callback, Optional<CallSignature.Parameter> data) {
        JavaClass type = ((Meaning.FunctionPointer) callback.meaning()).callback();
        if (!draft.isPlain(callback, JavaGeneric.functionPointer(type))) {
            return draft;
        }
        boolean retained = KEEPS.matcher(draft.function().name()).matches();
        boolean isNext = data.filter(c -> isAfter(draft, c, callback)).isPresent();
        Draft changed = draft.with(
                callback, type, ParameterAnnotations.callback(retained, data.map(c -> isNext ? "" : c.name())));
        changed = data.isPresent() ? changed.without(data.get()) : changed;
        return retained
                ? changed.withArena().remark("C keeps " + callback.name() + " until arena is closed.")
                : changed.remark("C calls " + callback.name() + " only during the call. Otherwise add @Retained.");
    }

    /** Returns the {@code void *} of a callback that takes one: the first before the next callback, or one before it with a fitting name. */
    private static Optional<CallSignature.Parameter> userData(
            Draft draft, CallSignature.Parameter callback, List<CallSignature.Parameter> callbacks) {
        List<CallSignature.Parameter> all = draft.signature().parameters();
        long takers = callbacks.stream()
                .filter(c -> takesUserData(c.declaration().type()))
                .count();
        long pointers =
                all.stream().filter(c -> isUserData(c.declaration().type())).count();
        if (!takesUserData(callback.declaration().type()) || takers > 1 && pointers < takers) {
            return Optional.empty();
        }
        int end = callbacks.stream()
                .filter(c -> isAfter(draft, c, callback)
                        && takesUserData(c.declaration().type()))
                .mapToInt(all::indexOf)
                .findFirst()
                .orElse(all.size());
        Optional<CallSignature.Parameter> next = all.subList(all.indexOf(callback) + 1, end).stream()
                .filter(c -> isUserData(c.declaration().type()))
                .findFirst();
        return next.isPresent() || takers > 1
                ? next
                : all.subList(0, all.indexOf(callback)).stream()
                        .filter(c -> isUserData(c.declaration().type())
                                && USER_DATA.matcher(c.declaration().name()).matches())
                        .reduce((_, last) -> last);
    }

    private static boolean isAfter(Draft draft, CallSignature.Parameter c, CallSignature.Parameter other) {
        List<CallSignature.Parameter> all = draft.signature().parameters();
        return all.indexOf(c) > all.indexOf(other);
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
