package io.nativeheader.processor.parse;

import io.nativeheader.processor.clang.LibClangSearch;
import java.util.ArrayList;
import java.util.List;

/** The C text that is parsed, which exists in memory alone: an include a line, the preamble, and what is asked besides. */
final class MainFile {

    static final String NAME = "native-header.c";

    /** The line, from 1, that includes the first of the headers. */
    static final int FIRST_HEADER = GccTypes.LINES + 1;

    /** What messages and reports call the preamble, whose lines they count from 1. */
    static final String PREAMBLE = "preamble";

    private MainFile() {}

    /** How many lines are before the preamble. */
    static int linesBeforePreamble(ParseRequest request) {
        return GccTypes.LINES + request.headers().size();
    }

    /** The headers and the preamble, after what clang lacks. */
    static String text(ParseRequest request) {
        StringBuilder text = new StringBuilder(GccTypes.DECLARATIONS);
        for (String header : request.headers()) {
            text.append("#include ").append(include(header)).append('\n');
        }
        if (!request.preamble().isEmpty()) {
            text.append(request.preamble()).append('\n');
        }
        return text.toString();
    }

    /** Those of the headers that clang finds in the working directory, where {@code <phy.h>} is not looked for. */
    static List<String> besideIt(ParseRequest request, List<ClangMessage> messages) {
        return request.headers().stream()
                .filter(header -> messages.stream()
                        .anyMatch(message -> message.file().equals(NAME)
                                && message.text().startsWith("'" + header + "' file not found")))
                .toList();
    }

    private static String include(String header) {
        return header.startsWith("<") || header.startsWith("\"") ? header : "<" + header + ">";
    }

    /** The same flags for every version of libclang; what the user gives comes last and wins. */
    static List<String> arguments(ParseRequest request, LibClangSearch.Found clang) {
        List<String> arguments = new ArrayList<>();
        arguments.add("-xc");
        arguments.add("--target=" + request.target().triple());
        clang.resourceDirectory().ifPresent(folder -> {
            arguments.add("-resource-dir");
            arguments.add(folder.toString());
        });
        arguments.add("-std=gnu17");
        arguments.add("-fparse-all-comments");
        arguments.add("-w");
        arguments.addAll(List.of("-Xclang", "-disable-pragma-debug-crash")); // #pragma clang __debug crash
        arguments.addAll(GccTypes.arguments());
        arguments.addAll(StorageOrder.arguments());
        arguments.addAll(request.arguments());
        return arguments;
    }
}
