package io.nativeheader.processor.parse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Looks for a pipe or a device among headers before clang does, which would read it for ever, or until there is no memory left, and
 * cannot be stopped. It reads those that the user's folders have, by the text of their includes; the system's are trusted.
 */
public final class StrangeFiles {

    private static final int MOST_FILES = 3000;
    private static final long LARGEST_FILE = 4 << 20;
    private static final Pattern INCLUDE =
            Pattern.compile("(?m)^[ \\t]*#[ \\t]*(?:include|include_next|import|embed)[ \\t]*[\"<]([^\">\\r\\n]+)");

    private final List<Path> folders;
    private final Deque<Path> unread = new ArrayDeque<>();
    private final Set<Path> seen = new HashSet<>();

    /**
     * @param folders the user's
     */
    public StrangeFiles(List<Path> folders) {
        this.folders = List.copyOf(folders);
    }

    /** The first one that the headers lead to. */
    public Optional<Path> among(List<String> headers, String preamble) {
        for (String header : headers) {
            Optional<Path> strange = follow(header.replaceAll("^[<\"]|[>\"]$", ""), Optional.empty());
            if (strange.isPresent()) {
                return strange;
            }
        }
        Optional<Path> strange = included(preamble, Optional.empty());
        while (strange.isEmpty() && !unread.isEmpty() && seen.size() < MOST_FILES) {
            Path file = unread.remove();
            strange = included(text(file), Optional.ofNullable(file.getParent()));
        }
        return strange;
    }

    private Optional<Path> included(String text, Optional<Path> folder) {
        Matcher include = INCLUDE.matcher(text);
        while (include.find()) {
            Optional<Path> strange = follow(include.group(1), folder);
            if (strange.isPresent()) {
                return strange;
            }
        }
        return Optional.empty();
    }

    /** Keeps a file to be read; one that is no file is given back. */
    private Optional<Path> follow(String name, Optional<Path> includer) {
        Optional<Path> found = find(name, includer);
        if (found.isEmpty() || !seen.add(found.get()) || Files.isDirectory(found.get())) {
            return Optional.empty();
        }
        if (!Files.isRegularFile(found.get())) {
            return found;
        }
        unread.add(found.get());
        return Optional.empty();
    }

    private Optional<Path> find(String name, Optional<Path> includer) {
        try {
            if (Path.of(name).isAbsolute()) {
                return Optional.of(Path.of(name)).filter(Files::exists);
            }
            Optional<Path> beside =
                    includer.map(folder -> folder.resolve(name).normalize()).filter(Files::exists);
            return beside.or(() -> folders.stream()
                    .map(folder -> folder.resolve(name).normalize())
                    .filter(Files::exists)
                    .findFirst());
        } catch (InvalidPathException noPath) {
            return Optional.empty();
        }
    }

    private static String text(Path file) {
        try {
            return Files.size(file) <= LARGEST_FILE ? Files.readString(file, StandardCharsets.ISO_8859_1) : "";
        } catch (IOException unreadable) {
            return "";
        }
    }
}
