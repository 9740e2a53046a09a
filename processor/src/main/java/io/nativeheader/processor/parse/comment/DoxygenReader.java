package io.nativeheader.processor.parse.comment;

import io.nativeheader.processor.clang.ClangComment;
import io.nativeheader.processor.documentation.DocBlock;
import io.nativeheader.processor.documentation.DocComment;
import io.nativeheader.processor.documentation.DocInline;
import java.util.List;

/** Reads clang's tree of a comment. */
final class DoxygenReader {

    private final Placeholders placeholders;
    private final Draft draft;
    /** What the next text belongs to; {@code details} for the description. */
    private Section section = Section.DESCRIPTION;

    private final StringBuilder text = new StringBuilder();
    /** An inline command whose word is in the next text, because this version of clang does not know the command. */
    private String waiting = "";

    private record Section(String command, String name, DocComment.Direction direction) {
        static final Section DESCRIPTION = new Section("details", "", DocComment.Direction.UNSPECIFIED);
    }

    DoxygenReader(Placeholders placeholders, Draft draft) {
        this.placeholders = placeholders;
        this.draft = draft;
    }

    void read(ClangComment comment) {
        for (ClangComment child : comment.children()) {
            switch (child.kind()) {
                case PARAGRAPH -> {
                    start(Section.DESCRIPTION);
                    inlines(child);
                }
                case BLOCK_COMMAND -> {
                    List<String> arguments = child.blockArguments();
                    start(new Section(
                            child.blockCommand(), String.join(" ", arguments), DocComment.Direction.UNSPECIFIED));
                    child.children().forEach(this::inlines);
                }
                case PARAM_COMMAND -> {
                    start(new Section("param", child.parameterName(), direction(child)));
                    child.children().forEach(this::inlines);
                }
                case TPARAM_COMMAND -> start(new Section("tparam", "", DocComment.Direction.UNSPECIFIED));
                case VERBATIM_BLOCK_COMMAND -> {
                    start(Section.DESCRIPTION);
                    verbatim(child);
                }
                case NULL,
                        TEXT,
                        INLINE_COMMAND,
                        HTML_START_TAG,
                        HTML_END_TAG,
                        VERBATIM_BLOCK_LINE,
                        VERBATIM_LINE,
                        FULL -> {}
            }
        }
        start(Section.DESCRIPTION);
    }

    private static DocComment.Direction direction(ClangComment parameter) {
        if (!parameter.hasDirection()) {
            return DocComment.Direction.UNSPECIFIED;
        }
        return switch (parameter.direction()) {
            case IN -> DocComment.Direction.IN;
            case OUT -> DocComment.Direction.OUT;
            case IN_OUT -> DocComment.Direction.IN_OUT;
        };
    }

    private void verbatim(ClangComment block) {
        StringBuilder code = new StringBuilder();
        for (ClangComment line : block.children()) {
            code.append(line.text()).append('\n');
        }
        String source = Placeholders.restored(code.toString()).replaceFirst("^\\s*\\{\\.?\\w+}", "");
        text.append(placeholders.add(new DocBlock.Preformatted(CodeLines.tidy(source)), 0));
    }

    private void inlines(ClangComment paragraph) {
        boolean lineStart = text.isEmpty();
        for (ClangComment child : paragraph.children()) {
            switch (child.kind()) {
                case TEXT -> text(child.text(), lineStart);
                case INLINE_COMMAND -> command(child.inlineCommand(), child.inlineArguments());
                case NULL,
                        HTML_START_TAG,
                        HTML_END_TAG,
                        PARAGRAPH,
                        BLOCK_COMMAND,
                        PARAM_COMMAND,
                        TPARAM_COMMAND,
                        VERBATIM_BLOCK_COMMAND,
                        VERBATIM_BLOCK_LINE,
                        VERBATIM_LINE,
                        FULL -> {}
            }
            lineStart = child.endsLine();
            if (lineStart) {
                text.append('\n');
            }
        }
    }

