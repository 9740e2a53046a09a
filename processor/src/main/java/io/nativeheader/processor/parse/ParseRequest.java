package io.nativeheader.processor.parse;

import io.nativeheader.processor.platform.Target;
import java.util.List;
import java.util.Set;

/**
 * What to parse.
 *
 * @param headers as after {@code #include}; a bare {@code phy.h} means {@code <phy.h>}
 * @param arguments for clang: {@code -I/home/me/include}, {@code -DNDEBUG}
 * @param preamble C text after the headers
 * @param headerFolders by which the names of header files are shortened
 * @param names of C that are wanted though they are not the header's own
 * @param whole whether all of the header's own functions are wanted, and not those of these names alone
 */
public record ParseRequest(
        Target target,
        List<String> headers,
        List<String> arguments,
        String preamble,
        List<String> headerFolders,
        Set<String> names,
        boolean whole) {

    public ParseRequest {
        headers = List.copyOf(headers);
        arguments = List.copyOf(arguments);
        headerFolders = List.copyOf(headerFolders);
        names = Set.copyOf(names);
    }

    private static final Set<String> C23 =
            Set.of("-std=c23", "-std=gnu23", "-std=c2x", "-std=gnu2x", "-std=iso9899:2024");

    /** Whether the arguments ask for C23; of several standards the last counts. */
    boolean isC23() {
        return arguments.stream()
                .filter(argument -> argument.startsWith("-std="))
                .reduce((_, last) -> last)
                .filter(C23::contains)
                .isPresent();
    }
}
