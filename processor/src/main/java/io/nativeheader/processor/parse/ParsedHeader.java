package io.nativeheader.processor.parse;

import io.nativeheader.processor.cmodel.CEvaluation;
import io.nativeheader.processor.cmodel.CHeader;
import io.nativeheader.processor.cmodel.CMacroCall;
import java.util.List;

/**
 * Declarations of headers and the meaning of their macros.
 *
 * @param calls macro calls that clang checked
 * @param evaluation contains a result for each call
 */
public record ParsedHeader(CHeader header, List<CMacroCall> calls, CEvaluation evaluation) {

    public ParsedHeader {
        calls = List.copyOf(calls);
    }
}
