package io.nativeheader.processor.parse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which files have the header's own declarations: those that a C programmer expects from including it. Of {@code math.h} also
 * {@code bits/mathcalls.h}, of {@code zlib.h} also {@code "zconf.h"}, of the umbrella {@code gtk/gtk.h} all of {@code gtk/}; but
 * not all of the C library because {@code zlib.h} includes {@code <stddef.h>}.
 */
final class OwnFiles {

    private static final List<String> IMPLEMENTATION_FOLDERS = List.of("bits", "asm", "asm-generic", "gnu");

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

    /** Whether the name of the included file continues that of its includer: {@code openssl/sslerr.h}, {@code mpi_proto.h}. */
    private static boolean isPart(Inclusion inclusion, String includer) {
        String stem = Inclusion.stem(includer);
        return stem.length() > 1
                && Inclusion.last(inclusion.spelling()).startsWith(stem)
                && (inclusion.hasFolderOf(includer) || inclusion.isBeside());
    }

    /** Whether the includer is but another name for the file: {@code poll.h} for {@code sys/poll.h}. */
    private boolean isForwarded(Inclusion inclusion, String includer) {
        return declaresNothing(inclusion.from())
                && Inclusion.last(inclusion.spelling()).equals(Inclusion.last(includer));
    }

    /** Whether a file is included as part of another's implementation, as the names of C libraries have it. */
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
