package io.nativeheader.processor.declare;

import io.nativeheader.processor.jmodel.JavaArray;
import io.nativeheader.processor.jmodel.JavaClass;
import io.nativeheader.processor.resolve.TrialBinding;
import io.nativeheader.processor.resolve.type.CallSignature;
import io.nativeheader.processor.resolve.type.Meaning;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** {@code const char *path} → {@code String path}, {@code char *const argv[]} → {@code String[] argv}, {@code const char *} as a result → {@code String}. */
final class TextGuess implements Guess {

    private final TrialBinding trial;

    TextGuess(TrialBinding trial) {
        this.trial = trial;
    }

    @Override
    public List<UnaryOperator<Draft>> changes(Draft draft) {
        List<UnaryOperator<Draft>> changes = new ArrayList<>();
        for (CallSignature.Parameter c : draft.signature().parameters()) {
            if (c.meaning() instanceof Meaning.CharPointer pointer && pointer.isConst() && pointer.isPlain()) {
                changes.add(one -> one.isPlain(c, JavaClass.MEMORY_SEGMENT) ? text(one, c) : one);
            } else if (trial.pointee(c.declaration().type())
                    .filter(found -> found.isConst() && found.meaning() instanceof Meaning.CharPointer)
                    .isPresent()) {
                changes.add(one ->
                        one.isPlain(c, JavaClass.MEMORY_SEGMENT) ? one.with(c, new JavaArray(JavaClass.STRING)) : one);
            }
        }
        if (draft.signature().result() instanceof Meaning.CharPointer pointer && returnsText(draft, pointer)) {
            changes.add(one -> {
                if (!one.method().result().equals(JavaClass.MEMORY_SEGMENT)) {
                    return one;
                }
                Draft text = one.returning(JavaClass.STRING);
                return pointer.isConst() && pointer.isPlain()
                        ? text
                        : text.remark("C returns text that the caller does not free. A copy of it is returned.");
            });
        }
        return changes;
    }

    /** Returns the method with a string. A function with a destructor may keep the pointer to it. */
    private static Draft text(Draft draft, CallSignature.Parameter c) {
        Draft text = draft.with(c, JavaClass.STRING);
        boolean mayKeep = draft.signature().parameters().stream()
                .anyMatch(one -> CallbackGuess.isDestructor(one.declaration().type()));
        return mayKeep ? text.remark(c.name() + " is copied for the call only. C must not keep it.") : text;
    }

    /** Returns whether the result is text. An {@code unsigned char *} is text only if the function's name says so. */
    private static boolean returnsText(Draft draft, Meaning.CharPointer pointer) {
        return pointer.isPlain()
                || draft.function().name().toLowerCase(Locale.ROOT).matches(".*(text|string|name|message|version).*");
    }
}
