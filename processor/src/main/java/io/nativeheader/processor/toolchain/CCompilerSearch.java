package io.nativeheader.processor.toolchain;

import io.nativeheader.processor.platform.Target.OperatingSystem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Where a C compiler was found, or why not. The order is: the option, {@code $CC}, {@code cc}, {@code gcc} and
 * {@code clang} on {@code PATH}, the bundled clang. An option or a {@code $CC} that does not work ends the search:
 * who names a compiler does not want another one.
 */
public sealed interface CCompilerSearch {

    /**
     * A compiler that works.
     *
     * @param place {@code cc on PATH}
     * @param before places that had none, in order
     */
    record Found(CCompiler compiler, String place, List<Attempt> before) implements CCompilerSearch {

        public Found {
            before = List.copyOf(before);
        }
    }

    /** None works; every place looked at, in order. */
    record NotFound(List<Attempt> attempts) implements CCompilerSearch {

        public NotFound {
            attempts = List.copyOf(attempts);
        }

        /** One line for each place: {@code cc on PATH: there is none}. */
        @Override
        public String toString() {
            return String.join("\n", attempts.stream().map(Attempt::toString).toList());
        }
    }

    /**
     * A place that had no compiler.
     *
     * @param place {@code $CC}
     * @param reason {@code there is no program tcc on PATH}
     */
    record Attempt(String place, String reason) {

        @Override
        public String toString() {
            return place + ": " + reason;
        }
    }

    /**
     * Looks for a compiler and asks it who it is.
     *
     * @param option the value of {@code -Anativeheader.cc}; may have arguments, as {@code $CC} may
     * @param bundled asked last, since it may have to unpack it
     */
    static CCompilerSearch search(
            Optional<String> option, BuildEnvironment environment, Supplier<Optional<BundledClang>> bundled) {
        if (option.isPresent() && !option.get().isBlank()) {
            return named("-Anativeheader.cc=" + option.get(), option.get(), environment);
        }
        Optional<String> variable = environment.variable("CC");
        if (variable.isPresent()) {
            return named("$CC, which is " + variable.get(), variable.get(), environment);
        }
        List<Attempt> attempts = new ArrayList<>();
        for (String name : customary(environment)) {
            switch (CompilerIdentity.of(List.of(name), environment)) {
                case CompilerIdentity.Known(CCompiler compiler) -> {
                    return new Found(compiler, name + " on PATH", attempts);
                }
                case CompilerIdentity.Unusable(String reason) -> attempts.add(new Attempt(name + " on PATH", reason));
            }
        }
        Optional<BundledClang> clang = bundled.get();
        if (clang.isEmpty()) {
            attempts.add(new Attempt("the bundled clang", "org.bytedeco:llvm is not on the processor path"));
            return new NotFound(attempts);
        }
        return switch (CompilerIdentity.of(clang.get(), environment)) {
            case CompilerIdentity.Known(CCompiler compiler) -> new Found(compiler, "the bundled clang", attempts);
            case CompilerIdentity.Unusable(String reason) -> {
                attempts.add(new Attempt("the bundled clang " + clang.get().compiler(), reason));
                yield new NotFound(attempts);
            }
        };
    }

    private static CCompilerSearch named(String place, String command, BuildEnvironment environment) {
        List<String> words = environment.program(command).isPresent() ? List.of(command) : CommandWords.split(command);
        return switch (CompilerIdentity.of(words, environment)) {
            case CompilerIdentity.Known(CCompiler compiler) -> new Found(compiler, place, List.of());
            case CompilerIdentity.Unusable(String reason) -> new NotFound(List.of(new Attempt(place, reason)));
        };
    }

    private static List<String> customary(BuildEnvironment environment) {
        return environment.target().os() == OperatingSystem.WINDOWS
                ? List.of("cl", "clang", "gcc", "cc")
                : List.of("cc", "gcc", "clang");
    }
}
