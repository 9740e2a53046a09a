package io.nativeheader.processor.parse;

import io.nativeheader.processor.diagnostic.HeaderProblem.HeaderNotFound.Below;
import io.nativeheader.processor.toolchain.PackageFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the folder of an installed header that is not on the search path: {@code libpq-fe.h} in {@code /usr/include/postgresql}. */
final class UnsearchedFolders {

    private UnsearchedFolders() {}

    /**
     * Returns the folder of the header: one that an installed package points to, or a subfolder of a searched folder.
     *
     * @param searched folders that do not contain the header
     */
    static Optional<Below> find(String header, List<String> searched, PackageFiles packages) {
        Optional<Path> below = searched.stream()
                .flatMap(folder -> below(folder, header).stream())
                .findFirst();
        Optional<PackageFiles.Lead> lead = packages.leadingTo(header);
        Optional<Path> folder = lead.map(PackageFiles.Lead::folder).or(() -> below);
        return folder.map(path -> new Below(
                path.toString(),
                searched.stream()
                        .filter(root -> path.startsWith(Path.of(root)))
                        .map(root -> Path.of(root).relativize(path) + "/" + header)
                        .findFirst()
                        .orElse(""),
                lead.map(PackageFiles.Lead::name).orElse("")));
    }

    private static Optional<Path> below(String folder, String header) {
        try (Stream<Path> folders = Files.list(Path.of(folder))) {
            return folders.filter(one -> Files.isRegularFile(one.resolve(header)))
                    .sorted()
                    .findFirst();
        } catch (IOException | UncheckedIOException | InvalidPathException none) {
            return Optional.empty();
        }
    }
}
