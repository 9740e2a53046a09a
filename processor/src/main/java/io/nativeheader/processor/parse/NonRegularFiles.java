package io.nativeheader.processor.parse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Detects pipes and devices among the headers before clang opens one. clang would block on it or read until memory runs out, and cannot be
 * stopped. It follows include directives, including those that name a macro, through files in the user's folders only. System headers are
 * trusted.
 */
public final class NonRegularFiles {

    private static final int MAX_FILES = 3000;

    /** Prefix of a value that names a macro. No file name starts with it. */
    private static final String IS_MACRO = "#";

    private static final long MAX_FILE_SIZE = 4 << 20;
    private static final Pattern INCLUDE =
            Pattern.compile("(?m)^[ \\t]*#[ \\t]*(?:include|include_next|import|embed)[ \\t]*[\"<]([^\">\\r\\n]+)");

    /** {@code #include CONFIG_FILE}. */
    private static final Pattern INCLUDED_MACRO =
            Pattern.compile("(?m)^[ \\t]*#[ \\t]*(?:include|include_next|import|embed)[ \\t]+([A-Za-z_]\\w*)");

    /** {@code #define CONFIG_FILE "config.h"}, {@code #define CONFIG_FILE OTHER_MACRO}. */
    private static final Pattern MACRO = Pattern.compile(
            "(?m)^[ \\t]*#[ \\t]*define[ \\t]+([A-Za-z_]\\w*)[ \\t]+(?:[\"<]([^\">\\r\\n]+)[\">]|([A-Za-z_]\\w*))");

    private final List<Path> folders;
    private final Map<String, Set<String>> macros = new HashMap<>();
    private final Map<String, Optional<Path>> includedMacros = new LinkedHashMap<>();
    private final Deque<Path> unread = new ArrayDeque<>();
    private final Set<Path> seen = new HashSet<>();

    /**
     * Creates a check.
     *
     * @param folders the user's include folders
     */
    public NonRegularFiles(List<Path> folders) {
        this.folders = List.copyOf(folders);
    }

    /**
     * Returns the first file reachable from the headers that is neither a regular file nor a folder.
     *
     * @param definitions macros of the command line: {@code CONFIG_FILE="config.h"}
     */
    public Optional<Path> find(List<String> headers, List<String> definitions, String preamble) {
        definitions.forEach(definition -> define("#define " + definition.replaceFirst("=", " ")));
        for (String header : headers) {
            Optional<Path> nonRegular = follow(header.replaceAll("^[<\"]|[>\"]$", ""), Optional.empty());
            if (nonRegular.isPresent()) {
                return nonRegular;
            }
        }
        Optional<Path> nonRegular = findIncluded(preamble, Optional.empty());
        do {
            while (nonRegular.isEmpty() && !unread.isEmpty() && seen.size() < MAX_FILES) {
                Path file = unread.remove();
                nonRegular = findIncluded(text(file), Optional.ofNullable(file.getParent()));
            }
            nonRegular = nonRegular.or(this::throughMacros);
        } while (nonRegular.isEmpty() && !unread.isEmpty() && seen.size() < MAX_FILES);
        return nonRegular;
    }

    /**
     * Follows include directives that name a macro. Runs after all files are read, because a macro may be defined in a file that is read
     * later.
     */
    private Optional<Path> throughMacros() {
        for (Map.Entry<String, Optional<Path>> included : includedMacros.entrySet()) {
            for (String name : names(included.getKey(), new HashSet<>())) {
                Optional<Path> nonRegular = follow(name, included.getValue());
                if (nonRegular.isPresent()) {
                    return nonRegular;
                }
            }
        }
        return Optional.empty();
    }

    /** Returns the file names that a macro may expand to, also through other macros. */
    private Set<String> names(String macro, Set<String> visited) {
        Set<String> names = new LinkedHashSet<>();
        if (visited.add(macro)) {
            for (String value : macros.getOrDefault(macro, Set.of())) {
                names.addAll(value.startsWith(IS_MACRO) ? names(value.substring(1), visited) : Set.of(value));
            }
        }
        return names;
    }

    private void define(String text) {
        Matcher macro = MACRO.matcher(text);
        while (macro.find()) {
            String value = macro.group(2) != null ? macro.group(2) : IS_MACRO + macro.group(3);
            macros.computeIfAbsent(macro.group(1), _ -> new LinkedHashSet<>()).add(value);
        }
    }

    private Optional<Path> findIncluded(String text, Optional<Path> folder) {
        define(text);
        Matcher includedMacro = INCLUDED_MACRO.matcher(text);
        while (includedMacro.find()) {
            includedMacros.putIfAbsent(includedMacro.group(1), folder);
        }
        Matcher include = INCLUDE.matcher(text);
        while (include.find()) {
            Optional<Path> nonRegular = follow(include.group(1), folder);
            if (nonRegular.isPresent()) {
                return nonRegular;
            }
        }
        return Optional.empty();
    }

    /** Returns the file if it is neither regular nor a folder; otherwise queues it for reading and returns empty. */
    private Optional<Path> follow(String name, Optional<Path> includer) {
        Optional<Path> found = locate(name, includer);
        if (found.isEmpty() || !seen.add(found.get()) || Files.isDirectory(found.get())) {
            return Optional.empty();
        }
        if (!Files.isRegularFile(found.get())) {
            return found;
        }
        unread.add(found.get());
        return Optional.empty();
    }

    private Optional<Path> locate(String name, Optional<Path> includer) {
        try {
            if (Path.of(name).isAbsolute()) {
                return Optional.of(Path.of(name)).filter(Files::exists);
            }
            Optional<Path> relative =
                    includer.map(folder -> folder.resolve(name).normalize()).filter(Files::exists);
            return relative.or(() -> folders.stream()
                    .map(folder -> folder.resolve(name).normalize())
                    .filter(Files::exists)
                    .findFirst());
        } catch (InvalidPathException noPath) {
            return Optional.empty();
        }
    }

    private static String text(Path file) {
        try {
            return Files.size(file) <= MAX_FILE_SIZE ? Files.readString(file, StandardCharsets.ISO_8859_1) : "";
        } catch (IOException unreadable) {
            return "";
        }
    }
}
