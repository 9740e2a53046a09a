package io.nativeheader.processor.declare;

import io.nativeheader.processor.cmodel.CFunction;
import io.nativeheader.processor.cmodel.CHeader;
import io.nativeheader.processor.cmodel.CPointer;
import io.nativeheader.processor.cmodel.CType;
import io.nativeheader.processor.jmodel.JavaClass;
import io.nativeheader.processor.request.FailureRequest;
import io.nativeheader.processor.request.ParameterRequest;
import io.nativeheader.processor.resolve.type.CallSignature;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * {@code sqlite3_stmt *} as a result → {@code @Owned(free = "sqlite3_finalize")}. The function must create the object: it writes it to an
 * out-parameter, its name says so, or its comment names the function that frees.
 */
final class OwnedGuess implements Guess {

    private static final Pattern CREATES = Pattern.compile(
            ".*(open|new|creat|init|alloc|dup|clone|copy|connect|load|make|exec|start|parse).*",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern COPIES = Pattern.compile(".*(dup|clone|copy).*", Pattern.CASE_INSENSITIVE);

    private static final Pattern CREATES_TEXT =
            Pattern.compile(".*(dup|alloc|escape|printf|expanded|encode|copy|clone|make).*", Pattern.CASE_INSENSITIVE);

    private final CHeader header;
    private final Freeing freeing;

    OwnedGuess(CHeader header, Freeing freeing) {
        this.header = header;
        this.freeing = freeing;
    }

    @Override
    public List<UnaryOperator<Draft>> changes(Draft draft) {
        Optional<CallSignature.Parameter> out =
                draft.method().resultRequest().out().isPresent()
                        ? draft.signature().parameters().stream()
                                .filter(c -> draft.java(c).isEmpty()
                                        && Freeing.pointee(c.declaration().type())
                                                        .canonical()
                                                instanceof CPointer)
                                .findFirst()
                        : Optional.empty();
        CType owned = out.map(c -> Freeing.pointee(c.declaration().type()))
                .orElse(draft.function().result());
        if (!(owned.canonical() instanceof CPointer pointer)
                || pointer.pointee().isConst()) {
            return List.of();
        }
        CommentWords comment = CommentWords.of(draft.function().source().comment());
        List<UnaryOperator<Draft>> changes = new ArrayList<>();
        for (CFunction free : freeing.of(owned, comment)) {
            if (free.name().equals(draft.function().name())) {
                continue;
            }
            if (comment.mentions(free.name()) || out.isPresent() || creates(draft, owned)) {
                if (Freeing.isText(owned)) {
                    changes.add(one -> isOwned(one) ? one : owned(one.returning(JavaClass.STRING), free.name(), owned));
                }
                changes.add(one -> isOwned(one) ? one : owned(one, free.name(), owned));
                changes.add(one -> isOwned(one) ? one : owned(one.withArena(), free.name(), owned));
            }
        }
        return changes;
    }

    private static boolean creates(Draft draft, CType owned) {
        String name = draft.function().name();
        if (Freeing.isText(owned)) {
            return CREATES_TEXT.matcher(name).matches();
        }
        boolean takesOne = draft.signature().parameters().stream()
                .anyMatch(c -> Freeing.isSame(c.declaration().type(), owned));
        return takesOne ? COPIES.matcher(name).matches() : CREATES.matcher(name).matches();
    }

    private static boolean isOwned(Draft draft) {
        return draft.method().resultRequest().owned().isPresent();
    }

    private Draft owned(Draft draft, String free, CType owned) {
        return draft.owned(free, existsOnFailure(draft, owned)).remark(remark(draft, free));
    }

    /** Returns whether the object exists after a failure, because a function reads the error's text from it. */
    private boolean existsOnFailure(Draft draft, CType owned) {
        return draft.method().resultRequest().out().isPresent()
                && draft.method().failure() instanceof FailureRequest.ReturnsStatus status
                && header.declarations().stream()
                        .filter(CFunction.class::isInstance)
                        .map(CFunction.class::cast)
                        .filter(one -> status.message().equals(Optional.of(one.name())))
                        .anyMatch(text ->
                                Freeing.isSame(text.parameters().getFirst().type(), owned))
                && draft.signature().parameters().stream()
                        .noneMatch(c -> Freeing.isSame(c.declaration().type(), owned));
    }

    private static String remark(Draft draft, String free) {
        if (draft.method().result().equals(JavaClass.STRING)) {
            return free + " frees C's text after it was copied.";
        }
        boolean hasArena = draft.method().parameters().stream().anyMatch(ParameterRequest::isArena);
        return (hasArena ? "closing arena" : "close()") + " frees the result with " + free + ".";
    }
}
