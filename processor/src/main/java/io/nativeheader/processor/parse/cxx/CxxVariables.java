package io.nativeheader.processor.parse.cxx;

import io.nativeheader.processor.clang.Cursor;
import io.nativeheader.processor.cmodel.CValue;
import io.nativeheader.processor.cmodel.cxx.CxxType;
import io.nativeheader.processor.cmodel.cxx.CxxVariable;
import io.nativeheader.processor.parse.SourceReader;
import io.nativeheader.processor.parse.ValueReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads variables in namespaces, and static members with a constant value. */
final class CxxVariables {

    private final CxxTypes types;
    private final CxxNaming naming;
    private final SourceReader sources;
    private final List<CxxVariable> all = new ArrayList<>();

    CxxVariables(CxxTypes types, CxxNaming naming, SourceReader sources) {
        this.types = types;
        this.naming = naming;
        this.sources = sources;
    }

    void add(CxxVariable variable) {
        all.add(variable);
    }

    List<CxxVariable> all() {
        return List.copyOf(all);
    }

    CxxVariable read(Cursor cursor) {
        CxxType type = types.read(cursor.type());
        List<String> scope = naming.scope(cursor);
        String qualifiedName = CxxFunctions.qualified(scope, cursor.spelling());
        boolean isConst = CxxFields.isConst(cursor.type(), type);
        return new CxxVariable(
                cursor.spelling(),
                scope,
                qualifiedName,
                type,
                isConst,
                isConst ? value(cursor, type) : Optional.empty(),
                Declarations.variable(cursor.type().spelling(), qualifiedName),
                sources.source(cursor));
    }

    /**
     * Returns whether C can express a global variable of a type of C. What a header defines with external linkage is {@code inline}, even if
     * libclang does not tell, because several files include it. Such a variable has a symbol only where code uses it.
     */
    static boolean isC(Cursor variable) {
        return variable.linkage() == Cursor.INTERNAL_LINKAGE
                || variable.definition().isNull();
    }

    private static Optional<CValue> value(Cursor variable, CxxType type) {
        return type instanceof CxxType.Plain(var plain, var _)
                ? ValueReader.of(variable, plain).filter(value -> !ValueReader.mayBeOutsideDouble(plain, value))
                : Optional.empty();
    }
}
