package io.nativeheader.processor.parse;

import io.nativeheader.processor.cmodel.CEvaluation;
import io.nativeheader.processor.cmodel.CHeader;
import io.nativeheader.processor.cmodel.CMacroCall;
import java.util.List;

/**
 * What headers declare and what their macros mean.
 *
 * @param calls that clang was asked about
 * @param evaluation with an answer for each
 */
public record ParsedHeader(CHeader header, List<CMacroCall> calls, CEvaluation evaluation) {

    public ParsedHeader {
        calls = List.copyOf(calls);
    }
}
