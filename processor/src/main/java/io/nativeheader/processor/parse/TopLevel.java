package io.nativeheader.processor.parse;

import io.nativeheader.processor.clang.Cursor;
import io.nativeheader.processor.clang.TranslationUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Top-level cursors of a translation unit with their locations.
 *
 * @param declarations functions, variables, records, enums and typedefs, in order
 * @param macros macro definitions, in order
 * @param inclusions include directives, in order
 * @param builtIn macros that clang, its command line or the text before the headers define
 */
record TopLevel(List<Placed> declarations, List<Placed> macros, List<Placed> inclusions, List<Cursor> builtIn) {

    /** A cursor and the position of its name. */
    record Placed(Cursor cursor, TranslationUnit.Place place) {}

    static TopLevel of(TranslationUnit unit) {
        TopLevel topLevel = new TopLevel(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        List<Cursor> cursors = unit.root()
                .children(
                        Cursor.FUNCTION_DECL,
                        Cursor.VAR_DECL,
                        Cursor.STRUCT_DECL,
                        Cursor.UNION_DECL,
                        Cursor.ENUM_DECL,
                        Cursor.TYPEDEF_DECL,
                        Cursor.MACRO_DEFINITION,
                        Cursor.INCLUSION_DIRECTIVE);
        for (Cursor cursor : cursors) {
            TranslationUnit.Place place = cursor.place();
            if (!place.file().isEmpty() && !isBeforeHeaders(place)) {
                topLevel.list(cursor.kind()).add(new Placed(cursor, place));
            } else if (cursor.kind() == Cursor.MACRO_DEFINITION) {
                topLevel.builtIn.add(cursor);
            }
        }
        return topLevel;
    }

    private static boolean isBeforeHeaders(TranslationUnit.Place place) {
        return place.file().equals(MainFile.NAME) && place.line() < MainFile.FIRST_HEADER;
    }

    private List<Placed> list(int kind) {
        return switch (kind) {
            case Cursor.MACRO_DEFINITION -> macros;
            case Cursor.INCLUSION_DIRECTIVE -> inclusions;
            default -> declarations;
        };
    }

    /** Returns the missing ones of the headers that the main file includes, one per line. */
    List<String> missingHeaders(List<String> headers) {
        Set<Integer> foundLines = new HashSet<>();
        for (Placed inclusion : inclusions) {
            if (inclusion.place().file().equals(MainFile.NAME)
                    && !inclusion.cursor().includedFile().isEmpty()) {
                foundLines.add(inclusion.place().line());
            }
        }
        List<String> missing = new ArrayList<>();
        for (int i = 0; i < headers.size(); i++) {
            // Clang stops reading at a missing header, so only the first one is known to be missing.
            if (!foundLines.contains(MainFile.FIRST_HEADER + i)) {
                missing.add(headers.get(i));
                break;
            }
        }
        return missing;
    }
}
