package io.nativeheader.processor.parse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** The bytes of header files, and their names as after {@code #include}. */
final class SourceFiles {

    private final Map<String, byte[]> contents = new ConcurrentHashMap<>();
    private final Map<String, String> names = new HashMap<>();
    private FutureTask<Map<String, String>> digests = new FutureTask<>(Map::of);
    private final List<String> folders;

    /**
     * @param folders in which headers are looked for; a name is what is left of a path after the longest
     */
    SourceFiles(List<String> folders) {
        List<String> sorted = new ArrayList<>();
        for (String folder : folders) {
            String path = Path.of(folder).normalize().toString();
            sorted.add(path.endsWith("/") ? path : path + "/");
        }
        sorted.sort(Comparator.comparing(String::length).reversed());
        this.folders = List.copyOf(sorted);
    }

    /** The file in memory, which has no path. */
    void put(String path, String text) {
        contents.put(path, text.getBytes(StandardCharsets.UTF_8));
    }

    byte[] bytes(String path) {
        byte[] known = contents.get(path);
        return known == null ? contents.computeIfAbsent(path, SourceFiles::read) : known;
    }

    private static byte[] read(String path) {
        try {
            return Files.readAllBytes(Path.of(path));
        } catch (IOException gone) {
            return new byte[0];
        }
    }

    /** A piece of a file by the offsets of clang, in bytes. */
    String text(String path, int start, int end) {
        byte[] bytes = bytes(path);
        int last = Math.min(end, bytes.length);
        return start >= last ? "" : new String(bytes, start, last - start, StandardCharsets.UTF_8);
    }

    /** What follows on the line that an offset is in. */
    String restOfLine(String path, int offset) {
        byte[] bytes = bytes(path);
        int end = offset;
        while (end < bytes.length && bytes[end] != '\n') {
            end++;
        }
        return text(path, offset, end);
    }

    /** Starts to compute the digests of files, in a thread of its own. */
    void digest(List<String> paths) {
        digests = new FutureTask<>(() -> {
            Map<String, String> all = new HashMap<>();
            for (String path : paths) {
                all.put(path, sha256(bytes(path)));
            }
            return all;
        });
        Thread thread = new Thread(digests, "native-header-digests");
        thread.setDaemon(true);
        thread.start();
    }

    /** The digests, by path, of the files given to {@link #digest}. */
    Map<String, String> digests() {
        try {
            return digests.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        } catch (ExecutionException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static String sha256(byte[] bytes) throws NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    /** {@code sys/stat.h} of {@code /usr/include/sys/stat.h}; the file's own name where no folder fits. */
    String name(String path) {
        return names.computeIfAbsent(path, this::withoutFolder);
    }

    private String withoutFolder(String path) {
        String normal = Path.of(path).normalize().toString().replace('\\', '/');
        for (String folder : folders) {
            if (normal.startsWith(folder)) {
                return normal.substring(folder.length());
            }
        }
        return normal.substring(normal.lastIndexOf('/') + 1);
    }
}
