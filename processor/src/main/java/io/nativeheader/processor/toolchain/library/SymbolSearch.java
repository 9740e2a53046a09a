package io.nativeheader.processor.toolchain.library;

import io.nativeheader.processor.platform.Target.OperatingSystem;
import io.nativeheader.runtime.library.LibraryName;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Searches the installed shared libraries on Linux for functions whose library is not named. */
public final class SymbolSearch {

    private static final Pattern LIBRARY = Pattern.compile("lib.+\\.so(\\.[0-9.]+)?");

    private final LibraryFolders folders;
    private final List<String> words;
    private final TimeBudget time;

    /**
     * Creates a search.
     *
     * @param headers the headers that declare the functions; libraries with similar names are read first
     * @param time the time that all searches of a build share
     */
    public SymbolSearch(LibraryFolders folders, String headers, TimeBudget time) {
        this.time = time;
        this.folders = folders;
        this.words = Stream.of(headers.split("\\W+"))
                .flatMap(word -> word.matches("lib\\w+") ? Stream.of(word, word.substring(3)) : Stream.of(word))
                .toList();
    }

    /** Returns the library that defines most of the symbols, if it defines more than half. Ignores libraries that are not read in time. */
    public Optional<Path> find(Collection<String> symbols) {
        return find(symbols, _ -> true);
    }

    /** Searches only libraries whose names resemble the headers: {@code libz.so} for {@code zlib.h}. */
    public Optional<Path> findByName(Collection<String> symbols) {
        return find(symbols, this::isNamedLikeHeaders);
    }

    /** Searches only the user's folders. */
    public Optional<Path> findInGivenFolders(Collection<String> symbols) {
        return find(symbols, this::isGiven);
    }

    /**
     * Searches only libraries for development, which are fewer: the package of a header also contains {@code libphy.so} without a
     * version.
     */
    public Optional<Path> findForCompiling(Collection<String> symbols) {
        return find(symbols, SymbolSearch::isForCompiling);
    }

    private boolean isGiven(Path file) {
        return folders.given().contains(file.getParent());
    }

    private static boolean isForCompiling(Path file) {
        return file.getFileName().toString().endsWith(".so");
    }

    private Optional<Path> find(Collection<String> symbols, Predicate<Path> chosen) {
        try (TimeBudget.Use use = time.use()) {
            Optional<Path> best = use.isOver() ? Optional.empty() : best(symbols, files(chosen), use);
            if (use.isOver()) {
                folders.environment().seen().unknown();
            }
            return best;
        }
    }

    private Optional<Path> best(Collection<String> symbols, Collection<Path> files, TimeBudget.Use use) {
        Optional<Path> best = Optional.empty();
        long most = symbols.size() / 2;
        for (Path file : files) {
            if (use.isOver() || most == symbols.size()) {
                break;
            }
            long has = count(file, symbols);
            if (has > most) {
                most = has;
                best = Optional.of(file);
            }
        }
        return best;
    }

    /** Returns each library once, under the first of its names: {@code libz.so} before {@code libz.so.1} and {@code libz.so.1.2.13}. */
    private Collection<Path> files(Predicate<Path> chosen) {
        if (folders.target().os() != OperatingSystem.LINUX) {
            return List.of();
        }
        Map<Path, Path> files = new LinkedHashMap<>();
        folders.all().stream()
                .flatMap(folder -> libraries(folder).stream())
                .filter(chosen)
                .map(file -> new Candidate(
                        file,
                        isNamedLikeHeaders(file),
                        isGiven(file),
                        file.getFileName().toString().length()))
                .sorted()
                .forEach(candidate -> files.putIfAbsent(real(candidate.file()), candidate.file()));
        return files.values();
    }

    /**
     * A library file. Files whose names resemble the headers come first, then those in the user's folders, then those without a version, then
     * those with shorter names.
     */
    private record Candidate(Path file, boolean named, boolean given, int length) implements Comparable<Candidate> {

        @Override
        public int compareTo(Candidate other) {
            if (named != other.named) {
                return named ? -1 : 1;
            }
            if (given != other.given) {
                return given ? -1 : 1;
            }
            if (isForCompiling(file) != isForCompiling(other.file)) {
                return isForCompiling(file) ? -1 : 1;
            }
            return length == other.length ? file.compareTo(other.file) : Integer.compare(length, other.length);
        }
    }

    private static List<Path> libraries(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file ->
                            LIBRARY.matcher(file.getFileName().toString()).matches())
                    .filter(Files::isRegularFile)
                    .toList();
        } catch (IOException | UncheckedIOException _) {
            return List.of();
        }
    }

    private boolean isNamedLikeHeaders(Path file) {
        String fileName = file.getFileName().toString();
        char first = fileName.charAt("lib".length());
        if (words.stream().noneMatch(word -> word.indexOf(first) == 0)) {
            return false;
        }
        String name = LibraryName.ofFile(fileName);
        return words.stream().anyMatch(word -> word.startsWith(name) || word.length() > 2 && name.startsWith(word));
    }

    private static Path real(Path file) {
        try {
            return file.toRealPath();
        } catch (IOException _) {
            return file;
        }
    }

    private long count(Path file, Collection<String> symbols) {
        return LibraryFile.read(file, folders) instanceof LibraryFile.Readable(LibraryFile library)
                        && library.symbols() instanceof LibrarySymbols.Known known
                ? symbols.stream().filter(known::contains).count()
                : 0;
    }
}
