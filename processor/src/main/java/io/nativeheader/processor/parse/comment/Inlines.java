package io.nativeheader.processor.parse.comment;

import io.nativeheader.processor.documentation.DocInline;
import java.util.ArrayList;
import java.util.List;

/** Tidies the parts of a paragraph. */
final class Inlines {

    private Inlines() {}

    /** Joins adjacent texts. */
    static List<DocInline> merged(List<DocInline> inlines) {
        List<DocInline> merged = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (DocInline inline : inlines) {
            if (inline instanceof DocInline.Text part) {
                text.append(part.text());
            } else {
                addText(merged, text.toString());
                text.setLength(0);
                merged.add(inline);
            }
        }
        addText(merged, text.toString());
        return merged;
    }

    /** Joins adjacent texts, and removes spaces and line breaks at both ends. */
    static List<DocInline> trimmed(List<DocInline> inlines) {
        List<DocInline> trimmed = merged(inlines);
        while (!trimmed.isEmpty() && isBlank(trimmed.getFirst())) {
            trimmed.removeFirst();
        }
        while (!trimmed.isEmpty() && isBlank(trimmed.getLast())) {
            trimmed.removeLast();
        }
        if (!trimmed.isEmpty() && trimmed.getFirst() instanceof DocInline.Text(String text)) {
            trimmed.set(0, new DocInline.Text(text.stripLeading()));
        }
        if (!trimmed.isEmpty() && trimmed.getLast() instanceof DocInline.Text(String text)) {
            trimmed.set(trimmed.size() - 1, new DocInline.Text(text.stripTrailing()));
        }
        return trimmed;
    }

    private static void addText(List<DocInline> inlines, String text) {
        if (!text.isEmpty()) {
            inlines.add(new DocInline.Text(text));
        }
    }

    private static boolean isBlank(DocInline inline) {
        return inline instanceof DocInline.LineBreak || inline instanceof DocInline.Text(String text) && text.isBlank();
    }
}
