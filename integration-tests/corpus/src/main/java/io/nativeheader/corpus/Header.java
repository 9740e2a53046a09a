package io.nativeheader.corpus;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A header of the corpus, or several headers included together.
 *
 * @param names the names to {@code #include}
 * @param pkgConfig the pkg-config package whose flags it needs, or empty
 * @param folders include folders searched before the system's
 * @param flags further C compiler flags that it needs
 */
public record Header(List<String> names, String pkgConfig, List<String> folders, List<String> flags) {

    public Header {
        names = List.copyOf(names);
        folders = List.copyOf(folders);
        flags = List.copyOf(flags);
    }

    /** Returns a header in these folders or in the system's. */
    public static Header of(String name, String... folders) {
        return new Header(List.of(name), "", List.of(folders), List.of());
    }

    /** Parses {@code glib.h @glib-2.0} or {@code zlib.h}. */
    static Header parse(String line) {
        int at = line.indexOf(" @");
        return at < 0
                ? of(line.strip())
                : new Header(
                        List.of(line.substring(0, at).strip()),
                        line.substring(at + 2).strip(),
                        List.of(),
                        List.of());
    }

    /** Returns an {@code #include} line for each name. */
    String includes() {
        return names.stream().map(name -> "#include <" + name + ">\n").collect(Collectors.joining());
    }

    @Override
    public String toString() {
        String all = String.join(", ", names);
        return pkgConfig.isEmpty() ? all : all + " @" + pkgConfig;
    }
}
