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
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * {@code void *buffer, size_t count} → {@code @Length byte[] buffer}, {@code const char *sql, int n} → {@code @Length String sql},
 * {@code int ends[2]} → {@code int[] ends}.
 */
final class LengthGuess implements Guess {

    /** Names of parameters that count bytes or elements: {@code n}, {@code len}, {@code nByte}, {@code sourceLen}, {@code inl}. */
    private static final Pattern LENGTH = Pattern.compile(
            "[nN]|l|len|sz|cb|inl|[A-Za-z_]*(?i:len|length|size|bytes?)|(?:n|nb|num|cb)_?(?i:bytes?|len|size|chars?)");

    /** Names of parameters that count elements, which follow an array, and hardly text: {@code count}, {@code nitems}. */
    private static final Pattern COUNT = Pattern.compile(
            "cnt|cap|num|[A-Za-z_]*(?i:count|nitems|capacity)|(?:n|nb|num)_?(?i:elems?|elements?|items?|values?|entries)");

    private static final Pattern SUFFIX = Pattern.compile(
            "_?(?:len|length|size|sz|bytes?|count|cnt|num|nitems|capacity|chars?|elems?|elements?|items?|values?|entries)$",
            Pattern.CASE_INSENSITIVE);

    /** What may precede the suffix whatever the pointer's name. */
    private static final Pattern GENERIC =
            Pattern.compile("|[nl]|cb|cap|inl?|nb|num|max|buf|buffer|data|str|string|byte|mem");

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
            boolean isElementSize = i + 2 < all.size() && counts(all.get(i + 2), count);
            if (counts(count, pointer) && !isElementSize) {
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

    private static boolean counts(CallSignature.Parameter c, CallSignature.Parameter pointer) {
        String name = c.declaration().name().replaceFirst("^_+", "");
        return ConversionMatcher.isInteger(c.meaning())
                && belongs(name, pointer.declaration().name())
                && (LENGTH.matcher(name).matches()
                        || !(pointer.meaning() instanceof Meaning.CharPointer)
                                && COUNT.matcher(name).matches());
    }

    /** Returns whether a length can be that of a pointer: {@code dictLength} of {@code dictionary}, but not {@code streamSize} of {@code version}. */
    private static boolean belongs(String length, String pointer) {
        String stem = SUFFIX.matcher(length).replaceFirst("").toLowerCase(Locale.ROOT);
        String name = pointer.toLowerCase(Locale.ROOT);
        return GENERIC.matcher(stem).matches() || name.contains(stem) || !name.isEmpty() && stem.contains(name);
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
