package io.nativeheader.processor.parse;

import io.nativeheader.processor.cmodel.CHeader;
import io.nativeheader.processor.cmodel.CHeaderFile;
import io.nativeheader.processor.cmodel.CUnseenDeclaration;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Searches the text of headers for a name that clang did not see: in skipped conditional sections of the parsed headers, and in other
 * headers of the same folders. It matches lines with a pattern instead of parsing them, so its results are hints.
 */
public final class NameSearch {

    private static final int MAX_FILES = 3000;
    private static final long MAX_FILE_SIZE = 4 << 20;

    private final CHeader header;
    private final List<Path> folders;
    private final List<Path> systemFolders;

    /**
     * Creates a search.
     *
     * @param folders the user's include folders
     * @param systemFolders the folders of the C library's headers
     */
    public NameSearch(CHeader header, List<Path> folders, List<Path> systemFolders) {
        this.header = header;
        this.folders = folders;
        this.systemFolders = systemFolders;
    }

    public Optional<CUnseenDeclaration> find(String name) {
        Pattern declared = declared(name);
        for (CHeaderFile file : header.files()) {
            Optional<CUnseenDeclaration> found = conditional(file, declared);
            if (found.isPresent()) {
                return found;
            }
        }
        return inOtherHeaders(declared);
    }

    private static Optional<CUnseenDeclaration> conditional(CHeaderFile file, Pattern declared) {
        Conditions conditions = new Conditions();
        int line = 0;
        for (String text : lines(Path.of(file.path()))) {
            line++;
            if (conditions.read(text)) {
                continue;
            }
            Optional<String> condition = conditions.innermost();
            if (condition.isPresent() && declared.matcher(text).find()) {
                return Optional.of(new CUnseenDeclaration.Conditional(condition.get(), file.name() + ":" + line));
            }
        }
        return Optional.empty();
    }

    /** Matches a name in a prototype or macro definition, but not in an expression. */
    private static Pattern declared(String name) {
        return Pattern.compile(
                "^\\s*(#\\s*define\\s+|(?!return\\b)[A-Za-z_][\\w\\s*]*[\\s*])" + Pattern.quote(name) + "\\s*\\(");
    }

    private Optional<CUnseenDeclaration> inOtherHeaders(Pattern declared) {
        Set<String> read = new HashSet<>();
        header.files().forEach(file -> read.add(file.path()));
        for (Path folder : searched()) {
            Optional<CUnseenDeclaration> found = in(folder, headers(folder), read, declared);
            if (found.isPresent()) {
                return found;
            }
        }
        for (Path folder : systemFolders) {
            List<Path> standard =
                    StandardHeaders.NAMES.stream().map(folder::resolve).toList();
            Optional<CUnseenDeclaration> found = in(folder, standard, read, declared);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<CUnseenDeclaration> in(Path folder, List<Path> files, Set<String> read, Pattern declared) {
        for (Path file : files) {
            int line = 0;
            for (String text : read.contains(file.toString()) ? List.<String>of() : lines(file)) {
                line++;
                if (declared.matcher(text).find()) {
                    String included = folder.relativize(file).toString().replace('\\', '/');
                    return Optional.of(new CUnseenDeclaration.InHeader(included, file + ":" + line));
                }
            }
        }
        return Optional.empty();
    }

    /** Returns the user's folders and those that contain the interface's own headers. */
    private Set<Path> searched() {
        Set<Path> all = new LinkedHashSet<>(folders);
        for (CHeaderFile file : header.files()) {
            Path path = Path.of(file.path());
            if (file.own() && path.endsWith(file.name())) {
                Path folder = path;
                for (int i = 0; i < Path.of(file.name()).getNameCount() && folder != null; i++) {
                    folder = folder.getParent();
                }
                if (folder != null && folder.isAbsolute()) {
                    all.add(folder);
                }
            }
        }
        return all;
    }

    /** Returns headers up to one level of subfolders deep, the most plausible first. */
    private static List<Path> headers(Path folder) {
        try (Stream<Path> all = Files.walk(folder, 2)) {
            return all.filter(file -> file.toString().endsWith(".h"))
                    .filter(file -> !isInternal(folder.relativize(file)))
                    .sorted(Comparator.comparingInt((Path file) -> rank(folder.relativize(file)))
                            .thenComparing(Comparator.naturalOrder()))
                    .limit(MAX_FILES)
                    .toList();
        } catch (IOException | RuntimeException unreadable) {
            return List.of(); // a folder that cannot be read provides no hint
        }
    }

    /** Returns whether a header must not be included directly: {@code bits/unistd_ext.h}. */
    private static boolean isInternal(Path name) {
        return Set.of("bits", "asm", "asm-generic", "gnu")
                .contains(name.getName(0).toString());
    }

    /**
     * Ranks standard headers first, then {@code sys}, then others in the folder itself, then subfolders, which may belong to other
     * libraries.
     */
    private static int rank(Path name) {
        if (StandardHeaders.NAMES.contains(name.toString().replace('\\', '/'))) {
            return 0;
        }
        return name.startsWith("sys") ? 1 : name.getNameCount() + 1;
    }

    private static List<String> lines(Path file) {
        try {
            return Files.isRegularFile(file) && Files.size(file) <= MAX_FILE_SIZE
                    ? Files.readString(file, StandardCharsets.ISO_8859_1)
                            .lines()
                            .toList()
                    : List.of();
        } catch (IOException | RuntimeException unreadable) {
            return List.of();
        }
    }
}
