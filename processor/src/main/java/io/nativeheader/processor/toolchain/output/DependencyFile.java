package io.nativeheader.processor.toolchain.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What gcc and clang write with {@code -MD}: a rule for make that names every file that was read. */
public final class DependencyFile {

    /** A name; a space in it is escaped, and so is a line break between names. */
    private static final Pattern NAME = Pattern.compile("(?:\\\\[ #]|\\$\\$|\\\\(?![\\r\\n])|[^\\s\\\\$])+");

    private DependencyFile() {}

    /** The absolute paths among the prerequisites; empty if there is no file. */
    public static List<Path> read(Path file) throws IOException {
        if (!Files.exists(file)) {
            return List.of();
        }
        String rule = Files.readString(file);
        List<Path> read = new ArrayList<>();
        Matcher matcher = NAME.matcher(rule);
        matcher.region(rule.indexOf(": ") + 1, rule.length());
        while (matcher.find()) {
            Path path = Path.of(matcher.group().replaceAll("\\\\([ #])", "$1").replace("$$", "$"));
            if (path.isAbsolute()) {
                read.add(path.normalize());
            }
        }
        return read;
    }
}
