package io.nativeheader.processor.toolchain.output;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The assembly text that a compiler passes to the assembler. With line markers, the assembler reports an error in an {@code asm} statement at
 * the line of C. Without them, it reports the line of the assembly text, which belongs to a function.
 */
public final class Assembly {

    // "# 376 "/usr/include/percpu.h" 1"
    private static final Pattern MARKER = Pattern.compile("#\\s+(\\d+)\\s+\"(.*?)\".*");
    // "java_helper_x.part.0:", and not ".L3:"
    private static final Pattern LABEL = Pattern.compile("([A-Za-z_$][\\w.$]*):.*");

    private final List<String> lines;

    public Assembly(String text) {
        this.lines = text.lines().toList();
    }

    /** Returns the text with the marker lines blanked, so that line numbers stay the same. */
    public String withoutMarkers() {
        StringBuilder text = new StringBuilder();
        for (String line : lines) {
            text.append(MARKER.matcher(line).matches() ? "" : line).append('\n');
        }
        return text.toString();
    }

    /** Maps a message about a line of this text to the C line and function that the line comes from. */
    public Complaint inC(CompilerMessage message) {
        Optional<String> function = Optional.empty();
        CompilerMessage place = CompilerMessage.error(message.text());
        boolean placed = false;
        for (int i = Math.min(message.line(), lines.size()) - 1; i >= 0 && function.isEmpty(); i--) {
            Matcher marker = MARKER.matcher(lines.get(i));
            Matcher label = LABEL.matcher(lines.get(i));
            if (label.matches()) {
                function = Optional.of(CompilerOutput.plainName(label.group(1)));
            } else if (marker.matches() && !placed) {
                placed = true;
                place = new CompilerMessage(
                        marker.group(2), Integer.parseInt(marker.group(1)), 0, message.severity(), message.text());
            }
        }
        return new Complaint(place, List.of(), function.stream().toList(), Optional.empty());
    }
}
