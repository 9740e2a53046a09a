package io.nativeheader.processor.declare;

import io.nativeheader.processor.resolve.type.NameFilter;
import java.util.List;
import java.util.Set;

/**
 * The functions to declare.
 *
 * @param names names of functions; it is an error if one does not exist
 * @param globs {@code sqlite3_*}; it is an error if one matches no function
 * @param mentioned the identifiers of source files; others than functions are ignored
 */
public record Wanted(List<String> names, List<String> globs, Set<String> mentioned) {

    public Wanted {
        names = List.copyOf(names);
        globs = List.copyOf(globs);
        mentioned = Set.copyOf(mentioned);
    }

    /** Sorts names and globs. */
    public static Wanted of(List<String> words, Set<String> mentioned) {
        return new Wanted(
                words.stream().filter(word -> !isGlob(word)).toList(),
                words.stream().filter(Wanted::isGlob).toList(),
                mentioned);
    }

    private static boolean isGlob(String word) {
        return word.contains("*") || word.contains("?");
    }

    public boolean isEmpty() {
        return names.isEmpty() && globs.isEmpty() && mentioned.isEmpty();
    }

    /** Returns whether a function of the header is wanted. Globs leave out names that C reserves: {@code __read_chk}. */
    boolean contains(String name) {
        return mentions(name) || !name.startsWith("_") && globs.stream().anyMatch(glob -> matches(glob, name));
    }

    /** Returns whether a function is wanted by its name rather than by a glob. */
    boolean mentions(String name) {
        return names.contains(name) || mentioned.contains(name);
    }

    static boolean matches(String glob, String name) {
        return new NameFilter(List.of(glob), List.of()).test(name);
    }
}
