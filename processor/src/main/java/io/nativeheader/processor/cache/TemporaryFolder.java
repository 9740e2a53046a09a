package io.nativeheader.processor.cache;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A private folder with an unpredictable name that is deleted on close. Killed processes leave their folders behind; the next process that creates
 * a temporary folder deletes them. It recognizes them by a lock, which the system releases when a process dies.
 */
public final class TemporaryFolder implements AutoCloseable {

    private static final String PREFIX = "native-header-build-";
    private static final String LOCK = ".lock";

    /** The age below which a folder is not deleted, because a new folder has no lock yet and looks abandoned. */
    private static final Duration MIN_AGE = Duration.ofMinutes(1);

    private static final AtomicBoolean SWEPT = new AtomicBoolean();

    private final Path path;
    private final FileChannel lock;

    private TemporaryFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /** Creates a folder. The first call in a process also deletes folders that killed processes left behind. */
    public static TemporaryFolder create() throws IOException {
        if (!SWEPT.getAndSet(true)) {
            sweep(Path.of(System.getProperty("java.io.tmpdir")));
        }
        Path folder = Files.createTempDirectory(prefix()).toRealPath();
        FileChannel lock =
                FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try {
            lock.tryLock();
        } catch (IOException noLocks) {
            // without a lock, other processes never delete the folder
        }
        return new TemporaryFolder(folder, lock);
    }

    /** Returns a prefix with the process id. A process must skip its own folders, because closing a file releases its lock on that file. */
    private static String prefix() {
        return PREFIX + ProcessHandle.current().pid() + "-";
    }

    public Path path() {
        return path;
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException closed) {
            // the lock is gone with it
        }
        FolderTree.delete(path);
    }

    static void sweep(Path parent) {
        Instant young = Instant.now().minus(MIN_AGE);
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(parent, PREFIX + "*")) {
            for (Path folder : folders) {
                boolean own = folder.getFileName().toString().startsWith(prefix());
                if (!own && Files.getLastModifiedTime(folder).toInstant().isBefore(young) && isLeftBehind(folder)) {
                    FolderTree.delete(folder);
                }
            }
        } catch (IOException | RuntimeException unreadable) {
            return;
        }
    }

    /** Returns whether no process holds the lock. Returns false for folders of other users, which cannot be opened. */
    private static boolean isLeftBehind(Path folder) {
        try (FileChannel channel = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            return lock != null;
        } catch (IOException | OverlappingFileLockException inUse) {
            return false;
        }
    }
}
