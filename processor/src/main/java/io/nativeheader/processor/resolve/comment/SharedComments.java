package io.nativeheader.processor.resolve.comment;

import io.nativeheader.processor.documentation.DocBlock;
import io.nativeheader.processor.documentation.DocComment;
import io.nativeheader.processor.documentation.DocInline;
import io.nativeheader.processor.jmodel.Documentation;
import io.nativeheader.processor.jmodel.MethodDeclaration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Shortens a comment that describes a run of constants or functions, or several overloads. The first one has all of it, the others have the
 * first paragraph and a link. Otherwise SQLite's header would have three times as much text.
 */
final class SharedComments {

    /** Length from which a description of functions is printed only once. */
    private static final int LONG = 500;

    private final String owner;

    /** The members that have descriptions, by the text. Record keys cost far more: their hash code reads every part of a comment. */
    private final Map<String, String> first = new HashMap<>();

    /**
     * @param owner the type that has the members
     */
    SharedComments(String owner) {
        this.owner = owner;
    }

    /** Returns a method of the header interface with its description, or with a link to the method that has it. */
    MethodDeclaration of(MethodDeclaration method) {
        Documentation documentation = method.documentation();
        String text = DocBlock.plain(documentation.comment().description());
        return text.length() < LONG
                ? method
                : method.with(documentation.with(of(method.name(), documentation.comment(), text)));
    }

    /** Returns the comment of a member, or its first paragraph and a link to the member that has the comment. */
    DocComment of(String member, DocComment comment) {
        return of(member, comment, DocBlock.plain(comment.description()));
    }

    private DocComment of(String member, DocComment comment, String text) {
        if (comment.description().size() < 2) {
            return comment;
        }
        String known = first.putIfAbsent(text, member);
        if (known == null) {
            return comment;
        }
        List<DocInline> pointer = new ArrayList<>(
                List.of(new DocInline.Text("Described at "), new DocInline.Link(owner + "#" + known, known)));
        if (known.equals(member)) {
            // the overload with String is the first one
            pointer.add(new DocInline.Text(" with "));
            pointer.add(new DocInline.Code("String"));
        }
        pointer.add(new DocInline.Text("."));
        List<DocBlock> blocks = List.of(comment.description().getFirst(), new DocBlock.Paragraph(pointer));
        return new DocComment(
                blocks, comment.parameters(), comment.result(), List.of(), comment.deprecated(), comment.thrown());
    }
}
