package io.nativeheader.runtime;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * Deletes the extraction folders of processes that were killed. A folder counts as abandoned if it belongs to the same user and its lock is
 * free.
 */
final class AbandonedFolders {

    private AbandonedFolders() {}

    /** Deletes abandoned siblings of {@code folder}, ignoring failures. */
    static void deleteSiblings(Path folder) {
        Path parent = folder.getParent();
        String[] names = parent.toFile().list(); // unlike a glob, loads no regular expressions at start-up
        if (names == null) {
            return; // unreadable; another process may succeed
        }
        String own = folder.getFileName().toString();
        for (String name : names) {
            if (name.startsWith(ExtractionFolder.PREFIX) && !name.equals(own)) {
                delete(parent.resolve(name), folder);
            }
        }
    }

    private static void delete(Path other, Path folder) {
        try {
            if (isOfSameUser(other, folder) && isUnlocked(other)) {
                deleteAll(other);
            }
        } catch (IOException | RuntimeException failure) {
            // another process may succeed
        }
    }

    private static boolean isOfSameUser(Path one, Path other) throws IOException {
        return Files.isDirectory(one, LinkOption.NOFOLLOW_LINKS)
                && Files.getOwner(one, LinkOption.NOFOLLOW_LINKS).equals(Files.getOwner(other));
    }

    /** Returns whether the process that held the lock is gone. Unlike a process id, a file lock also works between containers. */
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
