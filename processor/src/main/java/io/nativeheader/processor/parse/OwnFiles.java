package io.nativeheader.processor.parse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Determines which files contain a header's own declarations, those for which a C programmer includes it. {@code math.h} includes {@code
 * bits/mathcalls.h}, {@code zlib.h} includes {@code "zconf.h"}, and the umbrella {@code gtk/gtk.h} all of {@code gtk/}. But {@code zlib.h}
 * does not own the C library's declarations, although it includes {@code <stddef.h>}.
 */
final class OwnFiles {

    private static final List<String> IMPLEMENTATION_FOLDERS = List.of("bits", "asm", "asm-generic", "gnu");

    private final Map<String, List<Inclusion>> inclusions = new HashMap<>();
    private final Set<String> filesWithDeclarations;
    private final Set<String> own = new HashSet<>();

    /**
     * Creates the analysis.
     *
     * @param filesWithDeclarations files that declare a function, record, enum or variable
     */
    OwnFiles(List<Inclusion> inclusions, Set<String> filesWithDeclarations) {
        inclusions.forEach(inclusion -> this.inclusions
                .computeIfAbsent(inclusion.from(), _ -> new ArrayList<>())
                .add(inclusion));
        this.filesWithDeclarations = filesWithDeclarations;
    }

    /** Returns the own files, including the main file, which includes the headers. */
    Set<String> from(String mainFile) {
        own.add(mainFile);
        for (Inclusion header : includedBy(mainFile)) {
            visit(
                    header.to(),
                    header.spelling(),
                    Umbrella.of(header, declaresNothing(header.to()), includedBy(header.to())));
        }
        return own;
    }

    private void visit(String file, String name, Umbrella umbrella) {
        if (!own.add(file)) {
            return;
        }
        for (Inclusion inclusion : includedBy(file)) {
            if (inclusion.quoted()
                    || umbrella.covers(inclusion)
                    || isPart(inclusion, name)
                    || isForwarded(inclusion, name)
                    || isImplementation(inclusion.spelling(), name)) {
                visit(inclusion.to(), inclusion.spelling(), umbrella);
            }
        }
    }

    private List<Inclusion> includedBy(String file) {
        return inclusions.getOrDefault(file, List.of());
    }

    private boolean declaresNothing(String file) {
        return !filesWithDeclarations.contains(file);
    }

    /** Returns whether the included name extends the includer's: {@code openssl/sslerr.h}, {@code mpi_proto.h}. */
    private static boolean isPart(Inclusion inclusion, String includer) {
        String stem = Inclusion.stem(includer);
        return stem.length() > 1
                && Inclusion.last(inclusion.spelling()).startsWith(stem)
                && (inclusion.hasFolderOf(includer) || inclusion.isRelative());
    }

    /** Returns whether the includer only forwards to the file: {@code poll.h} to {@code sys/poll.h}. */
    private boolean isForwarded(Inclusion inclusion, String includer) {
        return declaresNothing(inclusion.from())
                && Inclusion.last(inclusion.spelling()).equals(Inclusion.last(includer));
    }

    /** Returns whether the included file is part of the includer's implementation, by the naming conventions of C libraries. */
    private static boolean isImplementation(String spelling, String includer) {
        String first = spelling.contains("/") ? spelling.substring(0, spelling.indexOf('/')) : "";
        String last = Inclusion.last(spelling);
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
}
