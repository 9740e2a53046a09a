package io.nativeheader.processor.parse.comment;

import io.nativeheader.processor.documentation.DocComment;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The conventions of kernel-doc and gtk-doc, whose comments name what they describe in their first line.
 *
 * <pre>
 * open() - Opens a file.                gtk_show: (method)
 * &#64;name: its name                        &#64;widget: (nullable): a widget
 * Return: the file                      Returns: (transfer none): the widget
 * </pre>
 */
final class TaggedText {

    private static final Pattern GTK_NAME =
            Pattern.compile("(?:SECTION:\\s*)?[A-Za-z_][\\w.-]*(?:::?[\\w-]+)*:(?:\\s*\\(.*)?:?\\s*");

    private static final Pattern KERNEL_NAME = Pattern.compile(
            "(?:(?:struct|union|enum|typedef|function|define|DOC:?)\\s+)?([A-Za-z_][\\w.]*)\\s*(\\([^()]*\\))?\\s*(?:-+|–|:)\\s+(\\S.*)");

    private static final Pattern PARAMETER =
            Pattern.compile("@([A-Za-z_][\\w.>-]*|\\.\\.\\.|[A-Za-z_]\\w*\\.\\.\\.)\\s*:(?!:)\\s*(.*)");

    private static final Pattern SECTION = Pattern.compile(
            "(Returns?(?: value)?|Context|Description|Since|Deprecated|Stability|Note|Locking|See also|Example|Rename to|Type|Virtual"
                    + "|Attributes)\\s*:(?!:)\\s*(.*)",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern ANNOTATIONS =
            Pattern.compile("\\s*((?:\\([a-z][^()]*(?:\\([^()]*\\)[^()]*)?\\)\\s*)+):?\\s*");

    private static final int LONGEST_TAG = 2000;

    private static final Map<String, DocComment.Direction> DIRECTIONS = Map.of(
            "(out)", DocComment.Direction.OUT, "(inout)", DocComment.Direction.IN_OUT, "(in)", DocComment.Direction.IN);

    private static final Set<String> DROPPED = Set.of("stability", "rename to", "type", "virtual", "attributes");

    private final Dialect dialect;
    private final Draft draft;
    private String section = "description";
    private final StringBuilder text = new StringBuilder();
    private boolean afterBlank;
    private int parameters;

    private TaggedText(Dialect dialect, Draft draft) {
        this.dialect = dialect;
        this.draft = draft;
    }

    /** Returns the dialect of a comment: {@link Dialect#KERNEL}, {@link Dialect#GTK}, otherwise {@link Dialect#PLAIN}. */
    static Dialect dialect(String text) {
        int end = text.indexOf('\n');
        String first = (end < 0 ? text : text.substring(0, end)).strip();
        if (first.length() > 300) {
            return Dialect.PLAIN;
        }
        if (end >= 0
                && first.indexOf(':') > 0
                && first.indexOf("://") < 0
                && GTK_NAME.matcher(first).matches()) {
            return isWordOfProse(first) ? Dialect.PLAIN : Dialect.GTK;
        }
        if (first.startsWith("@") && PARAMETER.matcher(first).matches() && CommandRole.of(word(first)) == null) {
            return Dialect.KERNEL;
        }
        boolean hasParameters = false;
        for (int at = text.indexOf("\n@"); at >= 0 && !hasParameters; at = text.indexOf("\n@", at + 1)) {
            int line = text.indexOf('\n', at + 1);
            String tag = text.substring(at + 1, line < 0 ? text.length() : line);
            hasParameters =
                    tag.length() < 1000 && PARAMETER.matcher(tag).matches() && CommandRole.of(word(tag)) == null;
        }
        if (hasParameters) {
            return Dialect.KERNEL;
        }
        Matcher name = KERNEL_NAME.matcher(first);
        return name.matches() && name.group(2) != null && first.indexOf(" - ") > 0 ? Dialect.KERNEL : Dialect.PLAIN;
    }

    private static String word(String tag) {
        int end = Names.identifierEnd(tag, 1);
        return tag.substring(1, end);
    }

    /** {@code Note:} is a heading, not a name. */
    private static boolean isWordOfProse(String first) {
        String name = first.substring(0, first.indexOf(':'));
        return name.indexOf('_') < 0
                        && !first.startsWith("SECTION")
                        && name.chars().skip(1).noneMatch(Character::isUpperCase)
                || SECTION.matcher(first).matches();
    }

    static void read(Dialect dialect, String text, Draft draft) {
        new TaggedText(dialect, draft).run(text);
    }

    private void run(String text) {
        List<String> lines = text.lines().toList();
        int from = firstLine(lines.isEmpty() ? "" : lines.getFirst().strip()) ? 1 : 0;
        for (String line : lines.subList(from, lines.size())) {
            line(line);
        }
        end();
    }

    private boolean firstLine(String first) {
        if (dialect == Dialect.GTK) {
            return true;
        }
        Matcher name = first.length() > 300 ? KERNEL_NAME.matcher("") : KERNEL_NAME.matcher(first);
        if (!name.matches() || first.startsWith("@")) {
            return false;
        }
        section = "brief";
        this.text.append(name.group(3)).append('\n');
        return true;
    }

    private void line(String line) {
        String stripped = line.strip();
        boolean isShort = stripped.length() < LONGEST_TAG;
        Matcher parameter = PARAMETER.matcher(isShort && stripped.startsWith("@") ? stripped : "");
        Matcher heading = SECTION.matcher(isShort && !stripped.isEmpty() && line.charAt(0) != ' ' ? stripped : "");
        if (parameter.matches() && (parameters > 0 || !section.equals("result"))) {
            start("@" + parameter.group(1), parameter.group(2));
            parameters++;
        } else if (heading.matches()) {
            start(heading.group(1).toLowerCase(Locale.ROOT), heading.group(2));
        } else if (stripped.isEmpty()) {
            afterBlank = true;
            text.append('\n');
        } else {
            if (afterBlank && endsAtBlank(line)) {
                start("description", "");
            }
            afterBlank = false;
            text.append(dialect == Dialect.KERNEL ? literal(line) : line).append('\n');
        }
    }

    /** Returns whether a paragraph after a blank line belongs to the description again. */
    private boolean endsAtBlank(String line) {
        boolean isPart = line.startsWith(" ") || line.startsWith("- ") || line.startsWith("* ");
        return !section.equals("description") && !isPart;
    }

    /** Turns kernel-doc's {@code Example::}, which announces code, into {@code Example:}. */
    private static String literal(String line) {
        return line.endsWith("::") && line.length() > 2 && line.charAt(line.length() - 3) != ' '
                ? line.substring(0, line.length() - 1)
                : line;
    }

    private void start(String next, String first) {
        end();
        section = next;
        text.append(first).append('\n');
        afterBlank = false;
    }

    private void end() {
        String finished = text.toString().strip();
        String described = section.equals("description") || section.equals("brief")
                ? text.toString().stripTrailing()
                : finished;
        text.setLength(0);
        if (section.startsWith("@")) {
            parameter(section.substring(1), finished);
        } else if (!DROPPED.contains(section)) {
            switch (section) {
                case "brief" -> draft.brief(described);
                case "description" -> draft.description(described);
                case "return", "returns", "return value", "returns value" -> draft.result(withoutAnnotations(finished));
                case "deprecated" -> draft.deprecated(withoutVersion(finished));
                case "see also" -> draft.see(finished);
                default -> draft.labelled(Character.toUpperCase(section.charAt(0)) + section.substring(1), finished);
            }
        }
        section = "description";
    }

    private void parameter(String name, String described) {
        DocComment.Direction direction = DocComment.Direction.UNSPECIFIED;
        String annotations = annotations(described);
        for (Map.Entry<String, DocComment.Direction> one : DIRECTIONS.entrySet()) {
            if (annotations.contains(one.getKey())
                    || annotations.contains(one.getKey().replace(")", " "))) {
                direction = one.getValue();
            }
        }
        draft.parameter(name, direction, withoutAnnotations(described));
    }

    private String annotations(String described) {
        Matcher matcher = ANNOTATIONS.matcher(described);
        return dialect == Dialect.GTK
                        && described.startsWith("(")
                        && described.length() < LONGEST_TAG
                        && matcher.lookingAt()
                ? matcher.group(1)
                : "";
    }

    private String withoutAnnotations(String described) {
        Matcher matcher = ANNOTATIONS.matcher(described);
        boolean annotated = dialect == Dialect.GTK
                && described.startsWith("(")
                && described.length() < LONGEST_TAG
                && matcher.lookingAt();
        return annotated ? described.substring(matcher.end()).stripLeading() : described;
    }

    /** Removes {@code 4.10:} from {@code Deprecated: 4.10: Use …}. */
    private static String withoutVersion(String text) {
        return text.replaceFirst("^[0-9.]+\\s*:\\s*", "").replaceFirst("^[0-9.]+$", "");
    }
}
