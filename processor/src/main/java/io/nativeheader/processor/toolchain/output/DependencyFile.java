package io.nativeheader.processor.toolchain.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the output of {@code -MD} of gcc and clang: a make rule that names every file that the compiler read. */
public final class DependencyFile {

    /** A file name. Spaces in it and line breaks between names are escaped. */
    private static final Pattern NAME = Pattern.compile("(?:\\\\[ #]|\\$\\$|\\\\(?![\\r\\n])|[^\\s\\\\$])+");

    private DependencyFile() {}

    /** Returns the absolute paths among the prerequisites, or an empty list if the file does not exist. */
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
