package io.nativeheader.processor.parse;

import io.nativeheader.processor.diagnostic.HeaderProblem.HeaderDoesNotCompile;
import io.nativeheader.processor.platform.Language;
import io.nativeheader.processor.toolchain.BuildEnvironment;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds out whether a header with errors compiles in another language or with another C++ standard, to suggest it. */
record OtherDialects(HeaderParser parser, BuildEnvironment environment) {

    /** The standards besides the default, C++17. C++14 has what C++17 removed: {@code throw(Failure)}. */
    private static final List<String> STANDARDS = List.of("c++20", "c++23", "c++14");

    /**
     * Returns the language or the standard in which the headers compile: {@code C++}, {@code c++20}.
     *
     * @param missing a header that clang did not find
     */
    Optional<HeaderDoesNotCompile.Dialect> accepting(ParseRequest request, Optional<String> missing) {
        if (missing.isPresent() || !environment.sysroot().isHost()) {
            return Optional.empty();
        }
        return switch (request.language()) {
            case C ->
                compiles(request, Language.CXX, Optional.empty())
                        ? Optional.of(new HeaderDoesNotCompile.Cxx())
                        : Optional.empty();
            case CXX ->
                request.arguments().stream().anyMatch(OtherDialects::isStandard)
                        ? Optional.empty()
                        : STANDARDS.stream()
                                .filter(standard -> compiles(request, Language.CXX, Optional.of(standard)))
                                .findFirst()
                                .map(HeaderDoesNotCompile.Standard::new);
        };
    }

    private boolean compiles(ParseRequest request, Language language, Optional<String> standard) {
        List<String> arguments = Stream.concat(
                        request.arguments().stream().filter(argument -> !isStandard(argument)),
                        standard.stream().map(name -> "-std=" + name))
                .toList();
        ParseRequest other = new ParseRequest(
                request.target(),
                request.headers(),
                arguments,
                request.preamble(),
                request.headerFolders(),
                request.names(),
                false,
                false,
                language,
                request.instances());
        return parser.parse(other).header().isPresent();
    }

    private static boolean isStandard(String argument) {
        return argument.startsWith("-std=");
    }
}
