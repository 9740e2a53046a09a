package io.nativeheader.processor.declare;

import io.nativeheader.processor.cmodel.CPointer;
import io.nativeheader.processor.jmodel.JavaClass;
import io.nativeheader.processor.jmodel.JavaType;
import io.nativeheader.processor.resolve.TrialBinding;
import io.nativeheader.processor.resolve.type.CallSignature;
import io.nativeheader.processor.resolve.type.Meaning;
import io.nativeheader.processor.resolve.type.Pointee;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Finds the parameter that C writes its result to: {@code sqlite3 **ppDb}, {@code int *out}. */
final class OutParameters {

    /** Names of parameters that C only writes: {@code out}, {@code key_out}. Others, such as {@code destLen}, C may read first. */
    private static final Pattern OUT = Pattern.compile("out|\\w+_out|out_\\w+|p?(?i:result|ret|retval|out_?value)");

    private final TrialBinding trial;

    OutParameters(TrialBinding trial) {
        this.trial = trial;
    }

    /**
     * Returns the only parameter {@code T **} of a function, or the only one with a name for a result; empty if the method does not declare
     * it as memory.
     */
    Optional<CallSignature.Parameter> find(Draft draft) {
        return only(draft, c -> object(c).isPresent())
                .or(() -> only(draft, c -> isNamedOut(c) && object(c).isPresent()))
                .or(() -> only(draft, c -> isNamedOut(c) && type(c).isPresent()))
                .filter(c -> draft.isPlain(c, plain(c)));
    }

    private static Optional<CallSignature.Parameter> only(Draft draft, Predicate<CallSignature.Parameter> fits) {
        List<CallSignature.Parameter> found =
                draft.signature().parameters().stream().filter(fits).toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private static boolean isNamedOut(CallSignature.Parameter c) {
        return OUT.matcher(c.declaration().name()).matches();
    }

    /** Returns the type that the plain method has for the parameter. */
    private static JavaType plain(CallSignature.Parameter c) {
        return c.meaning() instanceof Meaning.RecordPointer record ? record.type() : JavaClass.MEMORY_SEGMENT;
    }

    /** Returns {@code sqlite3} for {@code sqlite3 **}; empty for other types, and for pointers to constant objects. */
    private Optional<JavaClass> object(CallSignature.Parameter c) {
        boolean pointsToConst = c.declaration().type().canonical() instanceof CPointer outer
                && outer.pointee().canonical() instanceof CPointer inner
                && inner.pointee().isConst();
        return written(c)
                .filter(_ -> !pointsToConst)
                .flatMap(meaning -> meaning instanceof Meaning.RecordPointer record
                        ? Optional.of(record.type())
                        : Optional.empty());
    }

    /** Returns the result that C writes: {@code int} for {@code int *}, {@code String} for {@code const char **}, {@code oid} for {@code oid *}. */
    private Optional<JavaType> type(CallSignature.Parameter c) {
        if (c.declaration().length() > 0) {
            return Optional.empty();
        }
        if (c.meaning() instanceof Meaning.RecordPointer record) {
            boolean isConst = c.declaration().type().canonical() instanceof CPointer pointer
                    && pointer.pointee().isConst();
            return isConst ? Optional.empty() : Optional.of(record.type());
        }
        return object(c).<JavaType>map(type -> type).or(() -> written(c).flatMap(OutParameters::value));
    }

    private static Optional<JavaType> value(Meaning meaning) {
        return switch (meaning) {
            case Meaning.Scalar scalar -> Optional.of(scalar.carrier().type());
            case Meaning.CharPointer text when text.isConst() && text.isPlain() -> Optional.of(JavaClass.STRING);
            case Meaning.CharPointer _,
                    Meaning.Nothing _,
                    Meaning.Enumeration _,
                    Meaning.RecordPointer _,
                    Meaning.FunctionPointer _,
                    Meaning.Pointer _,
                    Meaning.RecordValue _,
                    Meaning.Indirect _,
                    Meaning.Unbindable _ -> Optional.empty();
        };
    }

    /** Returns what a pointer to a variable points to. A {@code char *} is text or a buffer. */
    private Optional<Meaning> written(CallSignature.Parameter c) {
        return c.meaning() instanceof Meaning.CharPointer
                ? Optional.empty()
                : trial.pointee(c.declaration().type())
                        .filter(found -> !found.isConst())
                        .map(Pointee::meaning);
    }

    /** Returns the method with the written value as its result. {@code @Out} names the parameter only if others fit as well. */
    Draft apply(Draft draft, CallSignature.Parameter c) {
        JavaType type = type(c).orElseThrow();
        Draft unnamed = draft.out(c, type, false);
        Draft changed = trial.binds(unnamed.method(), unnamed.function()) ? unnamed : draft.out(c, type, true);
        return object(c).isPresent()
                ? changed
                : changed.remark("C writes the result to " + c.name() + ", and does not read it.");
    }
}
