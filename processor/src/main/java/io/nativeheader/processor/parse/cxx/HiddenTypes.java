package io.nativeheader.processor.parse.cxx;

import io.nativeheader.processor.clang.Cursor;
import io.nativeheader.processor.clang.CursorKind;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds types that a function or variable of the same scope hides: code names them {@code struct stat}. */
final class HiddenTypes {

    private HiddenTypes() {}

    /** Records types that a function or variable of the same scope hides. */
    static void record(CxxNaming naming, List<Cursor> scope) {
        Set<String> names = new HashSet<>();
        for (Cursor cursor : scope) {
            switch (cursor.kind()) {
                case CursorKind.FUNCTION_DECL,
                        CursorKind.VAR_DECL,
                        CursorKind.METHOD,
                        CursorKind.FIELD_DECL,
                        CursorKind.FUNCTION_TEMPLATE -> names.add(cursor.spelling());
                default -> {
                    // hides nothing
                }
            }
        }
        for (Cursor cursor : scope) {
            String keyword = switch (cursor.kind()) {
                case CursorKind.ENUM_DECL -> "enum";
                case CursorKind.UNION_DECL -> "union";
                case CursorKind.STRUCT_DECL -> "struct";
                case CursorKind.CLASS_DECL -> "class";
                default -> "";
            };
            if (!keyword.isEmpty() && names.contains(cursor.spelling())) {
                naming.hide(cursor, keyword);
            }
        }
    }
}
