package io.nativeheader.processor.toolchain.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A linker script that stands for a library, such as glibc's {@code libm.so}:
 * {@code GROUP ( /lib/x86_64-linux-gnu/libm.so.6 AS_NEEDED ( /lib/x86_64-linux-gnu/libmvec.so.1 ) )}. The GNU ld manual, "File Commands",
 * defines the language. Only commands that name files are read.
 *
 * @param inputs the files and {@code -l…} names, in order
 */
record LinkerScript(List<String> inputs) {

    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern TOKEN = Pattern.compile("[()]|[^\\s(),]+");

    /** Parses a linker script. Returns empty if the text names no file. */
    static Optional<LinkerScript> read(String text) {
        List<String> inputs = new ArrayList<>();
        Matcher tokens = TOKEN.matcher(COMMENT.matcher(text).replaceAll(" "));
        String command = "";
        int depth = 0;
        while (tokens.find()) {
            String token = tokens.group();
            switch (token) {
                case "(" -> depth++;
                case ")" -> depth--;
                default -> {
                    if (depth == 0) {
                        command = token;
                    } else if (command.matches("GROUP|INPUT") && !token.equals("AS_NEEDED")) {
                        inputs.add(token.replace("\"", ""));
                    }
                }
            }
        }
        return inputs.isEmpty() ? Optional.empty() : Optional.of(new LinkerScript(List.copyOf(inputs)));
    }

    /** Merges the shared libraries that the script names. The first one supplies the SONAME. Archives have no dynamic symbols. */
    LibraryFile library(Path script, LibraryFolders folders, LibraryFileReader reader) throws IOException {
        Optional<String> soname = Optional.empty();
        SortedMap<String, LibrarySymbol> symbols = new TreeMap<>();
        boolean found = false;
        for (String input : inputs) {
            for (Path file : files(input, script, folders)) {
                if (reader.read(file) instanceof LibraryFile.Readable(LibraryFile member)) {
                    if (!(member.symbols() instanceof LibrarySymbols.Known known)) {
                        continue;
                    }
                    known.byName().forEach(symbols::putIfAbsent);
                    soname = found ? soname : member.soname();
                    found = true;
                    break;
                }
            }
        }
        if (!found) {
            throw new IOException("it is a linker script, and none of " + inputs + " is an existing shared library");
        }
        return new LibraryFile("linker script", script, soname, new LibrarySymbols.Known(symbols));
    }

    private static List<Path> files(String input, Path script, LibraryFolders folders) {
        try {
            String name = input.startsWith("=") ? input.substring(1) : input;
            if (name.startsWith("-l:")) {
                return inEach(folders, name.substring(3), script);
            }
            if (name.startsWith("-l")) {
                return inEach(folders, folders.target().libraryFileName(name.substring(2)), script);
            }
            return name.startsWith("/") ? List.of(Path.of(name)) : inEach(folders, name, script);
        } catch (InvalidPathException _) {
            return List.of();
        }
    }

    private static List<Path> inEach(LibraryFolders folders, String name, Path script) {
        List<Path> files = new ArrayList<>(List.of(script.resolveSibling(name)));
        folders.all().forEach(folder -> files.add(folder.resolve(name)));
        return files.stream().filter(Files::isRegularFile).toList();
    }
}
