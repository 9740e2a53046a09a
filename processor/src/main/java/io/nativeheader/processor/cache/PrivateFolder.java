package io.nativeheader.processor.cache;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Creates and checks folders that no other user can put files into, neither directly nor by replacing a folder above. Trusts root, and a group with the
 * owner's name, which some distributions create for each user.
 */
public final class PrivateFolder {

    private static final int ROOT = 0;
    private static final int GROUP_WRITABLE = 0020;
    private static final int OTHERS_WRITABLE = 0002;
    /** The bit of folders like {@code /tmp}, in which only the owner of an entry may rename or delete it. */
    private static final int STICKY = 01000;

    private PrivateFolder() {}

    /** Creates a folder and its missing parents with access for this user only, whatever the umask. */
    public static void create(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } else {
            Files.createDirectories(folder);
        }
    }

    /** Returns why a folder is not safe, as a clause. Returns empty if it is safe or the system has no Unix permissions. */
    static Optional<String> objection(Path folder) {
        try {
            if (!folder.getFileSystem().supportedFileAttributeViews().contains("unix")) {
                return Optional.empty();
            }
            int user = user();
            for (Path path : above(folder)) {
                Optional<String> objection = objection(path, path.equals(folder), user);
                if (objection.isPresent()) {
                    return objection;
                }
            }
            return Optional.empty();
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    private static int user() throws IOException {
        Path process = Path.of("/proc/self");
        if (Files.exists(process)) {
            return (int) Files.getAttribute(process, "unix:uid");
        }
        Path own = Files.createTempFile("native-header-user-", null);
        try {
            return (int) Files.getAttribute(own, "unix:uid");
        } finally {
            Files.delete(own);
        }
    }

    private static Path existing(Path folder) {
        return Files.exists(folder) || folder.getParent() == null ? folder : existing(folder.getParent());
    }

    /** Returns the existing folders on the path to a folder, before and after resolving symbolic links. */
    private static Set<Path> above(Path folder) throws IOException {
        Set<Path> paths = new LinkedHashSet<>();
        for (Path start : new Path[] {folder, existing(folder).toRealPath()}) {
            for (Path path = start; path != null; path = path.getParent()) {
                if (Files.exists(path)) {
                    paths.add(path);
                }
            }
        }
        return paths;
    }

    private static Optional<String> objection(Path path, boolean isFolder, int user) throws IOException {
        int owner = (int) Files.getAttribute(path, "unix:uid");
        int mode = (int) Files.getAttribute(path, "unix:mode");
        if (owner != user && owner != ROOT) {
            return Optional.of(
                    path + " belongs to another user (" + Files.getOwner(path).getName() + ")");
        }
        if ((mode & STICKY) != 0 && !isFolder) {
            return Optional.empty();
        }
        if ((mode & OTHERS_WRITABLE) != 0) {
            return Optional.of("every user can write to " + path);
        }
        return (mode & GROUP_WRITABLE) != 0 && !isTrustedGroup(path)
                ? Optional.of("other users of the group " + group(path) + " can write to " + path)
                : Optional.empty();
    }

    private static boolean isTrustedGroup(Path path) throws IOException {
        return (int) Files.getAttribute(path, "unix:gid") == ROOT
                || group(path).equals(Files.getOwner(path).getName());
    }

    private static String group(Path path) throws IOException {
        return Files.readAttributes(path, PosixFileAttributes.class).group().getName();
    }
}
