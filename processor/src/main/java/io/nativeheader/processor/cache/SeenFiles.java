package io.nativeheader.processor.cache;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;

/** Notes what of the file system had a part in a result: where nothing of it changes, the result is the same. */
public final class SeenFiles {

    private final Set<String> files = new TreeSet<>();
    private final Set<String> folders = new TreeSet<>();
    private boolean known = true;

    /** A file whose content counts, or that there is none. */
    public synchronized void file(Path file) {
        files.add(file.toString());
    }

    /** A folder in which it counts what is there, or that there is none. */
    public synchronized void folder(Path folder) {
        folders.add(folder.toString());
    }

    /** More than that counts: the time, a file that nobody names. */
    public synchronized void unknown() {
        known = false;
    }

    /** All that another one has seen. */
    public synchronized void addAll(SeenFiles others) {
        files.addAll(others.files());
        folders.addAll(others.folders());
        known &= others.areKnown();
    }

    /** In the order of their names. */
    public synchronized Set<String> files() {
        return new TreeSet<>(files);
    }

    public synchronized Set<String> folders() {
        return new TreeSet<>(folders);
    }

    /** Whether files and folders are all that counts. */
    public synchronized boolean areKnown() {
        return known;
    }
}
