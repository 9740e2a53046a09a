package io.nativeheader.processor.parse.cxx;

import io.nativeheader.processor.clang.ClangType;
import io.nativeheader.processor.clang.Cursor;
import io.nativeheader.processor.clang.CursorKind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Function templates that code can call without template arguments, because their only template parameter is a pack, which may be empty:
 * {@code template <class... A> bool match(const Text &text, A &&...a)}.
 */
final class EmptyPacks {

    private static final Pattern PACK =
            Pattern.compile("^template\\s*<\\s*(?:typename|class)\\s*\\.\\.\\.\\s*\\w*\\s*>.*", Pattern.DOTALL);

    private EmptyPacks() {}

    static boolean isCallable(Cursor template) {
        List<Cursor> parameters = template.children(CursorKind.PARM_DECL);
        return !parameters.isEmpty()
                && parameters.getLast().type().spelling().endsWith("...")
                && PACK.matcher(template.declarationText()).matches();
    }

    /** Returns the types of a function template's parameters. */
    static List<ClangType> parameters(Cursor template) {
        return template.children(CursorKind.PARM_DECL).stream()
                .map(Cursor::type)
                .toList();
    }

    /** Returns the parameters of a function; those of a function template without the pack. */
    static List<Cursor> arguments(Cursor function) {
        if (function.kind() == CursorKind.FUNCTION_TEMPLATE) {
            List<Cursor> parameters = function.children(CursorKind.PARM_DECL);
            return parameters.subList(0, parameters.size() - 1);
        }
        List<Cursor> arguments = new ArrayList<>();
        for (int i = 0; i < function.argumentCount(); i++) {
            arguments.add(function.argument(i));
        }
        return arguments;
    }
}
