package io.nativeheader.processor.diagnostic;

import io.nativeheader.processor.diagnostic.HeaderProblem.HeaderDoesNotCompile;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Suggests a fix for a header that does not compile, based on the text of clang's errors. */
final class HeaderAdvice {

    private static final Pattern NOT_FOUND = Pattern.compile("'([^']+)' file not found");
    private static final Pattern CXX_FILE = Pattern.compile("\\.(hpp|hh|hxx|h\\+\\+|cpp|cc|cxx)\\b");
    private static final Pattern CXX_WORD = Pattern.compile(
            "unknown type name '(namespace|class|template|using|typename|virtual|public|private|friend|explicit)'");

    private static final String USE_CXX = "language = NativeHeader.Language.CXX";
    private static final String OTHERWISE =
            "If the header needs another header, name that one first. If it needs macros or flags, set them with define or"
                    + " clangArgs.";

    private HeaderAdvice() {}

    /** Returns the advice as sentences. */
    static String of(HeaderDoesNotCompile problem) {
        Optional<String> missing = missing(problem.messages());
        if (problem.language().equals("C")
                && (isCxx(problem.headers(), problem.messages())
                        || missing.filter(HeaderAdvice::isOfCxx).isPresent())) {
            return "This looks like C++: write " + USE_CXX + ", or name the library's C header.";
        }
        if (missing.isPresent() && problem.below().isPresent()) {
            return missing.get() + ": " + problem.below().get().adviceForIncluded();
        }
        if (missing.filter(HeaderAdvice::isOfCxx).isPresent()) {
            return "The installed C++ library has no header " + missing.get()
                    + ". Install the library's headers (Debian: apt install g++; Fedora: dnf install gcc-c++), or a version that"
                    + " has it.";
        }
        return missing.map(name -> "Add the folder of " + name
                        + " with includePath (relative to the module) or -Anativeheader.includePath, name its package with"
                        + " pkgConfig, or install the package that contains it.")
                .orElseGet(() -> problem.accepting().map(HeaderAdvice::use).orElse(OTHERWISE));
    }

    private static String use(HeaderDoesNotCompile.Dialect dialect) {
        return switch (dialect) {
            case HeaderDoesNotCompile.Cxx _ -> "It compiles as C++: if it is C++, write " + USE_CXX + ". " + OTHERWISE;
            case HeaderDoesNotCompile.Standard(String name) ->
                "It compiles as " + name.replace("c", "C") + ": add \"-std=" + name + "\" to clangArgs.";
        };
    }

    private static boolean isCxx(String headers, List<String> messages) {
        return CXX_FILE.matcher(headers).find()
                || messages.stream()
                        .anyMatch(message -> CXX_WORD.matcher(message).find());
    }

    /** Returns the first header that clang did not find, if any. */
    static Optional<String> missing(List<String> messages) {
        return messages.stream()
                .map(NOT_FOUND::matcher)
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .findFirst();
    }

    /** Returns whether the name has no file extension. Only headers of the C++ standard library have none: {@code string}. */
    private static boolean isOfCxx(String header) {
        return header.matches("[a-z_]+");
    }
}
