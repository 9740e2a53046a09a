package io.nativeheader.processor.cache;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;

/** Records the files and folders that a result depends on. While none of them changes, the result stays the same. */
public final class SeenFiles {

    private final Set<String> files = new TreeSet<>();
    private final Set<String> folders = new TreeSet<>();
    private boolean known = true;

    /** Records a dependency on the content of a file, or on its absence. */
    public synchronized void file(Path file) {
        files.add(file.toString());
    }

    /** Records a dependency on the file names in a folder, or on its absence. */
    public synchronized void folder(Path folder) {
        folders.add(folder.toString());
    }

    /** Records a dependency that is not a known file or folder, such as the time. */
    public synchronized void unknown() {
        known = false;
    }

    /** Adds the dependencies that another instance has recorded. */
    public synchronized void addAll(SeenFiles others) {
        files.addAll(others.files());
        folders.addAll(others.folders());
        known &= others.areKnown();
    }

    /** Returns the files in the order of their names. */
    public synchronized Set<String> files() {
        return new TreeSet<>(files);
    }

    public synchronized Set<String> folders() {
        return new TreeSet<>(folders);
    }

    /** Returns whether the result depends only on the recorded files and folders. */
    public synchronized boolean areKnown() {
        return known;
    }
}
