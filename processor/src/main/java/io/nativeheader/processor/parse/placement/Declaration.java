package io.nativeheader.processor.parse.placement;

import java.util.ArrayList;
import java.util.List;

/** A statement, macro, enumerator or parameter, and the comment that was found for it. */
final class Declaration implements Element {

    enum Kind {
        STATEMENT,
        MACRO,
        ENUMERATOR,
        PARAMETER
    }

    private final Kind kind;
    private final Declaration parent;
    private final int start;
    private final List<Element.Comment> inside = new ArrayList<>();
    private final List<Scope> parentheses = new ArrayList<>();
    private int end = Integer.MAX_VALUE;
    private String name = "";
    private boolean hasBody;
    private Element.Comment comment;
    private boolean hasOnlyHeading;
    private Element.Comment runComment;

    Declaration(Kind kind, Declaration parent, int start) {
        this.kind = kind;
        this.parent = parent;
        this.start = start;
    }

    Kind kind() {
        return kind;
    }

    /** Returns the declaration around this one; null at file scope. */
    Declaration parent() {
        return parent;
    }

    @Override
    public int start() {
        return start;
    }

    @Override
    public int end() {
        return end;
    }

    void endAt(int offset) {
        end = offset;
    }

    boolean contains(int offset) {
        return start <= offset && offset < end;
    }

    /** Returns the probable name: the word before the first parenthesis, or the last word; empty if unknown. */
    String name() {
        return name;
    }

    /** Sets the name, unless it is known. */
    void nameIfUnknown(String word) {
        name = name.isEmpty() ? word : name;
    }

    void rename(String word) {
        name = word;
    }

    /** Returns whether another declaration is of the same form, so that one comment can describe both. */
    boolean isLike(Declaration other) {
        return kind == other.kind && hasBody == other.hasBody && parentheses.isEmpty() == other.parentheses.isEmpty();
    }

    void addBody() {
        hasBody = true;
    }

    boolean hasBody() {
        return hasBody;
    }

    void addParentheses(Scope scope) {
        parentheses.add(scope);
    }

    /** Returns the scopes between parentheses: parameters, but also attributes' arguments. */
    List<Scope> parentheses() {
        return parentheses;
    }

    /** Returns whether a tag in this statement is the statement's subject and not only the type of something else. */
    boolean declaresTag() {
        return hasBody || parentheses.isEmpty();
    }

    void addInside(Element.Comment found) {
        inside.add(found);
    }

    List<Element.Comment> inside() {
        return inside;
    }

    /** Assigns a comment, unless this declaration has one. */
    void take(Element.Comment found) {
        if (comment == null) {
            comment = found;
        }
    }

    /** Assigns the heading of the section that this declaration starts, unless this declaration has a comment. */
    void takeHeading(Element.Comment found) {
        hasOnlyHeading = comment == null;
        take(found);
    }

    /** Returns whether the comment is a heading, which is less specific than what the comment of the record tells about a field. */
    boolean hasOnlyHeading() {
        return hasOnlyHeading;
    }

    /** Adds the comment of the run that this declaration starts, as it has a comment at the end of its line. */
    void addRunComment(Element.Comment found) {
        runComment = found;
    }

    /** Returns the comment of the run that this declaration starts, in addition to its own; null if there is none. */
    Element.Comment runComment() {
        return runComment;
    }

    /** Returns the comment; null if there is none. */
    Element.Comment comment() {
        return comment;
    }
}
