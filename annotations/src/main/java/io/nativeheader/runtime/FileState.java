package io.nativeheader.runtime;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;

/**
 * By what one sees that a file was written or replaced.
 *
 * @param key the inode; null where the system has none
 */
record FileState(Object key, long size, FileTime modified) {

    /** Of no file. */
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
