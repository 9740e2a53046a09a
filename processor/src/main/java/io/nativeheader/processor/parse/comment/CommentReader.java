package io.nativeheader.processor.parse.comment;

import io.nativeheader.processor.clang.LibClang;
import io.nativeheader.processor.documentation.DocComment;
import java.util.ArrayList;
import java.util.List;

/** Reads C comments: recognizes the convention of each comment, and splits its text into the parts that Javadoc has tags for. */
public final class CommentReader {

    private final LibClang clang;

    public CommentReader(LibClang clang) {
        this.clang = clang;
    }

    /** A comment whose Doxygen commands clang reads. */
    private record Commented(int index, Placeholders placeholders) {}

    /**
     * Returns what comments say, in the same order.
     *
     * @param raw comments of one header with their delimiters
     */
    public List<DocComment> read(List<String> raw) {
        boolean sqlite = raw.stream().anyMatch(comment -> comment.contains(SqliteText.TITLE));
        List<DocComment> comments = new ArrayList<>(raw.size());
        List<String> texts = new ArrayList<>();
        List<Commented> commented = new ArrayList<>();
        for (String comment : raw) {
            String text = CommentLines.of(Placeholders.cleaned(comment));
            Placeholders placeholders = new Placeholders();
            Dialect dialect = sqlite ? Dialect.SQLITE : TaggedText.dialect(text);
            if (dialect == Dialect.PLAIN && (text.indexOf('@') >= 0 || text.indexOf('\\') >= 0)) {
                DoxygenText.Prepared prepared = DoxygenText.prepared(text, placeholders);
                if (prepared.hasCommands()) {
                    texts.add(prepared.text());
                    commented.add(new Commented(comments.size(), placeholders));
                }
                text = Placeholders.restored(prepared.text());
            }
            comments.add(text.isBlank() ? DocComment.NONE : read(dialect, text, placeholders));
        }
        if (!texts.isEmpty()) {
            DoxygenTrees.read(clang, texts, (index, tree) -> {
                Placeholders placeholders = commented.get(index).placeholders();
                Draft draft = new Draft(Dialect.DOXYGEN, placeholders);
                new DoxygenReader(placeholders, draft).read(tree);
                comments.set(commented.get(index).index(), draft.comment());
            });
        }
        return comments;
    }

    private static DocComment read(Dialect dialect, String text, Placeholders placeholders) {
        Draft draft = new Draft(dialect, placeholders);
        switch (dialect) {
            case PLAIN, DOXYGEN -> {
                if (!ManualText.read(text, draft)) {
                    draft.description(text);
                }
            }
            case SQLITE -> SqliteText.read(text, draft);
            case KERNEL, GTK -> TaggedText.read(dialect, text, draft);
        }
        return draft.comment();
    }
}
