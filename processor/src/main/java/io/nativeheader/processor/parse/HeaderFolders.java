package io.nativeheader.processor.parse;

import io.nativeheader.processor.clang.LibClangSearch;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The include search path: the user's folders, clang's own headers, then the system's folders. */
final class HeaderFolders {

    private HeaderFolders() {}

    static List<String> existing(ParseRequest request, LibClangSearch.Found clang) {
        return of(request, clang).stream()
                .distinct()
                .filter(folder -> Files.isDirectory(Path.of(folder)))
                .toList();
    }

    static List<String> of(ParseRequest request, LibClangSearch.Found clang) {
        List<String> folders = new ArrayList<>(request.headerFolders());
        List<String> arguments = request.arguments();
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            if (argument.startsWith("-I") && argument.length() > 2) {
                folders.add(argument.substring(2));
            } else if (List.of("-I", "-isystem", "-iquote", "-idirafter").contains(argument)
                    && i + 1 < arguments.size()) {
                folders.add(arguments.get(i + 1));
            }
        }
        clang.resourceDirectory()
                .ifPresent(folder -> folders.add(folder.resolve("include").toString()));
        if (!arguments.contains("-nostdlibinc")) {
            folders.add("/usr/include/" + request.target().triple());
            folders.add("/usr/include");
            folders.add("/usr/local/include");
        }
        folders.removeIf(folder -> !isPath(folder));
        return folders;
    }

    /** Returns whether a flag's text is a valid path. It may contain any character, even NUL. */
    private static boolean isPath(String folder) {
        try {
            return !Path.of(folder).toString().isEmpty();
        } catch (InvalidPathException noPath) {
            return false;
        }
    }
}
