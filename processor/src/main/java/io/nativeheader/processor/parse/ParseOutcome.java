package io.nativeheader.processor.parse;

import io.nativeheader.processor.cmodel.CHeader;
import io.nativeheader.processor.cmodel.cxx.CxxHeader;
import java.util.List;
import java.util.Optional;

/**
 * Result of parsing.
 *
 * @param header empty if there was an error
 * @param cxx the declarations that C cannot express
 * @param messages diagnostics of clang
 * @param missingHeaders requested headers that were not found
 * @param searched the include search path, in order
 */
public record ParseOutcome(
        Optional<CHeader> header,
        CxxHeader cxx,
        List<ClangMessage> messages,
        List<String> missingHeaders,
        List<String> searched) {

    public ParseOutcome {
        messages = List.copyOf(messages);
        missingHeaders = List.copyOf(missingHeaders);
        searched = List.copyOf(searched);
    }
}
