package io.nativeheader.processor.parse;

import java.util.List;
import java.util.Locale;

/**
 * The files for which a header stands that a user names. A header is an umbrella if it declares nothing ({@code gtk/gtk.h},
 * {@code glib-object.h}), if it bears the name of its folder ({@code pcap/pcap.h}, {@code gst/gst.h}), or if it includes several files
 * beside it ({@code R.h}). An add-on includes one file beside it, the header that it adds to ({@code gmodule.h} includes
 * {@code <glib.h>}), and {@code openssl/ssl.h} includes other headers of its folder, each of which is named by itself: neither is an
 * umbrella.
 *
 * @param prefixes of the names of its files, as after {@code #include}
 * @param beside whether files that quotes would find belong to it, too
 */
record Umbrella(List<String> prefixes, boolean beside) {

    /** An add-on includes the header that it adds to, and perhaps one with its own version or attributes. */
    private static final int SEVERAL = 3;

    /**
     * The umbrella that a header is.
     *
     * @param header names it
     * @param includes its own inclusions
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
                .filter(inclusion -> !inclusion.quoted() && inclusion.isBeside())
                .map(Inclusion::to)
                .distinct()
                .count();
        return new Umbrella(hasNameOfFolder ? List.of(folder) : List.of(), others >= SEVERAL);
    }

    boolean covers(Inclusion inclusion) {
        return prefixes.stream().anyMatch(inclusion.spelling()::startsWith) || beside && inclusion.isBeside();
    }
}
