package io.nativeheader.processor.parse.placement;

import io.nativeheader.processor.documentation.DocComment;
import java.util.Optional;
import java.util.function.Function;

/** Finds the text about a field or enumerator in the comment of its record or enum: {@code @speed: link speed}, {@code \param speed link speed}. */
final class MemberComments {

    private final String text;
    private final Function<Declaration, DocComment> comments;

    /**
     * @param comments returns the comment that was placed at a declaration
     */
    MemberComments(String text, Function<Declaration, DocComment> comments) {
        this.text = text;
        this.comments = comments;
    }

    /** Returns the comment of a member: its own, or else the text in the comment of its record, or else the heading of its section. */
    DocComment of(Declaration member, String name) {
        DocComment own = comments.apply(member);
        if (!own.description().isEmpty() && !member.hasOnlyHeading()) {
            return own;
        }
        return described(own, name).or(() -> inherited(member, name)).orElse(own);
    }

    /** Returns the text in the comment of the closest record that has one, which writes {@code @link.speed} for a nested struct. */
    private Optional<DocComment> inherited(Declaration member, String name) {
        String path = name;
        for (Declaration record = member.parent(); record != null; record = record.parent()) {
            Optional<DocComment> found = described(comments.apply(record), path);
            if (found.isPresent()) {
                return found;
            }
            if (member.kind() != Declaration.Kind.ENUMERATOR && !isAnonymous(record)) {
                path = record.name() + "." + path;
            }
        }
        return Optional.empty();
    }

    private static Optional<DocComment> described(DocComment comment, String name) {
        return comment.parameters().stream()
                .filter(parameter -> parameter.name().equals(name))
                .map(DocComment.Parameter::text)
                .filter(blocks -> !blocks.isEmpty())
                .findFirst()
                .map(DocComment::ofDescription);
    }

    /** Returns whether a struct or union has no declarator: {@code union { … };}. */
    private boolean isAnonymous(Declaration record) {
        int last = Math.min(record.end(), text.length()) - 2;
        while (last > record.start() && text.charAt(last) <= ' ') {
            last--;
        }
        return last > record.start() && text.charAt(last) == '}';
    }
}
