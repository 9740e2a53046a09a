package io.nativeheader.processor.parse.comment;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The convention of manual pages, which curl's headers follow.
 *
 * <pre>
 * NAME curl_mime_init()                  Name:    curl_multi_init()
 *
 * DESCRIPTION                            Desc:    initialize multi-style
 *                                                 curl usage
 * Create a mime context.                 Returns: a new handle
 * </pre>
 */
final class ManualText {

    private static final Pattern NAME = Pattern.compile("(?:NAME|Name)\\s*:?\\s+[A-Za-z_]\\w*(?:\\(\\))?");

    private static final Pattern HEADING =
            Pattern.compile("(DESCRIPTION|Description|DESC|Desc|RETURNS?|Returns?|RETURN VALUE)(?:\\s*:\\s*(.*)|\\s*)");

    private ManualText() {}

    /** Reads a text of this convention. Returns false without reading for any other text. */
    static boolean read(String text, Draft draft) {
        int end = text.indexOf('\n');
        if (end < 0
                || !text.startsWith("N")
                || !NAME.matcher(text.substring(0, end).stripTrailing()).matches()) {
            return false;
        }
        String section = "";
        List<String> lines = new ArrayList<>();
        for (String line : text.substring(end + 1).lines().toList()) {
            Matcher heading = HEADING.matcher(line);
            if (heading.matches()) {
                add(section, lines, draft);
                section = heading.group(1);
                lines.clear();
                lines.add(heading.group(2) == null ? "" : heading.group(2));
            } else if (section.isEmpty() && !line.isBlank()) {
                return false;
            } else {
                lines.add(line);
            }
        }
        add(section, lines, draft);
        return !section.isEmpty();
    }

    private static void add(String section, List<String> lines, Draft draft) {
        if (section.isEmpty()) {
            return;
        }
        String text = lines.getFirst() + "\n" + CodeLines.withoutIndentation(lines.subList(1, lines.size()));
        if (section.toLowerCase(Locale.ROOT).startsWith("desc")) {
            draft.description(text.strip());
        } else {
            draft.result(text.strip());
        }
    }
}
