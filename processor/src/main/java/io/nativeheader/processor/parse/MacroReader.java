package io.nativeheader.processor.parse;

import io.nativeheader.processor.cmodel.CMacro;
import io.nativeheader.processor.cmodel.CSource;
import io.nativeheader.processor.parse.TopLevel.Located;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads macro definitions. The last definition of a name counts. */
final class MacroReader {

    private static final Pattern SPLICE = Pattern.compile("\\\\\r?\n");
    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/");
    private static final Pattern LINE_COMMENT = Pattern.compile("//.*");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private final SourceFiles files;
    private final SourceReader sources;
    private final SourceNames names;

    MacroReader(SourceFiles files, SourceReader sources, SourceNames names) {
        this.files = files;
        this.sources = sources;
        this.names = names;
    }

    List<CMacro> read(List<Located> definitions, Set<String> ownFiles, Set<String> requested) {
        Map<String, Located> wanted = new LinkedHashMap<>();
        for (Located definition : definitions) {
            boolean own = ownFiles.contains(definition.position().file());
            String name = names.ofMacro(definition);
            if (own || requested.contains(name)) {
                wanted.put(name, definition);
            }
        }
        List<CMacro> macros = new ArrayList<>();
        wanted.forEach((name, definition) -> macros.add(macro(name, definition)));
        return macros;
    }

    /** Reads one macro. The extent of a definition starts at its name. */
    private CMacro macro(String name, Located definition) {
        int end = definition.cursor().end().offset();
        String text =
                files.text(definition.position().file(), definition.position().offset(), end);
        String rest = text.startsWith(name) ? text.substring(name.length()) : "";
        Optional<List<String>> parameters = Optional.empty();
        if (names.isFunctionLike(definition)) {
            int close = rest.indexOf(')');
            parameters = Optional.of(parameters(rest.substring(rest.indexOf('(') + 1, Math.max(1, close))));
            rest = close < 0 ? "" : rest.substring(close + 1);
        }
        return new CMacro(name, parameters, body(rest), source(definition));
    }

    private CSource source(Located definition) {
        return new CSource(
                sources.location(definition.position()),
                sources.comments().of(definition.cursor(), definition.position()));
    }

    private static List<String> parameters(String list) {
        return Arrays.stream(body(list).split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    /** Returns the replacement text on one line, without comments. */
    private static String body(String text) {
        String line = SPLICE.matcher(text).replaceAll(" ");
        String withoutComments =
                LINE_COMMENT.matcher(COMMENT.matcher(line).replaceAll(" ")).replaceAll("");
        return SPACE.matcher(withoutComments).replaceAll(" ").strip();
    }
}
