package io.nativeheader.processor.parse;

import io.nativeheader.processor.cmodel.CHeader;
import java.util.List;
import java.util.Optional;

/**
 * The end of parsing.
 *
 * @param header empty if there was an error
 * @param messages of clang's
 * @param missingHeaders of those asked for
 * @param searched folders in which they were looked for, in order
 */
public record ParseOutcome(
        Optional<CHeader> header, List<ClangMessage> messages, List<String> missingHeaders, List<String> searched) {

    public ParseOutcome {
        messages = List.copyOf(messages);
        missingHeaders = List.copyOf(missingHeaders);
        searched = List.copyOf(searched);
    }
}
