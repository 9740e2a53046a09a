package io.nativeheader.processor.parse;

import io.nativeheader.processor.clang.LibClangSearch;
import io.nativeheader.processor.platform.Language;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The source text that clang parses. It exists only in memory: gcc's types, one include directive per line, the preamble, then any
 * probes.
 */
final class MainFile {

    /** Base name of the file, in messages and for clang. */
    private static final String NAME = "native-header";

    /** The names of the file by language. */
    private static final Set<String> NAMES =
            Arrays.stream(Language.values()).map(MainFile::name).collect(Collectors.toUnmodifiableSet());

    /** Line of the first header's include directive, counted from 1. */
    static final int FIRST_HEADER = GccTypes.LINES + 1;

    /** Name of the preamble in messages and reports, which count its lines from 1. */
    static final String PREAMBLE = "preamble";

    private MainFile() {}

    /** Returns the name of the file: {@code native-header.c}. */
    static String name(Language language) {
        return NAME + "." + language.fileEnding();
    }

    /** Returns whether a file is the main file. */
    static boolean is(String file) {
        return NAMES.contains(file);
    }

    /** Returns the number of lines before the preamble. */
    static int linesBeforePreamble(ParseRequest request) {
        return GccTypes.LINES + request.headers().size();
    }

    /** Returns the main file without probes. */
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

    /** Returns the headers that clang finds only in the working directory, which {@code #include <phy.h>} does not search. */
    static List<String> onlyInWorkingDirectory(ParseRequest request, List<ClangMessage> messages) {
        return request.headers().stream()
                .filter(header -> messages.stream()
                        .anyMatch(message ->
                                is(message.file()) && message.text().startsWith("'" + header + "' file not found")))
                .toList();
    }

    private static String include(String header) {
        return header.startsWith("<") || header.startsWith("\"") ? header : "<" + header + ">";
    }

    /** Returns flags that work for every version of libclang. The user's come last and override these. */
    static List<String> arguments(ParseRequest request, LibClangSearch.Found clang) {
        List<String> arguments = new ArrayList<>();
        arguments.add("-x" + request.language().clangName());
        arguments.add("--target=" + request.target().triple());
        clang.resourceDirectory().ifPresent(folder -> {
            arguments.add("-resource-dir");
            arguments.add(folder.toString());
        });
        arguments.add("-std=" + request.language().standard());
        arguments.add("-w");
        arguments.addAll(request.language().commonFlags());
        arguments.addAll(List.of("-Xclang", "-disable-pragma-debug-crash")); // #pragma clang __debug crash
        arguments.addAll(GccTypes.arguments());
        arguments.addAll(StorageOrder.arguments());
        arguments.addAll(request.arguments());
        return arguments;
    }
}
