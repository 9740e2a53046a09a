package io.nativeheader.processor.cache;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/**
 * Fills folders that several processes share, such as an unpacked LLVM. One process locks a file next to the folder and fills it, and the others wait. The
 * system releases the lock if that process dies. The content is written to a folder under another name, which is then renamed.
 */
public final class SharedFolder {

    /** The time after which the process that holds the lock is considered to hang. */
    private static final Duration MAX_WAIT = Duration.ofMinutes(5);

    private static final Duration RETRY_INTERVAL = Duration.ofMillis(50);

    private SharedFolder() {}

    /** Writes the content of a folder. */
    public interface Filler {

        /** Writes the content to an empty folder, which is renamed later. */
        void fill(Path empty) throws IOException;
    }

    /**
     * Returns the folder after filling it if it is missing or damaged.
     *
     * @throws IOException if the folder cannot be written
     */
    public static Path filled(Path folder, Filler filler) throws IOException {
        if (!FileList.isWhole(folder)) {
            try (FillingTime _ = FillingTime.start()) {
                fill(folder, filler);
            }
        }
        return folder;
    }

    /** Makes the next {@link #filled} fill the folder again, because its files do not work. */
    public static void discard(Path folder) throws IOException {
        FileList.delete(folder);
    }

    private static synchronized void fill(Path folder, Filler filler) throws IOException {
        PrivateFolder.create(folder.getParent());
        Path lock = folder.resolveSibling(folder.getFileName() + ".lock");
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            Optional<FileLock> held = lock(channel, lock);
            if (FileList.isWhole(folder)) {
                return; // another process has filled it in the meantime
            }
            if (held.isPresent()) {
                deleteRemains(folder);
            }
            replace(folder, filler);
        }
    }

    /** Waits for the lock. Returns empty if the file system has no locks; several processes may then fill the folder, and the last one wins. */
    private static Optional<FileLock> lock(FileChannel channel, Path file) throws IOException {
        long end = System.nanoTime() + MAX_WAIT.toNanos();
        while (System.nanoTime() < end) {
            try {
                FileLock lock = channel.tryLock();
                if (lock != null) {
                    return Optional.of(lock);
                }
            } catch (OverlappingFileLockException otherClassLoader) {
                // a build in the same JVM holds it
            } catch (IOException none) {
                return Optional.empty();
            }
            sleep();
        }
        throw new IOException(
                "another process holds " + file + " and has not released it for " + MAX_WAIT.toMinutes() + " minutes");
    }

    private static void sleep() throws IOException {
        try {
            Thread.sleep(RETRY_INTERVAL);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("the build was interrupted", interrupted);
        }
    }

    /** Deletes the folders of processes that were killed while they filled the folder. */
    private static void deleteRemains(Path folder) throws IOException {
        try (DirectoryStream<Path> remains =
                Files.newDirectoryStream(folder.getParent(), folder.getFileName() + "-*")) {
            remains.forEach(FolderTree::delete);
        }
    }

    private static void replace(Path folder, Filler filler) throws IOException {
        Path fresh = temporaryName(folder);
        Path old = temporaryName(folder);
        try {
            Files.createDirectory(fresh);
            filler.fill(fresh);
            FileList.write(fresh);
            if (Files.exists(folder)) {
                Files.move(folder, old, StandardCopyOption.ATOMIC_MOVE);
            }
            Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            if (!FileList.isWhole(folder)) {
                throw failure;
            }
        } finally {
            FolderTree.delete(fresh);
            FolderTree.delete(old);
        }
    }

    private static Path temporaryName(Path folder) {
        return folder.resolveSibling(folder.getFileName() + "-" + UUID.randomUUID());
    }
}
