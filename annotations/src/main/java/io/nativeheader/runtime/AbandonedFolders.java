package io.nativeheader.runtime;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;

/** Deletes what processes left that were killed: folders of the same user, whose process is gone and whose lock is free. */
final class AbandonedFolders {

    private AbandonedFolders() {}

    /** Deletes those beside a folder; what cannot be deleted stays. */
    static void deleteBeside(Path folder) {
        try (DirectoryStream<Path> others =
                Files.newDirectoryStream(folder.getParent(), ExtractionFolder.PREFIX + "*-*")) {
            for (Path other : others) {
                if (!other.equals(folder)) {
                    delete(other, folder);
                }
            }
        } catch (IOException | RuntimeException unreadable) {
            // another process may succeed
        }
    }

    private static void delete(Path other, Path folder) {
        try {
            if (!isOfRunningProcess(other) && isOfSameUser(other, folder) && isUnlocked(other)) {
                deleteAll(other);
            }
        } catch (IOException | RuntimeException inUse) {
            // another process may succeed
        }
    }

    /** The process may be one that nobody sees from here, in another container: the lock tells. */
    private static boolean isOfRunningProcess(Path folder) {
        String[] parts = folder.getFileName()
                .toString()
                .substring(ExtractionFolder.PREFIX.length())
                .split("-");
        return !parts[0].matches("\\d{1,18}")
                || ProcessHandle.of(Long.parseLong(parts[0])).isPresent();
    }

    private static boolean isOfSameUser(Path one, Path other) throws IOException {
        return Files.isDirectory(one, LinkOption.NOFOLLOW_LINKS)
                && Files.getOwner(one, LinkOption.NOFOLLOW_LINKS).equals(Files.getOwner(other));
    }

    private static boolean isUnlocked(Path folder) throws IOException {
        Path lock = folder.resolve(ExtractionFolder.LOCK);
        if (!Files.isRegularFile(lock, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE)) {
            return channel.tryLock() != null;
        }
    }

    private static void deleteAll(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path each, IOException failure) throws IOException {
                Files.delete(each);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
