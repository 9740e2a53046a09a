package io.nativeheader.processor.clang;

import io.nativeheader.processor.platform.Target;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Result of checking whether clang's own headers, such as {@code stddef.h}, match a libclang. These headers use built-in functions and
 * types of their clang version. If several LLVMs are installed, libclang may find the headers of another version.
 */
public sealed interface ResourceHeaders {

    /**
     * Headers of libclang's version, judging by the folder's name.
     *
     * @param directory {@code /usr/lib/llvm-19/lib/clang/19}; empty if libclang finds its own headers
     */
    record Matching(Optional<Path> directory) implements ResourceHeaders {}

    /**
     * Headers of another version, judging by the folder's name.
     *
     * @param version {@code 19}, from the folder's name
     * @param libclang {@code 14.0.6}
     */
    record VersionMismatch(Path directory, String version, String libclang) implements ResourceHeaders {}

    /**
     * No headers: {@code stddef.h} was not found.
     *
     * @param directory the folder that lacks it; empty if no folder is known
     * @param libclang {@code 14.0.6}
     */
    record Missing(Optional<Path> directory, String libclang) implements ResourceHeaders {}

    Pattern VERSION = Pattern.compile("\\d+(\\.\\d+)*");

    /** Checks the headers of a loaded libclang. */
    static ResourceHeaders of(LibClangSearch.Found found, Target target) {
        return of(found.clang().version(), found.resourceDirectory(), () -> findsItsOwn(found.clang(), target));
    }

    /**
     * Checks the headers in a folder.
     *
     * @param description {@code Debian clang version 14.0.6}
     * @param findsItsOwn tells whether libclang finds its own headers; called if no folder is known
     */
    static ResourceHeaders of(String description, Optional<Path> directory, BooleanSupplier findsItsOwn) {
        String libclang = number(description);
        if (directory.isEmpty()) {
            return findsItsOwn.getAsBoolean() ? new Matching(directory) : new Missing(directory, libclang);
        }
        if (!hasHeaders(directory.get())) {
            return new Missing(directory, libclang);
        }
        String version = directory.get().getFileName().toString();
        return hasVersionOf(directory.get(), description)
                ? new Matching(directory)
                : new VersionMismatch(directory.get(), version, libclang);
    }

    /** Returns {@code 14.0.6} for {@code Debian clang version 14.0.6}; the whole text if it contains no number. */
    static String number(String description) {
        Matcher matcher = VERSION.matcher(description);
        return matcher.find() ? matcher.group() : description;
    }

    static boolean hasHeaders(Path directory) {
        return Files.isRegularFile(directory.resolve("include/stddef.h"));
    }

    /** Returns whether folder and libclang have the same major version. A folder that is not named by a version matches any. */
    static boolean hasVersionOf(Path directory, String description) {
        String version = directory.getFileName().toString();
        return !VERSION.matcher(version).matches() || major(version).equals(major(number(description)));
    }

    private static String major(String version) {
        return version.split("\\.")[0];
    }

    private static boolean findsItsOwn(LibClang clang, Target target) {
        List<String> arguments = List.of("-xc", "--target=" + target.triple());
        try (TranslationUnit unit = clang.parse("native-header-probe.c", "#include <stddef.h>\n", arguments, 0)) {
            return unit.messages().isEmpty();
        }
    }
}
