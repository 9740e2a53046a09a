package io.nativeheader.showcase;

import static java.lang.foreign.ValueLayout.JAVA_LONG;

import io.nativeheader.ErrnoException;
import io.nativeheader.NativeHeaders;
import java.util.Arrays;
import java.util.TreeMap;

/** Lists a folder with the sizes of its files, and sorts these; errno is an exception. */
final class Folder {

    private static final Posix C = new PosixNative();

    public static void main(String[] args) {
        TreeMap<String, Long> sizes = new TreeMap<>();
        try (DIR directory = C.opendir(args[0])) {
            for (dirent entry = C.readdir(directory); entry != null; entry = C.readdir(directory)) {
                stat file = C.stat(args[0] + "/" + entry.d_name());
                if (!C.S_ISDIR(file.st_mode())) {
                    sizes.put(entry.d_name(), file.st_size());
                }
            }
        }
        System.out.println(sizes);

        long[] descending = sizes.values().stream().mapToLong(Long::longValue).toArray();
        C.qsort(
                descending,
                descending.length,
                Long.BYTES,
                (a, b) -> Long.compare(
                        NativeHeaders.sized(b, Long.BYTES).get(JAVA_LONG, 0),
                        NativeHeaders.sized(a, Long.BYTES).get(JAVA_LONG, 0)));
        System.out.println(Arrays.toString(descending));

        try {
            C.opendir(args[0] + "/missing");
        } catch (ErrnoException failure) {
            System.out.println(failure.getMessage());
        }
    }
}
