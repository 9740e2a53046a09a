package io.nativeheader.processor.parse;

import io.nativeheader.processor.cmodel.CElsewhere;
import io.nativeheader.processor.cmodel.CHeader;
import io.nativeheader.processor.cmodel.CHeaderFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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

    /**
     * @param folders where the user's headers are looked for
     */
    public NameSearch(CHeader header, List<Path> folders) {
        this.header = header;
        this.folders = folders;
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
        Set<String> read = new LinkedHashSet<>();
        header.files().forEach(file -> read.add(file.path()));
        for (Path folder : searched()) {
            for (Path file : headers(folder)) {
                if (read.contains(file.toString())) {
                    continue;
                }
                int line = 0;
                for (String text : lines(file)) {
                    line++;
                    if (declared.matcher(text).find()) {
                        String included = folder.relativize(file).toString().replace('\\', '/');
                        return Optional.of(new CElsewhere.InHeader(included, file + ":" + line));
                    }
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

    private static List<Path> headers(Path folder) {
        List<Path> files = new ArrayList<>();
        try (Stream<Path> all = Files.walk(folder, 2)) {
            all.filter(file -> file.toString().endsWith(".h"))
                    .limit(MOST_FILES)
                    .sorted()
                    .forEach(files::add);
        } catch (IOException | RuntimeException unreadable) {
            // no hint from there
        }
        return files;
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
