package io.nativeheader.processor.declare;

import io.nativeheader.processor.resolve.ParsedInterface;
import io.nativeheader.processor.resolve.TrialBinding;
import io.nativeheader.processor.resolve.type.CallSignature;
import java.util.List;
import java.util.function.UnaryOperator;

/** Finds the friendliest method for a function: it applies each guess that the resolver accepts. */
final class Guesses {

    private final TrialBinding trial;
    private final List<Guess> all;

    Guesses(ParsedInterface parsed, TrialBinding trial) {
        this.trial = trial;
        Freeing freeing = new Freeing(parsed.header());
        OutParameters outs = new OutParameters(trial);
        this.all = List.of(
                new LengthGuess(trial),
                new CallbackGuess(),
                new StatusGuess(new StatusFamilies(parsed), outs, freeing),
                new ErrnoGuess(!parsed.request().options().library().isEmpty()
                        || !parsed.request().options().pkgConfig().isEmpty()),
                new OutGuess(outs),
                new OwnedGuess(parsed.header(), freeing),
                new TextGuess(trial),
                new TextOutGuess(freeing),
                new EnumGuess(parsed.header()));
    }

    Draft plain(CallSignature signature) {
        return Draft.plain(signature, trial.plain(signature));
    }

    Draft friendliest(CallSignature signature) {
        Draft draft = plain(signature);
        for (Guess guess : all) {
            for (UnaryOperator<Draft> change : guess.changes(draft)) {
                Draft changed = change.apply(draft);
                if (!changed.equals(draft) && trial.binds(changed.method(), changed.function())) {
                    draft = changed;
                }
            }
        }
        return draft;
    }
}
