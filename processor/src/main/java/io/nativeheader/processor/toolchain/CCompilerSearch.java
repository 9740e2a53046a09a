package io.nativeheader.processor.toolchain;

import io.nativeheader.processor.platform.Target.OperatingSystem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The result of searching for a C compiler. The order is: the option, {@code $CC}, {@code cc}, {@code gcc} and {@code clang} on
 * {@code PATH}, the bundled clang. An option or a {@code $CC} that does not work ends the search, because the user does not want another
 * compiler than the named one.
 */
public sealed interface CCompilerSearch {

    /**
     * A working compiler.
     *
     * @param place where it was found, {@code cc on PATH}
     * @param before the places searched before without success
     */
    record Found(CCompiler compiler, String place, List<Attempt> before) implements CCompilerSearch {

        public Found {
            before = List.copyOf(before);
        }
    }

    /** No working compiler; {@code attempts} are the searched places in order. */
    record NotFound(List<Attempt> attempts) implements CCompilerSearch {

        public NotFound {
            attempts = List.copyOf(attempts);
        }

        /** Returns one line for each place: {@code cc on PATH: there is no program cc on PATH}. */
        @Override
        public String toString() {
            return String.join("\n", attempts.stream().map(Attempt::toString).toList());
        }
    }

    /**
     * A place without a working compiler.
     *
     * @param place the place, {@code $CC}
     * @param reason the reason, {@code there is no program tcc on PATH}
     */
    record Attempt(String place, String reason) {

        @Override
        public String toString() {
            return place + ": " + reason;
        }
    }

    /**
     * Searches for a compiler and identifies it.
     *
     * @param option the value of {@code -Anativeheader.cc}, which may have arguments like {@code $CC}
     * @param bundled the bundled clang, called last because it may have to unpack LLVM
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
        return environment.host().os() == OperatingSystem.WINDOWS
                ? List.of("cl", "clang", "gcc", "cc")
                : List.of("cc", "gcc", "clang");
    }
}
