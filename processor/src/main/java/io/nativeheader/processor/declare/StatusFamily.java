package io.nativeheader.processor.declare;

import io.nativeheader.processor.cmodel.CFunction;
import io.nativeheader.processor.cmodel.DeclId;
import java.util.List;
import java.util.Optional;

/**
 * Constants that functions return as a status: {@code SQLITE_OK}, {@code SQLITE_ERROR}, ….
 *
 * @param ok the constant for success
 * @param names all constants, with {@code ok}
 * @param enumeration the enum of the constants; empty for macros
 * @param texts functions that return an error's text, best first
 */
record StatusFamily(String ok, List<String> names, Optional<DeclId> enumeration, List<CFunction> texts) {

    StatusFamily {
        names = List.copyOf(names);
        texts = List.copyOf(texts);
    }
}
