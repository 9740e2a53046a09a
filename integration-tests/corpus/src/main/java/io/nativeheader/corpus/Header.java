package io.nativeheader.corpus;

import java.util.List;

/**
 * A header of the corpus.
 *
 * @param name as after {@code #include}
 * @param pkgConfig the package whose flags it needs; empty for none
 * @param folders that it is looked for in before the system's
 */
record Header(String name, String pkgConfig, List<String> folders) {

    Header {
        folders = List.copyOf(folders);
    }

    /** {@code glib.h @glib-2.0}, {@code zlib.h}. */
    static Header parse(String line) {
        int at = line.indexOf(" @");
        return at < 0
                ? new Header(line.strip(), "", List.of())
                : new Header(
                        line.substring(0, at).strip(), line.substring(at + 2).strip(), List.of());
    }

    @Override
    public String toString() {
        return pkgConfig.isEmpty() ? name : name + " @" + pkgConfig;
    }
}
