package io.nativeheader.corpus;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A header of the corpus, or several that are included together.
 *
 * @param names as after {@code #include}
 * @param pkgConfig the package whose flags it needs; empty for none
 * @param folders that it is looked for in before the system's
 * @param flags of the C compiler that it needs
 */
public record Header(List<String> names, String pkgConfig, List<String> folders, List<String> flags) {

    public Header {
        names = List.copyOf(names);
        folders = List.copyOf(folders);
        flags = List.copyOf(flags);
    }

    /** One that lies in these folders, or the system's. */
    public static Header of(String name, String... folders) {
        return new Header(List.of(name), "", List.of(folders), List.of());
    }

    /** {@code glib.h @glib-2.0}, {@code zlib.h}. */
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

    /** As a C program has it, a line for each. */
    String includes() {
        return names.stream().map(name -> "#include <" + name + ">\n").collect(Collectors.joining());
    }

    @Override
    public String toString() {
        String all = String.join(", ", names);
        return pkgConfig.isEmpty() ? all : all + " @" + pkgConfig;
    }
}
