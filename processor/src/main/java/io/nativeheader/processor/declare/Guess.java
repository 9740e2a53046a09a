package io.nativeheader.processor.declare;

import java.util.List;
import java.util.function.UnaryOperator;

/** Makes a method friendlier. Whether a change binds is for the resolver to say: a change that does not bind is dropped. */
interface Guess {

    /**
     * Returns changes to try one after the other, each on top of those that bind. A change that no longer applies returns its argument.
     */
    List<UnaryOperator<Draft>> changes(Draft draft);
}
