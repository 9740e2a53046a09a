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
 * A private folder under an unpredictable name, gone when closed. A process that is killed leaves its folders behind; the next one that needs
 * a temporary folder deletes those. It knows them by a lock, which the system releases when a process dies.
 */
public final class TemporaryFolder implements AutoCloseable {

    private static final String PREFIX = "native-header-build-";
    private static final String LOCK = ".lock";

    /** Between its creation and its lock a folder looks like one that is left behind. */
    private static final Duration YOUNG = Duration.ofMinutes(1);

    private static final AtomicBoolean SWEPT = new AtomicBoolean();

    private final Path path;
    private final FileChannel lock;

    private TemporaryFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /** Makes a folder. The first time, it deletes what processes left behind that were killed. */
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
            // nobody can tell whether it is in use, so that nobody deletes it
        }
        return new TemporaryFolder(folder, lock);
    }

    /** With the process, because a process that closes the file of its own lock would lose the lock. */
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
            // as good
        }
        FolderTree.delete(path);
    }

    static void sweep(Path parent) {
        Instant young = Instant.now().minus(YOUNG);
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

    /** False for another user's, which cannot be opened. */
    private static boolean isLeftBehind(Path folder) {
        try (FileChannel channel = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            return lock != null;
        } catch (IOException | OverlappingFileLockException inUse) {
            return false;
        }
    }
}
