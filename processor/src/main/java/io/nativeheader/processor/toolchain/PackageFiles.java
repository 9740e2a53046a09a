package io.nativeheader.processor.toolchain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds the pkg-config package for a header by reading the {@code .pc} files, without running pkg-config. The result is only a suggestion, so
 * required packages are not followed.
 */
public final class PackageFiles {

    private static final String ENDING = ".pc";

    private static final Pattern ASSIGNMENT = Pattern.compile("([\\w.]+)\\s*=\\s*(.*)");

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([^}]*)}");

    private final List<Path> folders;

    public PackageFiles(BuildEnvironment environment) {
        this.folders = Stream.concat(
                        Stream.of("PKG_CONFIG_PATH", "PKG_CONFIG_LIBDIR").flatMap(environment::folders),
                        Stream.of(
                                        "/usr/local/lib/" + environment.target().triple(),
                                        "/usr/local/lib",
                                        "/usr/local/share",
                                        "/usr/lib/" + environment.target().triple(),
                                        "/usr/lib64",
                                        "/usr/lib",
                                        "/usr/share",
                                        "/opt/homebrew/lib")
                                .map(folder -> Path.of(folder, "pkgconfig")))
                .toList();
    }

    /** A package and one of its include folders. */
    public record Lead(String name, Path folder) {}

    /**
     * Returns a package with an include folder that contains the header. Prefers a package whose name contains the header's name, then the one
     * with the shortest name: {@code tcl} before {@code tk} for {@code tcl.h}, {@code gtk4} before {@code gtk4-unix-print}.
     *
     * @param header the header as written after {@code #include}
     */
    public Optional<Lead> leadingTo(String header) {
        return all().stream()
                .filter(lead -> isFile(lead.folder(), header))
                .min(Comparator.comparing((Lead lead) -> !lead.name().contains(stem(header)))
                        .thenComparing(lead -> lead.name().length())
                        .thenComparing(Lead::name));
    }

    /** Returns {@code gtk} for {@code gtk/gtk.h}. */
    private static String stem(String header) {
        return header.substring(header.lastIndexOf('/') + 1).replaceFirst("\\.h$", "");
    }

    private static boolean isFile(Path folder, String header) {
        try {
            return Files.isRegularFile(folder.resolve(header));
        } catch (InvalidPathException none) {
            return false;
        }
    }

    private List<Lead> all() {
        List<Lead> leads = new ArrayList<>();
        for (Path folder : folders) {
            try (Stream<Path> files = Files.list(folder)) {
                files.filter(file -> file.toString().endsWith(ENDING)).forEach(file -> leads.addAll(leads(file)));
            } catch (IOException | UncheckedIOException none) {
                // no packages in this folder
            }
        }
        return leads;
    }

    private static List<Lead> leads(Path file) {
        String fileName = file.getFileName().toString();
        String name = fileName.substring(0, fileName.length() - ENDING.length());
        Map<String, String> variables =
                new HashMap<>(Map.of("pcfiledir", file.getParent().toString()));
        List<Lead> leads = new ArrayList<>();
        for (String line : lines(file)) {
            Matcher assignment = ASSIGNMENT.matcher(line);
            if (assignment.matches()) {
                variables.put(assignment.group(1), expand(assignment.group(2), variables));
            } else if (line.startsWith("Cflags:") || line.startsWith("CFlags:")) {
                for (String flag : CommandWords.split(expand(line.substring("Cflags:".length()), variables))) {
                    if (flag.startsWith("-I") && flag.length() > 2) {
                        leads.add(new Lead(name, Path.of(flag.substring(2)).normalize()));
                    }
                }
            }
        }
        return leads;
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file, StandardCharsets.ISO_8859_1);
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    private static String expand(String text, Map<String, String> variables) {
        return VARIABLE.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(variables.getOrDefault(found.group(1), "")));
    }
}
