package io.nativeheader.processor.declare;

import io.nativeheader.processor.cmodel.CDeclaration;
import io.nativeheader.processor.cmodel.CFunction;
import io.nativeheader.processor.cmodel.CHeader;
import io.nativeheader.processor.cmodel.CPointer;
import io.nativeheader.processor.cmodel.CPrimitive;
import io.nativeheader.processor.cmodel.CQualified;
import io.nativeheader.processor.cmodel.CRecordType;
import io.nativeheader.processor.cmodel.CType;
import io.nativeheader.processor.cmodel.CTypedefType;
import io.nativeheader.processor.cmodel.CVoid;
import io.nativeheader.processor.jmodel.JavaClass;
import io.nativeheader.processor.request.FailureRequest;
import io.nativeheader.processor.request.ParameterRequest;
import io.nativeheader.processor.resolve.type.CallSignature;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * {@code sqlite3_stmt *} as a result → {@code @Owned(free = "sqlite3_finalize")}. The function must create the object: it writes it to an
 * out-parameter, its name says so, or its comment names the function that frees.
 */
final class OwnedGuess implements Guess {

    private static final List<String> VERBS = List.of(
            "free",
            "close",
            "destroy",
            "finalize",
            "cleanup",
            "delete",
            "release",
            "finish",
            "dispose",
            "unref",
            "clear");

    private static final Pattern FREES =
            Pattern.compile(".*?(" + String.join("|", VERBS) + ").*", Pattern.CASE_INSENSITIVE);

    private static final Pattern CREATES = Pattern.compile(
            ".*(open|new|creat|init|alloc|dup|clone|copy|connect|load|make|exec|start|parse).*",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern COPIES = Pattern.compile(".*(dup|clone|copy).*", Pattern.CASE_INSENSITIVE);

    private static final Pattern CREATES_TEXT =
            Pattern.compile(".*(dup|alloc|escape|printf|expanded|encode|copy|clone|make).*", Pattern.CASE_INSENSITIVE);

    private final List<CFunction> functions;
    private final List<CFunction> freeing;

    OwnedGuess(CHeader header) {
        this.functions = Stream.concat(header.declarations().stream(), header.others().stream())
                .filter(CFunction.class::isInstance)
                .map(CFunction.class::cast)
                .toList();
        this.freeing = functions.stream()
                .filter(function -> FREES.matcher(function.name()).matches()
                        && function.parameters().size() == 1
                        && !function.variadic()
                        && (function.result().canonical() instanceof CVoid || isInt(function.result())))
                .sorted(Comparator.comparing(OwnedGuess::verb)
                        .thenComparing(function -> function.name().length()))
                .toList();
    }

    private static boolean isInt(CType type) {
        return type.canonical() instanceof CPrimitive primitive && primitive.isInteger();
    }

    private static int verb(CDeclaration function) {
        Matcher verb = FREES.matcher(function.name());
        return verb.matches() ? VERBS.indexOf(verb.group(1).toLowerCase(Locale.ROOT)) : VERBS.size();
    }

    @Override
    public List<UnaryOperator<Draft>> changes(Draft draft) {
        Optional<CallSignature.Parameter> out =
                draft.method().resultRequest().out().isPresent()
                        ? draft.signature().parameters().stream()
                                .filter(c -> draft.java(c).isEmpty()
                                        && pointee(c.declaration().type()).canonical() instanceof CPointer)
                                .findFirst()
                        : Optional.empty();
        CType owned = out.map(c -> pointee(c.declaration().type()))
                .orElse(draft.function().result());
        if (!(owned.canonical() instanceof CPointer pointer)
                || pointer.pointee().isConst()) {
            return List.of();
        }
        CommentWords comment = CommentWords.of(draft.function().source().comment());
        List<UnaryOperator<Draft>> changes = new ArrayList<>();
        List<CFunction> fitting = freeing.stream()
                .filter(free -> !free.name().equals(draft.function().name()))
                .filter(free -> frees(free.parameters().getFirst().type(), owned))
                .sorted(Comparator.comparing(free -> !comment.mentions(free.name())))
                .toList();
        for (CFunction free : fitting) {
            if (comment.mentions(free.name()) || out.isPresent() || creates(draft, owned)) {
                if (isText(owned)) {
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
        if (isText(owned)) {
            return CREATES_TEXT.matcher(name).matches();
        }
        boolean takesOne = draft.signature().parameters().stream()
                .anyMatch(c -> isSame(c.declaration().type(), owned));
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
                && functions.stream()
                        .filter(function -> status.message().equals(Optional.of(function.name())))
                        .anyMatch(text -> isSame(text.parameters().getFirst().type(), owned))
                && draft.signature().parameters().stream()
                        .noneMatch(c -> isSame(c.declaration().type(), owned));
    }

    private static String remark(Draft draft, String free) {
        if (draft.method().result().equals(JavaClass.STRING)) {
            return free + " frees C's text after it was copied.";
        }
        boolean hasArena = draft.method().parameters().stream().anyMatch(ParameterRequest::isArena);
        return (hasArena ? "closing arena" : "close()") + " frees the result with " + free + ".";
    }

    /** Returns whether a freeing function takes the owned type. {@code void *} fits text and, under the same typedef name, handles. */
    private static boolean frees(CType parameter, CType owned) {
        return isSame(parameter, owned) || isText(owned) && pointee(parameter).canonical() instanceof CVoid;
    }

    private static boolean isText(CType type) {
        return pointee(type).canonical() instanceof CPrimitive primitive && primitive.isPlainChar();
    }

    private static boolean isSame(CType first, CType second) {
        CType one = pointee(first);
        CType other = pointee(second);
        return one.canonical() instanceof CRecordType
                ? one.canonical().equals(other.canonical())
                : isText(first) && isText(second)
                        || name(one).isPresent() && name(one).equals(name(other));
    }

    /** Returns the typedef name of a type: {@code CURL} for {@code typedef void CURL}. */
    private static Optional<String> name(CType type) {
        return switch (type) {
            case CTypedefType typedef -> Optional.of(typedef.name());
            case CQualified qualified -> name(qualified.type());
            default -> Optional.empty();
        };
    }

    private static CType pointee(CType type) {
        return type.canonical() instanceof CPointer pointer ? pointer.pointee() : type;
    }
}
