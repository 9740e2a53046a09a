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
            folder = Files.createTempDirectory(PREFIX + ProcessHandle.current().pid() + "-");
            deleteAtExit(folder);
            lock = locked(folder.resolve(LOCK));
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

    private static FileChannel locked(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        deleteAtExit(file);
        try {
            channel.tryLock();
        } catch (IOException unsupported) {
            // what is left here after a kill stays
            Files.delete(file);
        }
        return channel;
    }

    /** What is registered last is deleted first. */
    private static void deleteAtExit(Path file) {
        file.toFile().deleteOnExit();
    }
}
