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

/** Contents of header files, and their names as written after {@code #include}. */
final class SourceFiles {

    private final Map<String, byte[]> contents = new ConcurrentHashMap<>();
    private final Map<String, String> names = new HashMap<>();
    private FutureTask<Map<String, String>> digests = new FutureTask<>(Map::of);
    private final List<String> folders;

    /**
     * Creates an empty set of files.
     *
     * @param folders the include search path; a file's name is its path relative to the longest matching folder
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

    /** Adds the main file, which exists only in memory. */
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

    /** Returns a part of a file by clang's byte offsets. */
    String text(String path, int start, int end) {
        byte[] bytes = bytes(path);
        int last = Math.min(end, bytes.length);
        return start >= last ? "" : new String(bytes, start, last - start, StandardCharsets.UTF_8);
    }

    /** Returns the text from an offset to the end of its line. */
    String restOfLine(String path, int offset) {
        byte[] bytes = bytes(path);
        int end = offset;
        while (end < bytes.length && bytes[end] != '\n') {
            end++;
        }
        return text(path, offset, end);
    }

    /** Starts computing the digests of files in a background thread. */
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

    /** Returns the digests by path of the files passed to {@link #digest}. */
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

    /** Returns {@code sys/stat.h} for {@code /usr/include/sys/stat.h}; the file's last name if no folder matches. */
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
