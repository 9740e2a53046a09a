package io.nativeheader.processor.declare;

import io.nativeheader.processor.jmodel.JavaPrimitive;
import io.nativeheader.processor.resolve.type.Meaning;
import java.util.List;
import java.util.function.UnaryOperator;

/** {@code void store_open(store **out)} → {@code @Out store store_open()}. Functions with a status are for {@link StatusGuess}. */
final class OutGuess implements Guess {

    private final OutParameters outs;

    OutGuess(OutParameters outs) {
        this.outs = outs;
    }

    @Override
    public List<UnaryOperator<Draft>> changes(Draft draft) {
        return draft.signature().result() instanceof Meaning.Nothing
                ? List.of(one -> one.method().result() == JavaPrimitive.VOID
                        ? outs.find(one).map(c -> outs.apply(one, c)).orElse(one)
                        : one)
                : List.of();
    }
}
