package io.nativeheader.processor.parse.placement;

import io.nativeheader.processor.documentation.DocComment;
import io.nativeheader.processor.parse.comment.CommentReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The comments of one header file, by the byte offsets of declarations. */
public final class HeaderComments {

    private final String text;
    private final List<Declaration> declarations;
    private final Map<Integer, DocComment> read = new HashMap<>();

    private HeaderComments(String text, List<Declaration> declarations) {
        this.text = text;
        this.declarations = declarations;
    }

    /** Places all comments of a file and reads them in one batch. */
    public static HeaderComments of(byte[] file, CommentReader reader) {
        String text = new String(file, StandardCharsets.ISO_8859_1);
        Outline.Parts parts = Outline.of(text);
        Placement.place(text, parts.scopes());
        HeaderComments comments = new HeaderComments(text, parts.declarations());
        comments.readAll(reader);
        return comments;
    }

    private void readAll(CommentReader reader) {
        Map<Integer, String> raw = new HashMap<>();
        List<Integer> starts = new ArrayList<>();
        for (Declaration declaration : declarations) {
            for (Element.Comment comment : Arrays.asList(declaration.comment(), declaration.runComment())) {
                if (comment != null && raw.putIfAbsent(comment.start(), raw(comment)) == null) {
                    starts.add(comment.start());
                }
            }
        }
        List<DocComment> all = reader.read(starts.stream().map(raw::get).toList());
        for (int i = 0; i < starts.size(); i++) {
            read.put(starts.get(i), all.get(i));
        }
    }

    private String raw(Element.Comment comment) {
        String delimiter = comment.from() > comment.start() ? text.substring(comment.start(), comment.start() + 2) : "";
        byte[] bytes = text.substring(comment.from(), comment.end()).getBytes(StandardCharsets.ISO_8859_1);
        return delimiter + new String(bytes, StandardCharsets.UTF_8);
    }

    /** Returns the comment of the function, variable, typedef, field, enumerator or macro whose name is at an offset. */
    public DocComment declaration(int offset) {
        Declaration found = around(offset);
        return found == null || found.parent() == null
                ? comment(found)
                : new MemberComments(text, this::comment).of(found, word(offset));
    }

    private String word(int offset) {
        int end = offset;
        while (end < text.length() && Character.isJavaIdentifierPart(text.charAt(end))) {
            end++;
        }
        return text.substring(offset, end);
    }

    /** Returns the comment of the record or enum whose name is at an offset. A tag in a prototype has no comment of its own. */
    public DocComment tag(int offset) {
        Declaration found = around(offset);
        return found != null && found.declaresTag() ? comment(found) : DocComment.NONE;
    }

    /** Returns the comment of the parameter whose type starts at an offset. */
    public DocComment parameter(int offset) {
        Declaration found = innermost(offset);
        return found != null && found.kind() == Declaration.Kind.PARAMETER ? comment(found) : DocComment.NONE;
    }

    private DocComment comment(Declaration declaration) {
        if (declaration == null) {
            return DocComment.NONE;
        }
        DocComment own = read(declaration.comment());
        return declaration.runComment() == null ? own : own.followedBy(read(declaration.runComment()));
    }

    private DocComment read(Element.Comment comment) {
        return comment == null ? DocComment.NONE : read.getOrDefault(comment.start(), DocComment.NONE);
    }

    private Declaration around(int offset) {
        Declaration found = innermost(offset);
        while (found != null && found.kind() == Declaration.Kind.PARAMETER) {
            found = found.parent();
        }
        return found;
    }

    /** Returns the smallest declaration that contains an offset; null if none does. */
    private Declaration innermost(int offset) {
        int low = 0;
        int high = declarations.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (declarations.get(middle).start() <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        Declaration found = low == 0 ? null : declarations.get(low - 1);
        while (found != null && !found.contains(offset)) {
            found = found.parent();
        }
        return found;
    }
}
