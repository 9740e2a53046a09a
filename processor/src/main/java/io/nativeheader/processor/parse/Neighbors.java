package io.nativeheader.processor.parse;

import io.nativeheader.processor.clang.CursorKind;
import io.nativeheader.processor.cmodel.CHeaderFile;
import io.nativeheader.processor.parse.TopLevel.Located;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds files of the same library that are not the header's own: {@code openssl/bio.h} for {@code openssl/ssl.h}. Files belong to the same
 * library if they are in the same folder.
 */
final class Neighbors {

    private final Set<String> own;
    private final Set<String> included;
    private final List<Path> folders;

    Neighbors(List<Inclusion> inclusions, Set<String> own) {
        this.own = own;
        this.included = inclusions.stream()
                .filter(inclusion -> own.contains(inclusion.from()))
                .map(Inclusion::to)
                .collect(Collectors.toSet());
        this.folders = inclusions.stream()
                .filter(inclusion -> MainFile.is(inclusion.from()))
                .map(inclusion -> Inclusion.libraryFolder(inclusion.to()))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    CHeaderFile.Role role(String file) {
        if (own.contains(file)) {
            return CHeaderFile.Role.OWN;
        }
        if (!isNeighbor(file)) {
            return CHeaderFile.Role.OTHER;
        }
        return included.contains(file) ? CHeaderFile.Role.INCLUDED_NEIGHBOR : CHeaderFile.Role.NEIGHBOR;
    }

    private boolean isNeighbor(String file) {
        Path path = Path.of(file).normalize();
        return !own.contains(file) && folders.stream().anyMatch(path::startsWith);
    }

    /** Returns how many functions each neighbor declares. */
    Map<String, Integer> functions(List<Located> declarations, SourceNames names) {
        Map<String, Boolean> contained = new HashMap<>();
        Map<String, Set<String>> functions = new HashMap<>();
        for (Located located : declarations) {
            String file = located.position().file();
            if (located.cursor().kind() == CursorKind.FUNCTION_DECL
                    && contained.computeIfAbsent(file, this::isNeighbor)) {
                functions.computeIfAbsent(file, _ -> new HashSet<>()).add(names.of(located));
            }
        }
        Map<String, Integer> counts = new HashMap<>();
        functions.forEach((file, named) -> counts.put(file, named.size()));
        return counts;
    }
}
