package io.nativeheader.runtime;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A folder for the libraries of jars: only this user can read it (mode 0700), nobody can guess its name, and it is deleted when the JVM ends. A
 * lock on a file in it lasts as long as the process, so that a later process can tell what one that was killed left behind.
 */
final class ExtractionFolder {

    static final String PREFIX = "native-header-";
    static final String LOCK = "lock";

    private static Path folder;
    private static FileChannel lock;
    private static int count;

    private ExtractionFolder() {}

    /** Writes a file into a new folder in it: libraries of one name may differ. */
    static synchronized Path write(String fileName, InputStream content) throws IOException {
        if (folder == null) {
            folder = Files.createTempDirectory(PREFIX);
            deleteAtExit(folder);
            lock = lock(folder);
            AbandonedFolders.deleteBeside(folder);
        }
        Path own = Files.createDirectory(folder.resolve(Integer.toString(count++)));
        Path file = own.resolve(fileName);
        deleteAtExit(own);
        deleteAtExit(file);
        Files.copy(content, file);
        return file;
    }

    /** Deletes a file that is not needed after all. */
    static void delete(Path file) throws IOException {
        Files.delete(file);
        Files.delete(file.getParent());
    }

    /** Locks a file before it gets its name, so that no process finds it unlocked while this one lives. */
    private static FileChannel lock(Path folder) throws IOException {
        Path unnamed = folder.resolve(LOCK + ".new");
        Path file = folder.resolve(LOCK);
        FileChannel channel = FileChannel.open(unnamed, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        deleteAtExit(unnamed);
        deleteAtExit(file);
        try {
            channel.tryLock();
            Files.move(unnamed, file);
        } catch (IOException unsupported) {
            // without a lock, nobody can tell that the folder is abandoned, and it stays after a kill
        }
        return channel;
    }

    /** What is registered last is deleted first. */
    private static void deleteAtExit(Path file) {
        file.toFile().deleteOnExit();
    }
}
