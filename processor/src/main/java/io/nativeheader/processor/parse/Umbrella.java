package io.nativeheader.processor.parse;

import java.util.List;
import java.util.Locale;

/**
 * The files that a header named by the user covers. A header is an umbrella if it declares nothing ({@code gtk/gtk.h}, {@code
 * glib-object.h}), if it has the name of its folder ({@code pcap/pcap.h}, {@code gst/gst.h}), or if it includes several files of its own
 * folder ({@code R.h}) or of the folder with its name ({@code xapian.h}). Two kinds of headers are not umbrellas: an add-on, which includes
 * only the header that it extends ({@code gmodule.h} includes {@code <glib.h>}), and a header such as {@code openssl/ssl.h}, which includes
 * other headers of its folder that users include individually.
 *
 * @param prefixes prefixes of the covered names, as written after {@code #include}
 * @param relative whether it also covers the files of its own folder
 */
record Umbrella(List<String> prefixes, boolean relative) {

    /** An add-on includes the header that it extends, and perhaps its own version or attribute header. */
    private static final int SEVERAL = 3;

    /**
     * Returns the umbrella of a header.
     *
     * @param header inclusion of the header
     * @param includes inclusions by the header
     */
    static Umbrella of(Inclusion header, boolean declaresNothing, List<Inclusion> includes) {
        String folder = Inclusion.folder(header.spelling());
        String stem = Inclusion.stem(header.spelling());
        if (declaresNothing) {
            return new Umbrella(folder.isEmpty() ? List.of(stem + "/") : List.of(folder, stem + "/"), true);
        }
        boolean hasNameOfFolder =
                ("/" + folder).toLowerCase(Locale.ROOT).endsWith("/" + stem.toLowerCase(Locale.ROOT) + "/");
        long others = includes.stream()
                .filter(inclusion -> !inclusion.quoted() && inclusion.isRelative())
                .map(Inclusion::to)
                .distinct()
                .count();
        String named = folder + stem + "/";
        long inNamed = includes.stream()
                .filter(inclusion -> inclusion.spelling().startsWith(named))
                .map(Inclusion::to)
                .distinct()
                .count();
        return new Umbrella(
                hasNameOfFolder ? List.of(folder) : inNamed >= SEVERAL ? List.of(named) : List.of(), others >= SEVERAL);
    }

    boolean covers(Inclusion inclusion) {
        return prefixes.stream().anyMatch(inclusion.spelling()::startsWith) || relative && inclusion.isRelative();
    }
}
