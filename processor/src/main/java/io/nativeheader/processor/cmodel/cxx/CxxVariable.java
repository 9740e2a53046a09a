package io.nativeheader.processor.cmodel.cxx;

import io.nativeheader.processor.cmodel.CSource;
import io.nativeheader.processor.cmodel.CValue;
import java.util.List;
import java.util.Optional;

/**
 * {@code constexpr int LIMIT = 7;} or {@code extern int level;} in a namespace.
 *
 * @param qualifiedName as code after the header names it: {@code shapes::LIMIT}
 * @param scope the namespaces and classes that contain it, outermost first
 * @param value the value of a constant; empty if it is not a constant or libclang cannot evaluate it
 */
public record CxxVariable(
        String name,
        List<String> scope,
        String qualifiedName,
        CxxType type,
        boolean isConst,
        Optional<CValue> value,
        String declaration,
        CSource source) {

    public CxxVariable {
        scope = List.copyOf(scope);
    }
}
