package io.nativeheader.processor.cli.doctor;

import io.nativeheader.processor.cache.CacheDirectory;
import io.nativeheader.processor.platform.Target;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Checks the cache folder, which holds the unpacked LLVM, parsed headers and compiled helper stubs. */
final class CacheCheck {

    private CacheCheck() {}

    static Section section(Target target) {
        CacheDirectory cache = CacheDirectory.find(target);
        return new Section(
                "Cache",
                List.of(cache.refused()
                        .map(reason -> Finding.warning("a temporary folder is used, because " + reason
                                + ": each build unpacks LLVM, parses the headers and compiles the helper stubs again"))
                        .orElseGet(() -> finding(cache.path()))));
    }

    static Finding finding(Path folder) {
        if (!isWritable(folder)) {
            return Finding.warning(
                    folder + " cannot be written: each build unpacks LLVM, parses the headers and compiles the"
                            + " helper stubs again");
        }
        return Files.exists(folder)
                ? Finding.ok(folder + " is writable and holds " + size(folder))
                : Finding.ok(folder + " will be created when it is first needed");
    }

    /** Tries to write to the folder, or to its nearest existing parent. Permissions do not reveal a read-only file system. */
    private static boolean isWritable(Path folder) {
        Path existing = folder.toAbsolutePath();
        while (!Files.exists(existing) && existing.getParent() != null) {
            existing = existing.getParent();
        }
        try {
            Files.delete(Files.createTempFile(existing, "doctor-", null));
            return true;
        } catch (IOException refused) {
            return false;
        }
    }

    private static String size(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> files = all.filter(Files::isRegularFile).toList();
            long bytes = 0;
            for (Path file : files) {
                bytes += Files.size(file);
            }
            return (bytes >> 20) + " MiB in " + Diagnosis.counted(files.size(), "file");
        } catch (IOException | UncheckedIOException changing) {
            return "an unknown amount: " + changing.getMessage();
        }
    }
}
