package io.nativeheader.processor.declare;

import io.nativeheader.processor.jmodel.JavaArray;
import io.nativeheader.processor.jmodel.JavaClass;
import io.nativeheader.processor.jmodel.JavaPrimitive;
import io.nativeheader.processor.jmodel.JavaType;
import io.nativeheader.processor.resolve.TrialBinding;
import io.nativeheader.processor.resolve.type.CallSignature;
import io.nativeheader.processor.resolve.type.ConversionMatcher;
import io.nativeheader.processor.resolve.type.Meaning;
import io.nativeheader.processor.resolve.type.Pointee;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * {@code void *buffer, size_t count} → {@code @Length byte[] buffer}, {@code const char *sql, int n} → {@code @Length String sql},
 * {@code int ends[2]} → {@code int[] ends}.
 */
final class LengthGuess implements Guess {

    /** Names of parameters that count elements: {@code n}, {@code len}, {@code nByte}, {@code sourceLen}, {@code __nbytes}, {@code inl}. */
    private static final Pattern COUNT = Pattern.compile(
            "n|l|len|sz|cb|cnt|cap|inl|[A-Za-z_]*(?i:len|length|size|count|cnt|bytes?|num|nitems|capacity)|(?:n|nb|num|cb)[A-Z_]\\w*");

    private final TrialBinding trial;

    LengthGuess(TrialBinding trial) {
        this.trial = trial;
    }

    @Override
    public List<UnaryOperator<Draft>> changes(Draft draft) {
        List<UnaryOperator<Draft>> changes = new ArrayList<>();
        List<CallSignature.Parameter> all = draft.signature().parameters();
        for (int i = 0; i + 1 < all.size(); i++) {
            CallSignature.Parameter pointer = all.get(i);
            CallSignature.Parameter count = all.get(i + 1);
            if (counts(count)) {
                array(pointer, draft)
                        .ifPresent(type -> changes.add(one -> one.isPlain(pointer, JavaClass.MEMORY_SEGMENT)
                                        && one.java(count).isPresent()
                                ? one.without(count)
                                        .with(pointer, type, ParameterAnnotations.length())
                                        .remark(count.name() + " is the length of " + pointer.name()
                                                + ", which is copied for the call only.")
                                : one));
            }
        }
        for (CallSignature.Parameter c : all) {
            if (c.declaration().length() > 0) {
                array(c, draft)
                        .ifPresent(type ->
                                changes.add(one -> one.isPlain(c, JavaClass.MEMORY_SEGMENT) ? one.with(c, type) : one));
            }
        }
        return changes;
    }

    private static boolean counts(CallSignature.Parameter c) {
        String name = c.declaration().name().replaceFirst("^_+", "");
        return ConversionMatcher.isInteger(c.meaning()) && COUNT.matcher(name).matches();
    }

    /** Returns the Java type of a buffer; empty if C returns a pointer that may point into it. */
    private Optional<JavaType> array(CallSignature.Parameter c, Draft draft) {
        Optional<Pointee> pointee = trial.pointee(c.declaration().type());
        boolean isWritten = pointee.filter(found -> !found.isConst()).isPresent();
        if (pointee.isEmpty() || isWritten && returnsPointer(draft)) {
            return Optional.empty();
        }
        return switch (c.meaning()) {
            case Meaning.CharPointer text ->
                Optional.of(text.isConst() && text.isPlain() ? JavaClass.STRING : new JavaArray(JavaPrimitive.BYTE));
            case Meaning.Pointer _ -> element(pointee.get().meaning()).map(JavaArray::new);
            case Meaning.Nothing _,
                    Meaning.Scalar _,
                    Meaning.Enumeration _,
                    Meaning.RecordPointer _,
                    Meaning.FunctionPointer _,
                    Meaning.RecordValue _,
                    Meaning.Indirect _,
                    Meaning.Unbindable _ -> Optional.empty();
        };
    }

    private static boolean returnsPointer(Draft draft) {
        return draft.signature().result() instanceof Meaning.Pointer
                || draft.signature().result() instanceof Meaning.CharPointer;
    }

    private static Optional<JavaType> element(Meaning pointee) {
        return switch (pointee) {
            case Meaning.Nothing _ -> Optional.of(JavaPrimitive.BYTE);
            case Meaning.Scalar scalar -> Optional.of(scalar.carrier().type());
            case Meaning.Enumeration _,
                    Meaning.RecordPointer _,
                    Meaning.CharPointer _,
                    Meaning.FunctionPointer _,
                    Meaning.Pointer _,
                    Meaning.RecordValue _,
                    Meaning.Indirect _,
                    Meaning.Unbindable _ -> Optional.empty();
        };
    }
}
