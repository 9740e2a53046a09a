package io.nativeheader.runtime;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;

/**
 * Attributes that change when a file is written or replaced.
 *
 * @param key the inode; null if the file system has none
 * @param size the size in bytes; −1 for a missing file
 * @param modified the time of the last modification
 */
record FileState(Object key, long size, FileTime modified) {

    /** The state of a file that does not exist. */
    private static final FileState GONE = new FileState(null, -1, FileTime.fromMillis(0));

    static FileState of(Path file) throws IOException {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return new FileState(attributes.fileKey(), attributes.size(), attributes.lastModifiedTime());
        } catch (NoSuchFileException gone) {
            return GONE;
        }
    }
}
