package io.nativeheader.processor.resolve.comment;

import io.nativeheader.processor.documentation.DocBlock;
import io.nativeheader.processor.documentation.DocComment;
import io.nativeheader.processor.documentation.DocInline;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Links the C names of one comment. The first mention of a bound declaration becomes a link, later ones become code, so that the text stays
 * readable.
 */
final class CommentLinks {

    private static final Pattern NAME = Pattern.compile("([A-Za-z_]\\w*+(?:::\\w++)*+)(?:\\(\\))?");

    /** Matches the end of a file's name after an identifier: {@code sqlite3.h}. */
    private static final Pattern SUFFIX =
            Pattern.compile("[.](?:[ch](?:pp|xx|c|h)?|so|dll|lib|dylib|exe|html?|txt)\\b");

    private final LinkTargets targets;
    private final String self;
    private final Set<String> parameters;
    private final Set<String> linked = new HashSet<>();

    /**
     * @param self the C name of the documented item
     * @param parameters C names of its parameters
     */
    CommentLinks(LinkTargets targets, String self, Set<String> parameters) {
        this.targets = targets;
        this.self = self;
        this.parameters = parameters;
    }

    DocComment of(DocComment comment) {
        return comment.isEmpty()
                ? comment
                : new DocComment(
                        blocks(comment.description()),
                        comment.parameters().stream()
                                .map(parameter -> new DocComment.Parameter(
                                        parameter.name(), parameter.direction(), blocks(parameter.text())))
                                .toList(),
                        blocks(comment.result()),
                        comment.see().stream().map(this::see).toList(),
                        comment.deprecated().map(this::inlines),
                        comment.thrown().stream()
                                .map(one -> new DocComment.Thrown(one.type(), blocks(one.text())))
                                .toList());
    }

    /** Links all names of a reference, because Javadoc lists references apart from the text. */
    private List<DocInline> see(List<DocInline> reference) {
        linked.clear();
        return inlines(reference);
    }

    private List<DocBlock> blocks(List<DocBlock> blocks) {
        return blocks.stream().map(this::block).toList();
    }

    private DocBlock block(DocBlock block) {
        return switch (block) {
            case DocBlock.Paragraph paragraph -> new DocBlock.Paragraph(inlines(paragraph.text()));
            case DocBlock.Items items ->
                new DocBlock.Items(
                        items.ordered(),
                        items.items().stream().map(this::blocks).toList());
            case DocBlock.Definitions definitions ->
                new DocBlock.Definitions(definitions.definitions().stream()
                        .map(definition ->
                                new DocBlock.Definition(inlines(definition.term()), blocks(definition.text())))
                        .toList());
            case DocBlock.Table table ->
                new DocBlock.Table(table.rows().stream()
                        .map(row -> new DocBlock.Row(
                                row.heading(),
                                row.cells().stream().map(this::inlines).toList()))
                        .toList());
            case DocBlock.Preformatted preformatted -> preformatted;
        };
    }

    private List<DocInline> inlines(List<DocInline> inlines) {
        List<DocInline> all = new ArrayList<>();
        inlines.forEach(inline -> add(inline, all));
        return all;
    }

    private void add(DocInline inline, List<DocInline> all) {
        switch (inline) {
            case DocInline.Text text -> addWords(text.text(), all);
            case DocInline.Mention mention -> all.add(mention(mention.name(), mention.text()));
            case DocInline.Code code -> all.add(code(code));
            case DocInline.Emphasis emphasis -> all.add(new DocInline.Emphasis(inlines(emphasis.text())));
            case DocInline.Strong strong -> all.add(new DocInline.Strong(inlines(strong.text())));
            case DocInline.WebLink _, DocInline.Link _, DocInline.LineBreak _ -> all.add(inline);
        }
    }

    /** Splits text at the C names that no English word can be. */
    private void addWords(String text, List<DocInline> all) {
        int start = 0;
        int at = 0;
        while (at < text.length()) {
            if (!isWord(text.charAt(at))) {
                at++;
                continue;
            }
            int end = nameEnd(text, at);
            if (!isKnown(text.substring(at, end), false)) {
                end = wordEnd(text, at);
            }
            boolean isCall = text.startsWith("()", end);
            String name = isName(text, at, end) ? text.substring(at, end) : "";
            end += isCall ? 2 : 0;
            if ((isCall || name.contains("::") || isCName(name)) && !name.isEmpty() && isKnown(name, isCall)) {
                addText(text.substring(start, at), all);
                all.add(mention(name, text.substring(at, end)));
                start = end;
            }
            at = end;
        }
        addText(text.substring(start), all);
    }

    private static int wordEnd(String text, int start) {
        int end = start;
        while (end < text.length() && isWord(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** Returns the end of a word, or of a C++ name with its scopes: {@code shapes::Shape::area}. */
    private static int nameEnd(String text, int start) {
        int end = wordEnd(text, start);
        boolean isScope = text.startsWith("::", end) && end + 2 < text.length() && isWord(text.charAt(end + 2));
        return isScope ? nameEnd(text, end + 2) : end;
    }

    /** Returns whether a word is an identifier and not part of a path, an option or the name of a file. */
    private static boolean isName(String text, int start, int end) {
        char c = text.charAt(start);
        return (c < '0' || c > '9')
                && (start == 0 || "./@#%:-".indexOf(text.charAt(start - 1)) < 0)
                && !(text.startsWith(".", end)
                        && SUFFIX.matcher(text).region(end, text.length()).lookingAt());
    }

    private static boolean isWord(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_';
    }

    private static void addText(String text, List<DocInline> all) {
        if (!text.isEmpty()) {
            all.add(new DocInline.Text(text));
        }
    }

    /** Returns whether a word contains an underscore, a digit, or a capital after its first letter and a small letter. */
    static boolean isCName(String word) {
        boolean hasSmall = false;
        boolean hasLaterCapital = false;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c == '_' || Character.isDigit(c)) {
                return true;
            }
            hasSmall |= Character.isLowerCase(c);
            hasLaterCapital |= i > 0 && Character.isUpperCase(c);
        }
        return hasSmall && hasLaterCapital;
    }

    private boolean isKnown(String name, boolean isCall) {
        return name.equals(self)
                || parameters.contains(name)
                || targets.reference(name, isCall).isPresent();
    }

    private DocInline code(DocInline.Code code) {
        Matcher word = NAME.matcher(code.text());
        return word.matches() ? mention(word.group(1), code.text()) : code;
    }

    private DocInline mention(String name, String text) {
        Optional<String> reference = name.equals(self) || parameters.contains(name)
                ? Optional.empty()
                : targets.reference(name, text.endsWith("()"));
        return reference
                .filter(linked::add)
                .<DocInline>map(found -> new DocInline.Link(found, text))
                .orElseGet(() -> new DocInline.Code(text));
    }
}
