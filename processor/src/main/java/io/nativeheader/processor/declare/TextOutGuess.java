package io.nativeheader.processor.declare;

import io.nativeheader.processor.cmodel.CFunction;
import io.nativeheader.processor.cmodel.CPointer;
import io.nativeheader.processor.cmodel.CType;
import io.nativeheader.processor.jmodel.JavaArray;
import io.nativeheader.processor.jmodel.JavaClass;
import io.nativeheader.processor.request.ParameterRequest;
import io.nativeheader.processor.resolve.type.CallSignature;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * {@code const char **tail} → {@code String[] tail}, and {@code char **error} → {@code @Owned(free = "sqlite3_free") String[] error} if the
 * comment names the function that frees text. Without it, {@code char **} stays memory: a copy would leak C's text.
 */
final class TextOutGuess implements Guess {

    private static final JavaArray STRINGS = new JavaArray(JavaClass.STRING);

    private final Freeing freeing;

    TextOutGuess(Freeing freeing) {
        this.freeing = freeing;
    }

    @Override
    public List<UnaryOperator<Draft>> changes(Draft draft) {
        CommentWords comment = CommentWords.of(draft.function().source().comment());
        List<UnaryOperator<Draft>> changes = new ArrayList<>();
        for (CallSignature.Parameter c : draft.signature().parameters()) {
            CType written = Freeing.pointee(c.declaration().type());
            if (!written.isConst() && written.canonical() instanceof CPointer text && Freeing.isText(written)) {
                Optional<CFunction> free = freeing.of(written, comment).stream()
                        .filter(one -> comment.mentions(one.name()))
                        .findFirst();
                if (text.pointee().isConst()) {
                    changes.add(one -> changed(one, c, ParameterRequest.Annotations.NONE));
                } else if (free.isPresent()) {
                    String name = free.get().name();
                    changes.add(one -> changed(one, c, ParameterAnnotations.owned(name)));
                }
            }
        }
        return changes;
    }

    private static Draft changed(Draft draft, CallSignature.Parameter c, ParameterRequest.Annotations annotations) {
        boolean isOwned = annotations.owned().isPresent();
        String remark = c.name() + " is text that C writes or reads. C's text is copied"
                + (isOwned ? ", and freed." : ", and not freed.");
        return draft.isPlain(c, JavaClass.MEMORY_SEGMENT)
                ? draft.with(c, STRINGS, annotations).remark(remark)
                : draft;
    }
}
