package io.nativeheader.processor.parse;

import io.nativeheader.processor.clang.TranslationUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Messages of clang, separated into those about probes at the end of the main file and others.
 *
 * @param errors the first error of each line with one, also errors in a header that the line causes; lines count from 0
 */
record ProbeMessages(Map<Integer, String> errors, List<ClangMessage> others) {

    /**
     * Separates the messages.
     *
     * @param text the main file before the probes
     */
    static ProbeMessages of(TranslationUnit unit, String text) {
        int before = (int) text.lines().count();
        Map<Integer, String> errors = new HashMap<>();
        List<ClangMessage> others = new ArrayList<>();
        for (TranslationUnit.Message message : unit.messages()) {
            if (message.severity() < HeaderParser.WARNING) {
                continue;
            }
            ClangMessage read = HeaderParser.message(message);
            Optional<Integer> line = Stream.concat(
                            Stream.of(message.position()),
                            message.notes().stream().map(TranslationUnit.Note::position))
                    .filter(position -> MainFile.is(position.file()) && position.line() > before)
                    .map(position -> position.line() - before - 1)
                    .findFirst();
            if (line.isEmpty()) {
                others.add(read);
            } else if (read.isError()) {
                errors.putIfAbsent(line.get(), read.text() + ignored(message));
            }
        }
        return new ProbeMessages(errors, others);
    }

    /** Returns why overload resolution ignores a template; empty for an error of another kind. */
    private static String ignored(TranslationUnit.Message message) {
        return message.notes().stream()
                .map(TranslationUnit.Note::text)
                .filter(text -> text.startsWith("candidate template ignored"))
                .findFirst()
                .map(text -> "; " + text)
                .orElse("");
    }
}
