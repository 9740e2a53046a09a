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
 * Clang's own headers, {@code stddef.h} and the like, as they suit a libclang. They name built-in functions and types of their
 * version, and where several LLVMs are installed side by side, one may be given the headers of another.
 */
public sealed interface ResourceHeaders {

    /**
     * They are of libclang's own version, as far as that can be told.
     *
     * @param directory {@code /usr/lib/llvm-19/lib/clang/19}; empty if libclang finds them by itself
     */
    record Matching(Optional<Path> directory) implements ResourceHeaders {}

    /**
     * They are another version's.
     *
     * @param version {@code 19}, as the folder is named
     * @param libclang {@code 14.0.6}
     */
    record OfAnotherVersion(Path directory, String version, String libclang) implements ResourceHeaders {}

    /**
     * There is no {@code stddef.h}.
     *
     * @param directory where it should be; empty if no folder is known
     * @param libclang {@code 14.0.6}
     */
    record Missing(Optional<Path> directory, String libclang) implements ResourceHeaders {}

    Pattern VERSION = Pattern.compile("\\d+(\\.\\d+)*");

    /** What an open libclang has. */
    static ResourceHeaders of(LibClangSearch.Found found, Target target) {
        return of(found.clang().version(), found.resourceDirectory(), () -> findsItsOwn(found.clang(), target));
    }

    /**
     * @param description {@code Debian clang version 14.0.6}
     * @param findsItsOwn asked where no folder is known
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
        return isOf(directory.get(), description)
                ? new Matching(directory)
                : new OfAnotherVersion(directory.get(), version, libclang);
    }

    /** {@code 14.0.6} of {@code Debian clang version 14.0.6}; the whole if it has no number. */
    static String number(String description) {
        Matcher matcher = VERSION.matcher(description);
        return matcher.find() ? matcher.group() : description;
    }

    static boolean hasHeaders(Path directory) {
        return Files.isRegularFile(directory.resolve("include/stddef.h"));
    }

    /** Whether both have the same major version, which decides; a folder that is not named by its version may be any. */
    static boolean isOf(Path directory, String description) {
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
