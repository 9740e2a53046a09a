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
 */
public record ParseOutcome(Optional<CHeader> header, List<ClangMessage> messages, List<String> missingHeaders) {

    public ParseOutcome {
        messages = List.copyOf(messages);
        missingHeaders = List.copyOf(missingHeaders);
    }
}
