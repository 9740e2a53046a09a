package io.nativeheader.processor.parse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which files have the header's own declarations: those that a C programmer expects of including it. Of {@code math.h} also
 * {@code bits/mathcalls.h}, of {@code zlib.h} also {@code "zconf.h"}, of the umbrella {@code gtk/gtk.h} all of {@code gtk/}; but
 * not all of the C library because {@code zlib.h} includes {@code <stddef.h>}.
 */
final class OwnFiles {

    private static final List<String> IMPLEMENTATION_FOLDERS = List.of("bits", "asm", "asm-generic", "gnu");

    /** Where a file includes another: {@code #include "zconf.h"} in zlib.h. */
    record Inclusion(String from, String to, String spelling, boolean quoted) {}

    private final Map<String, List<Inclusion>> inclusions = new HashMap<>();
    private final Set<String> filesWithDeclarations;
    private final Set<String> own = new HashSet<>();

    /**
     * @param filesWithDeclarations files that declare a function, record, enum or variable
     */
    OwnFiles(List<Inclusion> inclusions, Set<String> filesWithDeclarations) {
        inclusions.forEach(inclusion -> this.inclusions
                .computeIfAbsent(inclusion.from(), _ -> new ArrayList<>())
                .add(inclusion));
        this.filesWithDeclarations = filesWithDeclarations;
    }

    /** The own files, given the file that includes the headers, which is one of them. */
    Set<String> from(String mainFile) {
        own.add(mainFile);
        for (Inclusion header : inclusions.getOrDefault(mainFile, List.of())) {
            String umbrella = filesWithDeclarations.contains(header.to()) ? "" : stem(header.spelling());
            String folder = umbrella.isEmpty() ? "" : folder(header.spelling());
            visit(header.to(), header.spelling(), umbrella, folder);
        }
        return own;
    }

    private void visit(String file, String name, String umbrella, String umbrellaFolder) {
        if (!own.add(file)) {
            return;
        }
        for (Inclusion inclusion : inclusions.getOrDefault(file, List.of())) {
            boolean inUmbrella = !umbrella.isEmpty()
                    && (!umbrellaFolder.isEmpty() && inclusion.spelling().startsWith(umbrellaFolder)
                            || inclusion.spelling().startsWith(umbrella + "/"));
            if (inclusion.quoted() || inUmbrella || isImplementation(inclusion.spelling(), name)) {
                visit(inclusion.to(), inclusion.spelling(), umbrella, umbrellaFolder);
            }
        }
    }

    /** Whether a file is included as part of another's implementation, as the names of C libraries have it. */
    private static boolean isImplementation(String spelling, String includer) {
        String first = spelling.contains("/") ? spelling.substring(0, spelling.indexOf('/')) : "";
        String last = spelling.substring(spelling.lastIndexOf('/') + 1);
        boolean kernel = first.equals("linux")
                && (isIn(includer, "bits") || isIn(includer, "asm") || isIn(includer, "asm-generic"));
        return IMPLEMENTATION_FOLDERS.contains(first)
                || kernel
                || last.startsWith("_")
                || spelling.contains("/_")
                || spelling.equals(includer);
    }

    private static boolean isIn(String name, String folder) {
        return name.startsWith(folder + "/") || name.contains("/" + folder + "/");
    }

    /** {@code gtk} of {@code gtk/gtk.h}. */
    private static String stem(String name) {
        String last = name.substring(name.lastIndexOf('/') + 1);
        return last.endsWith(".h") ? last.substring(0, last.length() - 2) : last;
    }

    /** {@code gtk/} of {@code gtk/gtk.h}. */
    private static String folder(String name) {
        return name.substring(0, name.lastIndexOf('/') + 1);
    }
}
