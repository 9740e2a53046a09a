package io.nativeheader.processor.parse;

import io.nativeheader.processor.clang.Cursor;
import io.nativeheader.processor.clang.Evaluation;
import io.nativeheader.processor.cmodel.CValue;
import java.util.Optional;

/** What variables are initialized with, where that is constant. */
final class ValueReader {

    private ValueReader() {}

    static Optional<CValue> of(Cursor variable) {
        return switch (variable.evaluate()) {
            case Evaluation.OfInteger number -> Optional.of(new CValue.OfInteger(number.value()));
            case Evaluation.OfFloating number -> Optional.of(new CValue.OfFloating(number.value()));
            case Evaluation.OfString text -> Optional.of(new CValue.OfString(text.value()));
            case Evaluation.Unknown _ -> Optional.empty();
        };
    }
}
