package io.nativeheader.processor.toolchain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Translates a compiler driver's linker flags to the flags of a linker that runs on its own: {@code -Wl,-z,now} to {@code -z now}. */
final class LinkerWords {

    private LinkerWords() {}

    /**
     * Returns the linker's flags, without those that only the driver knows ({@code -pthread}) and without {@code -l} for the libraries that
     * are part of the C library, which is always linked.
     */
    static List<String> of(List<String> flags) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < flags.size(); i++) {
            String flag = flags.get(i);
            if (flag.startsWith("-Wl,")) {
                words.addAll(Arrays.asList(flag.substring("-Wl,".length()).split(",")));
            } else if (flag.equals("-Xlinker") || flag.equals("-framework")) {
                if (flag.equals("-framework")) {
                    words.add(flag);
                }
                if (++i < flags.size()) {
                    words.add(flags.get(i));
                }
            } else if (!flag.startsWith("-") || flag.startsWith("-L") || isLibrary(flag)) {
                words.add(flag);
            }
        }
        return words;
    }

    private static boolean isLibrary(String flag) {
        return flag.startsWith("-l") && !PkgConfig.C_LIBRARY.contains(flag.substring(2));
    }
}
