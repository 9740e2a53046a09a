package io.nativeheader.processor.parse;

import io.nativeheader.processor.platform.Language;
import io.nativeheader.processor.platform.Target;
import java.util.List;
import java.util.Set;

/**
 * Input of one parse.
 *
 * @param headers as written after {@code #include}; a bare {@code phy.h} means {@code <phy.h>}
 * @param arguments flags for clang: {@code -I/home/me/include}, {@code -DNDEBUG}
 * @param preamble C text after the headers
 * @param headerFolders the user's include folders; names of header files are relative to them
 * @param names C names to read even if they are declared in other headers
 * @param headerWide whether to read all functions of the headers, not only those in {@code names}
 * @param comments whether to read comments
 * @param language the language of the headers and the preamble
 * @param instances instances of C++ class templates to read, besides those that declarations use
 */
public record ParseRequest(
        Target target,
        List<String> headers,
        List<String> arguments,
        String preamble,
        List<String> headerFolders,
        Set<String> names,
        boolean headerWide,
        boolean comments,
        Language language,
        List<String> instances) {

    public ParseRequest {
        headers = List.copyOf(headers);
        arguments = List.copyOf(arguments);
        headerFolders = List.copyOf(headerFolders);
        names = Set.copyOf(names);
        instances = List.copyOf(instances);
    }

    /** Creates a request for C headers that includes comments. */
    public ParseRequest(
            Target target,
            List<String> headers,
            List<String> arguments,
            String preamble,
            List<String> headerFolders,
            Set<String> names,
            boolean headerWide) {
        this(target, headers, arguments, preamble, headerFolders, names, headerWide, true, Language.C, List.of());
    }

    private static final Set<String> C23 =
            Set.of("-std=c23", "-std=gnu23", "-std=c2x", "-std=gnu2x", "-std=iso9899:2024");

    /** Returns whether the arguments select C23. The last {@code -std} flag counts. */
    boolean isC23() {
        return arguments.stream()
                .filter(argument -> argument.startsWith("-std="))
                .reduce((_, last) -> last)
                .filter(C23::contains)
                .isPresent();
    }
}
