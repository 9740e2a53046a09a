package io.nativeheader.runtime;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A temporary folder for libraries from jars. It is readable only by the current user (mode 0700), has an unpredictable name, and is
 * deleted when the JVM exits. The process holds a lock on a file in it, so later processes can recognize folders of killed processes.
 */
final class ExtractionFolder {

    static final String PREFIX = "native-header-";
    static final String LOCK = "lock";

    private static Path folder;
    private static FileChannel lock;

    private static int count;

    private ExtractionFolder() {}

    /** Writes a file into a new subfolder, because libraries of the same name may differ. */
    static synchronized Path write(String fileName, InputStream content) throws IOException {
        if (folder == null) {
            folder = Files.createTempDirectory(PREFIX);
            deleteAtExit(folder);
            lock = lock(folder);
            AbandonedFolders.deleteSiblings(folder);
        }
        Path own = Files.createDirectory(folder.resolve(Integer.toString(count++)));
        Path file = own.resolve(fileName);
        deleteAtExit(own);
        deleteAtExit(file);
        Files.copy(content, file);
        return file;
    }

    /** Deletes a file and its subfolder. */
    static void delete(Path file) throws IOException {
        Files.delete(file);
        Files.delete(file.getParent());
    }

    /** Creates and locks a file before moving it to its final name, so that no other process sees it unlocked. */
    private static FileChannel lock(Path folder) throws IOException {
        Path unpublished = folder.resolve(LOCK + ".new");
        Path file = folder.resolve(LOCK);
        FileChannel channel = FileChannel.open(unpublished, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        deleteAtExit(unpublished);
        deleteAtExit(file);
        try {
            channel.tryLock();
            Files.move(unpublished, file);
        } catch (IOException unsupported) {
            // without a lock, later processes cannot tell that the folder is abandoned, so they leave it alone
        }
        return channel;
    }

    /** Registers a file for deletion. The JVM deletes files in reverse order of registration. */
    private static void deleteAtExit(Path file) {
        file.toFile().deleteOnExit();
    }
}
