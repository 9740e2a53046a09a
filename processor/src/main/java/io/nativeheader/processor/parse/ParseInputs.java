package io.nativeheader.processor.parse;

import io.nativeheader.processor.cmodel.CHeaderFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Files and folders that a parse result depends on.
 *
 * @param files files that were read
 * @param folders folders in which a new or missing file would change the result
 */
public record ParseInputs(List<String> files, List<String> folders) {

    /** A possible header name: after {@code #include}, in a macro, or in {@code __has_include}. */
    private static final Pattern NAME = Pattern.compile("[<\"]([\\w./+-]*/)?[\\w.+-]+[>\"]");

    /** Text whose meaning depends on the time of the build, or that reads files that clang does not report. */
    private static final Pattern UNCACHEABLE =
            Pattern.compile("\\b__(?:DATE|TIME|TIMESTAMP)__|\\b__has_embed\\b|#\\s*embed\\b");

    /** Flags that refer to no files except folders that {@link HeaderFolders} knows. */
    private static final Pattern FLAG = Pattern.compile(
            "-[IDUlL].*|-isystem|-iquote|-idirafter|-isysroot|-std=.*|-f[\\w-]+|-fvisibility=\\w+"
                    + "|-m[\\w-]+(=[\\w.+-]+)?|-W[\\w-]+(=\\w+)?|-[Og]\\w*|-w|-pthread|-ansi|-pedantic|-nostdinc|-nostdlibinc");

    private static final Set<String> WITH_OPERAND =
            Set.of("-I", "-D", "-U", "-isystem", "-iquote", "-idirafter", "-isysroot");

    public ParseInputs {
        files = List.copyOf(files);
        folders = List.copyOf(folders);
    }

    /**
     * Returns the inputs; empty if the result depends on more than files, or on unknown files.
     *
     * @param includePath every folder on the include search path
     */
    static Optional<ParseInputs> of(ParseRequest request, List<CHeaderFile> files, List<String> includePath) {
        if (!areKnown(request.arguments())) {
            return Optional.empty();
        }
        List<String> texts = new ArrayList<>(request.arguments());
        texts.add(request.preamble());
        request.headers().forEach(header -> texts.add("\"" + header.replaceAll("[<>\"]", "") + "\""));
        Set<String> searched = new TreeSet<>(includePath);
        for (CHeaderFile file : files) {
            Path path = Path.of(file.path());
            searched.add(String.valueOf(path.toAbsolutePath().normalize().getParent()));
            texts.add(text(path));
        }
        if (texts.stream().anyMatch(text -> UNCACHEABLE.matcher(text).find())) {
            return Optional.empty();
        }
        return Optional.of(new ParseInputs(files.stream().map(CHeaderFile::path).toList(), folders(searched, texts)));
    }

    private static boolean areKnown(List<String> arguments) {
        boolean isWord = false;
        for (String argument : arguments) {
            if (!isWord && !FLAG.matcher(argument).matches()) {
                return false;
            }
            isWord = !isWord && WITH_OPERAND.contains(argument);
        }
        return true;
    }

    /** Returns the searched folders, and their subfolders that a header name in a text refers to. */
    private static List<String> folders(Set<String> searched, List<String> texts) {
        Set<String> within = new TreeSet<>(Set.of(""));
        for (String text : texts) {
            Matcher name = NAME.matcher(text);
            while (name.find()) {
                within.add(name.group(1) == null ? "" : name.group(1));
            }
        }
        Set<String> folders = new TreeSet<>();
        for (String part : within) {
            boolean isTag = part.equals("/"); // </b> of a comment
            if (part.startsWith("/") && !isTag) {
                folders.add(part);
            } else if (!isTag) {
                searched.forEach(folder -> folders.add(part.isEmpty() ? folder : folder + "/" + part));
            }
        }
        return List.copyOf(folders);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException gone) {
            return "";
        }
    }
}
