package io.nativeheader.processor.resolve;

import io.nativeheader.processor.cmodel.CFunction;
import io.nativeheader.processor.cmodel.CHeaderFile;
import io.nativeheader.processor.diagnostic.Diagnostics;
import io.nativeheader.processor.diagnostic.HeaderProblem;
import io.nativeheader.processor.resolve.type.SkippedItems;
import java.util.Comparator;
import java.util.List;

/**
 * Lists headers of the same library that are parsed but not bound, because the interface does not name them. If they declare far more
 * functions than the named headers, as with {@code openssl/hmac.h}, a note reports that.
 */
final class LeftOutHeaders {

    /** The note appears if the other headers declare at least this many times as many functions as the named ones. */
    private static final int FAR_MORE = 10;

    private static final int MAX_NAMES = 3;

    private final ParsedInterface parsed;
    private final List<CHeaderFile> leftOut;

    LeftOutHeaders(ParsedInterface parsed) {
        this.parsed = parsed;
        this.leftOut = parsed.header().files().stream()
                .filter(file -> file.functions() > 0)
                .toList();
    }

    void report(SkippedItems skipped, Diagnostics diagnostics) {
        for (CHeaderFile file : leftOut) {
            skipped.skip(
                    file.name(),
                    "header",
                    "it is another header of the library; to bind its " + functions(file.functions())
                            + ", name it, or the header that includes it for users, in @NativeHeader");
        }
        int own = parsed.cxx().ownFunctions()
                + (int) parsed.header().declarations().stream()
                        .filter(CFunction.class::isInstance)
                        .count();
        int others = leftOut.stream().mapToInt(CHeaderFile::functions).sum();
        if (others > 0 && others >= FAR_MORE * own) {
            diagnostics.note(
                    new HeaderProblem.HeadersLeftOut(
                            parsed.request().options().display(), own, others, headersToName()),
                    parsed.request().headerOrigin());
        }
    }

    /**
     * Returns headers to name in the note. Some headers may only be included through an umbrella header; the named header then includes
     * that umbrella.
     */
    private List<String> headersToName() {
        List<CHeaderFile> included = parsed.header().files().stream()
                .filter(file -> file.role() == CHeaderFile.Role.INCLUDED_NEIGHBOR)
                .toList();
        boolean declare = included.stream().anyMatch(file -> file.functions() > 0);
        return (included.isEmpty() ? leftOut : included)
                .stream()
                        .filter(file -> file.functions() > 0 || !declare)
                        .sorted(Comparator.comparing(CHeaderFile::functions).reversed())
                        .limit(MAX_NAMES)
                        .map(CHeaderFile::name)
                        .toList();
    }

    private static String functions(int count) {
        return count == 1 ? "function" : count + " functions";
    }
}
