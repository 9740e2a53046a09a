package io.nativeheader.processor.diagnostic;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What to do about a header that does not compile, by the words of clang's errors. */
final class HeaderAdvice {

    private static final Pattern NOT_FOUND = Pattern.compile("'([^']+)' file not found");
    private static final Pattern CXX_FILE = Pattern.compile("\\.(hpp|hh|hxx|h\\+\\+|cpp|cc|cxx)\\b");
    private static final Pattern CXX_WORD = Pattern.compile(
            "unknown type name '(namespace|class|template|using|typename|virtual|public|private|friend|explicit)'");

    private HeaderAdvice() {}

    /**
     * Returns the advice as sentences.
     *
     * @param below a folder that has the header that the first message misses
     */
    static String of(String headers, List<String> messages, Optional<HeaderProblem.HeaderNotFound.Below> below) {
        Optional<String> missing = missing(messages);
        if (isCxx(headers, messages) || missing.filter(HeaderAdvice::isOfCxx).isPresent()) {
            return "It looks like C++, which is not bound. Name the library's C header, or write one: with functions that are"
                    + " extern \"C\" where they are compiled.";
        }
        if (missing.isPresent() && below.isPresent()) {
            return missing.get() + ": " + below.get().adviceForIncluded();
        }
        return missing.map(name -> "Give the folder of " + name
                        + " with includePath (relative to the module) or -Anativeheader.includePath, its package with"
                        + " pkgConfig, or install the package that brings it.")
                .orElse(
                        "If the header needs another one before it, name that first; if it needs macros or flags, give them"
                                + " with define or clangArgs.");
    }

    private static boolean isCxx(String headers, List<String> messages) {
        return CXX_FILE.matcher(headers).find()
                || messages.stream()
                        .anyMatch(message -> CXX_WORD.matcher(message).find());
    }

    /** The header that another one includes and that is not found. */
    static Optional<String> missing(List<String> messages) {
        return messages.stream()
                .map(NOT_FOUND::matcher)
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .findFirst();
    }

    /** Those of C++'s library alone have no ending: {@code string}. */
    private static boolean isOfCxx(String header) {
        return header.matches("[a-z_]+");
    }
}
