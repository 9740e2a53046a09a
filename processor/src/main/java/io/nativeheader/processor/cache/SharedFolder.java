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
 * A folder that one process fills and all others use: an unpacked LLVM. The process that fills it holds a lock on a file beside it, and the
 * others wait; the system releases the lock of a process that dies. A folder under another name is filled first and then renamed.
 */
public final class SharedFolder {

    /** After this time another process is taken to hang. */
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);

    private static final Duration BETWEEN_TRIES = Duration.ofMillis(50);

    private SharedFolder() {}

    /** Writes the content. */
    public interface Filler {

        /**
         * @param empty a new folder, which is renamed later
         */
        void fill(Path empty) throws IOException;
    }

    /**
     * Returns the folder, whole. A damaged one is filled again.
     *
     * @throws IOException if it cannot be written; another place may do
     */
    public static Path filled(Path folder, Filler filler) throws IOException {
        if (!FileList.isWhole(folder)) {
            try (FillingTime _ = FillingTime.start()) {
                fill(folder, filler);
            }
        }
        return folder;
    }

    /** Has the folder filled again when it is next asked for, because its files do not do what they should. */
    public static void discard(Path folder) throws IOException {
        FileList.delete(folder);
    }

    private static synchronized void fill(Path folder, Filler filler) throws IOException {
        PrivateFolder.create(folder.getParent());
        Path lock = folder.resolveSibling(folder.getFileName() + ".lock");
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            Optional<FileLock> held = lock(channel, lock);
            if (FileList.isWhole(folder)) {
                return; // another process has filled it meanwhile
            }
            if (held.isPresent()) {
                deleteRemains(folder);
            }
            replace(folder, filler);
        }
    }

    /** Empty where the file system has no locks: then several processes may fill the folder, and the last one wins. */
    private static Optional<FileLock> lock(FileChannel channel, Path file) throws IOException {
        long end = System.nanoTime() + LONGEST_WAIT.toNanos();
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
                "another process holds " + file + " for more than " + LONGEST_WAIT.toMinutes() + " minutes");
    }

    private static void sleep() throws IOException {
        try {
            Thread.sleep(BETWEEN_TRIES);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("the build was interrupted", interrupted);
        }
    }

    /** Deletes what processes left behind that were killed while they filled the folder. */
    private static void deleteRemains(Path folder) throws IOException {
        try (DirectoryStream<Path> remains =
                Files.newDirectoryStream(folder.getParent(), folder.getFileName() + "-*")) {
            remains.forEach(FolderTree::delete);
        }
    }

    private static void replace(Path folder, Filler filler) throws IOException {
        Path fresh = another(folder);
        Path old = another(folder);
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

    private static Path another(Path folder) {
        return folder.resolveSibling(folder.getFileName() + "-" + UUID.randomUUID());
    }
}
