package io.nativeheader.processor.parse;

import io.nativeheader.processor.clang.Cursor;
import io.nativeheader.processor.clang.CursorKind;
import io.nativeheader.processor.clang.TranslationUnit;
import io.nativeheader.processor.parse.cxx.LinkageBlocks;
import io.nativeheader.processor.platform.Language;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The top-level cursors of a translation unit, most of them with their positions.
 *
 * @param declarations functions, variables, records, enums and typedefs, in order; in C++ any declaration
 * @param macros macro definitions, in order
 * @param inclusions include directives, in order
 * @param builtIn macros defined by clang, by the command line, or in the main file before the headers
 */
public record TopLevel(
        List<Located> declarations, List<Located> macros, List<Located> inclusions, List<Cursor> builtIn) {

    /** A cursor and the position of its name. */
    public record Located(Cursor cursor, TranslationUnit.Position position) {}

    private static final int[] KINDS = {
        CursorKind.FUNCTION_DECL,
        CursorKind.VAR_DECL,
        CursorKind.STRUCT_DECL,
        CursorKind.UNION_DECL,
        CursorKind.ENUM_DECL,
        CursorKind.TYPEDEF_DECL,
        CursorKind.MACRO_DEFINITION,
        CursorKind.INCLUSION_DIRECTIVE
    };

    /** Reads the top level of a translation unit. In C++ it includes what {@code extern "C"} blocks contain. */
    static TopLevel of(TranslationUnit unit, Language language) {
        TopLevel topLevel = new TopLevel(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        List<Cursor> cursors = switch (language) {
            case C -> unit.root().children(KINDS);
            case CXX -> LinkageBlocks.flattened(unit.root());
        };
        for (Cursor cursor : cursors) {
            TranslationUnit.Position position = cursor.position();
            if (!position.file().isEmpty() && !isBeforeHeaders(position)) {
                topLevel.list(cursor.kind()).add(new Located(cursor, position));
            } else if (cursor.kind() == CursorKind.MACRO_DEFINITION) {
                topLevel.builtIn.add(cursor);
            }
        }
        return topLevel;
    }

    private static boolean isBeforeHeaders(TranslationUnit.Position position) {
        return MainFile.is(position.file()) && position.line() < MainFile.FIRST_HEADER;
    }

    private List<Located> list(int kind) {
        return switch (kind) {
            case CursorKind.MACRO_DEFINITION -> macros;
            case CursorKind.INCLUSION_DIRECTIVE -> inclusions;
            default -> declarations;
        };
    }

    /** Returns the first header that clang did not find, or an empty list. The main file includes one header per line. */
    List<String> missingHeaders(List<String> headers) {
        Set<Integer> foundLines = new HashSet<>();
        for (Located inclusion : inclusions) {
            if (MainFile.is(inclusion.position().file())
                    && !inclusion.cursor().includedFile().isEmpty()) {
                foundLines.add(inclusion.position().line());
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
