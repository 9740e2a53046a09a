package io.nativeheader.processor.parse;

import io.nativeheader.processor.cmodel.CElsewhere;
import io.nativeheader.processor.cmodel.CHeader;
import io.nativeheader.processor.cmodel.CHeaderFile;
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
 * Looks for a name that clang did not see in the text of headers: between {@code #if} and {@code #endif} of those that were read, and in
 * the headers beside them. It reads text and understands little of it, so what it finds is a hint.
 */
public final class NameSearch {

    private static final int MOST_FILES = 3000;
    private static final long LARGEST_FILE = 4 << 20;

    private final CHeader header;
    private final List<Path> folders;
    private final List<Path> systemFolders;

    /**
     * @param folders where the user's headers are looked for
     */
    public NameSearch(CHeader header, List<Path> folders) {
        this.header = header;
        this.folders = folders;
        this.systemFolders = List.of(Path.of("/usr/include", header.target().triple()), Path.of("/usr/include"));
    }

    public Optional<CElsewhere> find(String name) {
        Pattern declared = declared(name);
        for (CHeaderFile file : header.files()) {
            Optional<CElsewhere> found = conditional(file, declared);
            if (found.isPresent()) {
                return found;
            }
        }
        return inOtherHeaders(declared);
    }

    private static Optional<CElsewhere> conditional(CHeaderFile file, Pattern declared) {
        Conditions conditions = new Conditions();
        int line = 0;
        for (String text : lines(Path.of(file.path()))) {
            line++;
            if (conditions.read(text)) {
                continue;
            }
            Optional<String> condition = conditions.innermost();
            if (condition.isPresent() && declared.matcher(text).find()) {
                return Optional.of(new CElsewhere.Conditional(condition.get(), file.name() + ":" + line));
            }
        }
        return Optional.empty();
    }

    /** In a prototype's or macro's place: not within another expression. */
    private static Pattern declared(String name) {
        return Pattern.compile(
                "^\\s*(#\\s*define\\s+|(?!return\\b)[A-Za-z_][\\w\\s*]*[\\s*])" + Pattern.quote(name) + "\\s*\\(");
    }

    private Optional<CElsewhere> inOtherHeaders(Pattern declared) {
        Set<String> read = new HashSet<>();
        header.files().forEach(file -> read.add(file.path()));
        for (Path folder : searched()) {
            Optional<CElsewhere> found = in(folder, headers(folder), read, declared);
            if (found.isPresent()) {
                return found;
            }
        }
        for (Path folder : systemFolders) {
            List<Path> standard =
                    StandardHeaders.NAMES.stream().map(folder::resolve).toList();
            Optional<CElsewhere> found = in(folder, standard, read, declared);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<CElsewhere> in(Path folder, List<Path> files, Set<String> read, Pattern declared) {
        for (Path file : files) {
            int line = 0;
            for (String text : read.contains(file.toString()) ? List.<String>of() : lines(file)) {
                line++;
                if (declared.matcher(text).find()) {
                    String included = folder.relativize(file).toString().replace('\\', '/');
                    return Optional.of(new CElsewhere.InHeader(included, file + ":" + line));
                }
            }
        }
        return Optional.empty();
    }

    /** The user's folders, and those that the interface's own headers lie in. */
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

    /** The headers of a folder and of those in it, in the order in which a C programmer would guess. */
    private static List<Path> headers(Path folder) {
        try (Stream<Path> all = Files.walk(folder, 2)) {
            return all.filter(file -> file.toString().endsWith(".h"))
                    .filter(file -> !isInternal(folder.relativize(file)))
                    .sorted(Comparator.comparingInt((Path file) -> rank(folder.relativize(file)))
                            .thenComparing(Comparator.naturalOrder()))
                    .limit(MOST_FILES)
                    .toList();
        } catch (IOException | RuntimeException unreadable) {
            return List.of(); // no hint from there
        }
    }

    /** {@code bits/unistd_ext.h} refuses to be included by itself. */
    private static boolean isInternal(Path name) {
        return Set.of("bits", "asm", "asm-generic", "gnu")
                .contains(name.getName(0).toString());
    }

    /** Standard headers first; then those that need no folder in their name; then those of other libraries: {@code ruby/io.h}. */
    private static int rank(Path name) {
        if (StandardHeaders.NAMES.contains(name.toString().replace('\\', '/'))) {
            return 0;
        }
        return name.startsWith("sys") ? 1 : name.getNameCount() + 1;
    }

    private static List<String> lines(Path file) {
        try {
            return Files.isRegularFile(file) && Files.size(file) <= LARGEST_FILE
                    ? Files.readString(file, StandardCharsets.ISO_8859_1)
                            .lines()
                            .toList()
                    : List.of();
        } catch (IOException | RuntimeException unreadable) {
            return List.of();
        }
    }
}