    private void text(String read, boolean lineStart) {
        String line = lineStart && read.startsWith(" ") ? read.substring(1) : read;
        if (waiting.isEmpty()) {
            text.append(line);
            return;
        }
        String rest = line.stripLeading();
        int end = 0;
        while (end < rest.length() && rest.charAt(end) != ' ') {
            end++;
        }
        String command = waiting;
        waiting = "";
        word(command, rest.substring(0, end));
        text.append(rest.substring(end));
    }

    private void command(String name, List<String> arguments) {
        CommandRole role = CommandRole.of(name);
        if (role == CommandRole.SECTION) {
            start(new Section(name, String.join(" ", arguments), DocComment.Direction.UNSPECIFIED));
        } else if (arguments.isEmpty()) {
            waiting = name;
        } else {
            word(name, String.join(" ", arguments));
        }
    }

    /** Appends a word that a command formats. Punctuation after it is not formatted. */
    private void word(String command, String argument) {
        String shown = Placeholders.restored(argument);
        int end = shown.length();
        while (end > 0
                && ".,;:!?)".indexOf(shown.charAt(end - 1)) >= 0
                && !shown.substring(0, end).endsWith("()")) {
            end--;
        }
        String word = shown.substring(0, end);
        if (!word.isEmpty()) {
            List<DocInline> inner = List.of(new DocInline.Text(word));
            text.append(placeholders.add(
                    switch (command) {
                        case "b" -> new DocInline.Strong(inner);
                        case "e", "em" -> new DocInline.Emphasis(inner);
                        case "ref" -> reference(word);
                        default -> new Names(Dialect.PLAIN).code(word);
                    }));
        }
        text.append(Placeholders.protect(shown.substring(end)));
    }

    private static DocInline reference(String word) {
        int start = word.startsWith("#") ? 1 : word.startsWith("::") ? 2 : 0;
        int end = Names.identifierEnd(word, start);
        boolean isName = end > start && (end == word.length() || word.endsWith("()") && end == word.length() - 2);
        return isName
                ? new DocInline.Mention(word.substring(start, end), word.substring(start))
                : new DocInline.Text(word);
    }

    /** Ends the section and starts the next one. */
    private void start(Section next) {
        String finished = Placeholders.restored(text.toString().stripTrailing());
        text.setLength(0);
        waiting = "";
        Section ended = section;
        section = next;
        switch (ended.command()) {
            case "brief", "short" -> draft.brief(finished);
            case "param" -> draft.parameter(ended.name(), ended.direction(), afterDash(finished));
            case "tparam", "author", "authors", "date", "copyright" -> {} // nothing that a caller needs
            case "return", "returns", "result" -> draft.result(finished);
            case "retval" -> value(ended.name() + " " + finished.stripLeading(), draft::result);
            case "throw", "throws", "exception" -> draft.thrown((ended.name() + " " + finished.stripLeading()).strip());
            case "see", "sa" -> draft.see(finished);
            case "deprecated" -> draft.deprecated(finished);
            case "li", "arg" -> draft.description("- " + finished.strip().replace("\n", "\n  "));
            case "remark", "remarks" -> draft.labelled("Remark", finished);
            case "note" -> draft.labelled("Note", finished);
            case "warning" -> draft.labelled("Warning", finished);
            case "attention" -> draft.labelled("Attention", finished);
            case "since" -> draft.labelled("Since", finished);
            case "version" -> draft.labelled("Version", finished);
            case "bug" -> draft.labelled("Bug", finished);
            case "todo" -> draft.labelled("To do", finished);
            case "pre" -> draft.labelled("Precondition", finished);
            case "post" -> draft.labelled("Postcondition", finished);
            case "invariant" -> draft.labelled("Invariant", finished);
            default -> draft.description(finished);
        }
    }

    private interface Value {
        void add(String value, String text);
    }

    private static void value(String text, Value target) {
        String stripped = text.strip();
        int end = 0;
        while (end < stripped.length() && !Character.isWhitespace(stripped.charAt(end))) {
            end++;
        }
        if (end > 0) {
            target.add(stripped.substring(0, end), stripped.substring(end).strip());
        }
    }

    /** Removes the dash in {@code \param name - text}. */
    private static String afterDash(String text) {
        String stripped = text.strip();
        return stripped.startsWith("- ") ? stripped.substring(2).strip() : text;
    }
}
