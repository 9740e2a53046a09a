package io.nativeheader.processor.parse;

import io.nativeheader.processor.cmodel.CHeaderFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The files that a result of parsing depends on.
 *
 * @param files that were read
 * @param folders in which another file, or one that is missing, would make another result
 */
record ParseInputs(List<String> files, List<String> folders) {

    private static final Pattern ASKED = Pattern.compile("__has_include(?:_next)?\\s*\\(\\s*[<\"]([\\w./+-]*)[>\"]");
    private static final Pattern TIME = Pattern.compile("\\b__(?:DATE|TIME|TIMESTAMP)__\\b|#\\s*embed\\b");

    ParseInputs {
        files = List.copyOf(files);
        folders = List.copyOf(folders);
    }

    /** Whether text means something else at another time, or reads files of which clang does not tell. */
    static boolean dependsOnTime(String text) {
        return TIME.matcher(text).find();
    }

    /**
     * Empty if the result depends on more than files.
     *
     * @param includePath every folder in which headers are looked for
     */
    static Optional<ParseInputs> of(List<CHeaderFile> files, List<String> includePath) {
        Set<String> searched = new TreeSet<>(includePath);
        Set<String> within = new TreeSet<>(Set.of(""));
        for (CHeaderFile file : files) {
            Path path = Path.of(file.path());
            searched.add(String.valueOf(path.toAbsolutePath().normalize().getParent()));
            within.add(folder(file.name()));
            String text = text(path);
            if (dependsOnTime(text)) {
                return Optional.empty();
            }
            Matcher asked = ASKED.matcher(text);
            while (asked.find()) {
                within.add(folder(asked.group(1)));
            }
        }
        Set<String> folders = new TreeSet<>();
        for (String folder : searched) {
            for (String part : within) {
                folders.add(part.isEmpty() ? folder : folder + "/" + part);
            }
        }
        return Optional.of(
                new ParseInputs(files.stream().map(CHeaderFile::path).distinct().toList(), List.copyOf(folders)));
    }

    /** {@code sys} of {@code sys/types.h}. */
    private static String folder(String name) {
        return name.substring(0, Math.max(0, name.lastIndexOf('/')));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException gone) {
            return "";
        }
    }
}
