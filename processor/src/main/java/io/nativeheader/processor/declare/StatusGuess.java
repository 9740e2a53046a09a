package io.nativeheader.processor.declare;

import io.nativeheader.processor.cmodel.CEnumType;
import io.nativeheader.processor.cmodel.CFunction;
import io.nativeheader.processor.jmodel.JavaPrimitive;
import io.nativeheader.processor.request.FailureRequest;
import io.nativeheader.processor.resolve.type.CallSignature;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * {@code int sqlite3_open(const char *name, sqlite3 **db)} → {@code @Out @ReturnsStatus(ok = "SQLITE_OK", message = "sqlite3_errmsg") sqlite3
 * sqlite3_open(String name)}. A function that returns an enum of status constants returns a status. One that returns {@code int} does so if
 * its comment names the constant for success, or, without a comment, if it creates an object.
 */
final class StatusGuess implements Guess {

    private static final Pattern SUCCESS = Pattern.compile(
            "\\b(?:result|error|status|return) codes?\\b|\\b(?:0|zero),? (?:on|for|if|in case of)?\\s*(?:success|or)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern RETURNS = Pattern.compile("\\breturn", Pattern.CASE_INSENSITIVE);

    /** Text about a result that is not a status. */
    private static final Pattern AMOUNT = Pattern.compile(
            "\\breturns? (?:the |a )?(?:total )?(?:number|length|size|count|amount|index|offset)\\b",
            Pattern.CASE_INSENSITIVE);

    /** Constants other than success that do not report a failure. */
    private static final Pattern PROGRESS = Pattern.compile("\\w*_(?:ROW|DONE|END|EOF)");

    /** Functions that answer a question: their result is a code of an earlier call, a number or a boolean. */
    private static final Pattern QUERY = Pattern.compile(
            ".*(?:err(?:or)?_?(?:code|no|num)|status|state|last_?error|count|cmp|equal|exists)$|.*_(?:is|has|can|contains)_?.*",
            Pattern.CASE_INSENSITIVE);

    /** The number of constants from which on a comment without the one for success is taken for a list of results. */
    private static final int MIN_LISTED = 3;

    private final StatusFamilies families;
    private final OutParameters outs;
    private final Freeing freeing;

    StatusGuess(StatusFamilies families, OutParameters outs, Freeing freeing) {
        this.families = families;
        this.outs = outs;
        this.freeing = freeing;
    }

    @Override
    public List<UnaryOperator<Draft>> changes(Draft draft) {
        CFunction function = draft.function();
        CommentWords comment = CommentWords.of(function.source().comment());
        List<UnaryOperator<Draft>> changes = new ArrayList<>();
        if (QUERY.matcher(function.name()).matches()) {
            return changes;
        }
        for (StatusFamily family : families.returnedAs(function.result())) {
            List<String> ok = successes(function, family, comment);
            if (isLikely(draft, family, comment, ok)) {
                family.texts().stream()
                        .filter(text -> !readsFreed(text, function))
                        .forEach(text -> changes.addAll(changes(ok, Optional.of(text.name()))));
                changes.addAll(changes(ok, Optional.empty()));
            }
        }
        return changes;
    }

    /** Returns whether the error's text is read from the object that the function frees: {@code sqlite3_errmsg} after {@code sqlite3_close}. */
    private boolean readsFreed(CFunction text, CFunction function) {
        return freeing.mayFree(function)
                && Freeing.isSame(
                        text.parameters().getFirst().type(),
                        function.parameters().getFirst().type());
    }

    private boolean isLikely(Draft draft, StatusFamily family, CommentWords comment, List<String> ok) {
        if (draft.function().result().canonical() instanceof CEnumType) {
            return !family.texts().isEmpty();
        }
        if (comment.isEmpty()) {
            return outs.find(draft).isPresent();
        }
        if (comment.matches(AMOUNT)) {
            return comment.returnedBy(draft.function().name()).stream().anyMatch(ok::contains);
        }
        return ok.stream().anyMatch(comment::saysReturned) || comment.matches(RETURNS) && comment.matches(SUCCESS);
    }

    /** Returns the constants that do not report a failure: {@code SQLITE_ROW} and {@code SQLITE_DONE} for {@code sqlite3_step}. */
    private static List<String> successes(CFunction function, StatusFamily family, CommentWords comment) {
        boolean listsCodes = !comment.mentions(family.ok())
                && family.names().stream().filter(comment::mentions).count() >= MIN_LISTED;
        Set<String> returned = comment.returnedBy(function.name());
        List<String> progress = family.names().stream()
                .filter(name -> PROGRESS.matcher(name).matches())
                .filter(name -> returned.contains(name) || listsCodes && comment.mentions(name))
                .toList();
        List<String> all = new ArrayList<>();
        if (progress.isEmpty() || comment.mentions(family.ok())) {
            all.add(family.ok());
        }
        all.addAll(progress);
        return all;
    }

    /** Returns the annotated method: with an object that C creates as its result, and otherwise without. */
    private List<UnaryOperator<Draft>> changes(List<String> ok, Optional<String> text) {
        return List.of(
                draft -> {
                    Optional<CallSignature.Parameter> out = ok.size() == 1 ? outs.find(draft) : Optional.empty();
                    return draft.reportsFailure() || out.isEmpty()
                            ? draft
                            : outs.apply(annotated(draft, ok, text), out.get());
                },
                draft -> draft.reportsFailure() ? draft : annotated(draft, ok, text));
    }

    private static Draft annotated(Draft draft, List<String> ok, Optional<String> text) {
        String constants = ok.stream().map(name -> '"' + name + '"').collect(Collectors.joining(", "));
        String annotation = "@ReturnsStatus(ok = " + (ok.size() == 1 ? constants : "{" + constants + "}")
                + text.map(name -> ", message = \"" + name + "\"").orElse("") + ")";
        Draft failing = draft.failing(new FailureRequest.ReturnsStatus(ok, text), annotation)
                .remark("any result but " + String.join(" and ", ok) + " is a failure.");
        return ok.size() == 1 ? failing.returning(JavaPrimitive.VOID) : failing;
    }
}
