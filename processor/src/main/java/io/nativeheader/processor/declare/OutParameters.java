package io.nativeheader.processor.declare;

import io.nativeheader.processor.cmodel.CPointer;
import io.nativeheader.processor.jmodel.JavaClass;
import io.nativeheader.processor.resolve.TrialBinding;
import io.nativeheader.processor.resolve.type.CallSignature;
import io.nativeheader.processor.resolve.type.Meaning;
import io.nativeheader.processor.resolve.type.Pointee;
import java.util.List;
import java.util.Optional;

/** Finds the parameter that C writes a new object to: {@code sqlite3 **ppDb}. */
final class OutParameters {

    private final TrialBinding trial;

    OutParameters(TrialBinding trial) {
        this.trial = trial;
    }

    /** Returns the only parameter {@code T **} of a function, if the method still declares it as memory. */
    Optional<CallSignature.Parameter> find(Draft draft) {
        List<CallSignature.Parameter> found = draft.signature().parameters().stream()
                .filter(c -> type(c).isPresent())
                .toList();
        return found.size() == 1 && draft.isPlain(found.getFirst(), JavaClass.MEMORY_SEGMENT)
                ? Optional.of(found.getFirst())
                : Optional.empty();
    }

    /** Returns {@code sqlite3} for {@code sqlite3 **}; empty for other types, and for pointers to constant objects. */
    Optional<JavaClass> type(CallSignature.Parameter c) {
        Optional<Pointee> pointee = trial.pointee(c.declaration().type()).filter(found -> !found.isConst());
        boolean pointsToConst = c.declaration().type().canonical() instanceof CPointer outer
                && outer.pointee().canonical() instanceof CPointer inner
                && inner.pointee().isConst();
        return pointee.filter(_ -> !pointsToConst)
                .flatMap(found -> found.meaning() instanceof Meaning.RecordPointer record
                        ? Optional.of(record.type())
                        : Optional.empty());
    }

    /** Returns the method with the object as its result. */
    Draft apply(Draft draft, CallSignature.Parameter c) {
        return draft.out(c, type(c).orElseThrow(), false);
    }
}
