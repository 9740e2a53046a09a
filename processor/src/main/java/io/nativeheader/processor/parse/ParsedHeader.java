package io.nativeheader.processor.parse;

import io.nativeheader.processor.cmodel.CEvaluation;
import io.nativeheader.processor.cmodel.CHeader;
import io.nativeheader.processor.cmodel.CMacroCall;
import io.nativeheader.processor.cmodel.cxx.CxxHeader;
import java.util.List;

/**
 * Declarations of headers and the meaning of their macros.
 *
 * @param calls macro calls that clang checked
 * @param evaluation contains a result for each call
 * @param cxx the declarations that C cannot express
 */
public record ParsedHeader(CHeader header, List<CMacroCall> calls, CEvaluation evaluation, CxxHeader cxx) {

    public ParsedHeader {
        calls = List.copyOf(calls);
    }

    /** Creates the result of parsing C headers. */
    public ParsedHeader(CHeader header, List<CMacroCall> calls, CEvaluation evaluation) {
        this(header, calls, evaluation, CxxHeader.NONE);
    }
}
