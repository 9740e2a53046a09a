package io.nativeheader.processor.toolchain;

import io.nativeheader.processor.platform.Language;
import io.nativeheader.processor.platform.Target;
import io.nativeheader.processor.platform.Target.OperatingSystem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The result of searching for a C or C++ compiler. The order for C is: the option, {@code $CC}, {@code cc}, {@code gcc} and {@code clang}
 * on {@code PATH}, the bundled clang. The order for C++ is: the option, {@code $CXX}, {@code c++}, {@code g++} and {@code clang++} on
 * {@code PATH}, the bundled clang. An option or a variable that does not work ends the search, because the user does not want another
 * compiler than the named one. For a target other than this platform, the order is: the option, the bundled clang,
 * {@code aarch64-linux-gnu-gcc} and {@code aarch64-linux-gnu-clang} on {@code PATH}, or {@code …-g++} and {@code …-clang++}.
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
     * @param option the value of {@code -Anativeheader.cc} or {@code -Anativeheader.cxx}, which may have arguments like {@code $CC}
     * @param bundled the bundled clang, called last because it may have to unpack LLVM
     */
    static CCompilerSearch search(
            Language language,
            Optional<String> option,
            BuildEnvironment environment,
            Supplier<Optional<BundledClang>> bundled) {
        return search(language, List.of(), option, environment, bundled);
    }

    /**
     * Searches for a compiler that takes flags. Only clang takes {@code -stdlib=libc++}.
     *
     * @param flags the flags of the compilation
     */
    static CCompilerSearch search(
            Language language,
            List<String> flags,
            Optional<String> option,
            BuildEnvironment environment,
            Supplier<Optional<BundledClang>> bundled) {
        WantedCompiler wanted = new WantedCompiler(language, CxxLibrary.isLibcxx(flags));
        if (option.isPresent() && !option.get().isBlank()) {
            return named(wanted, option(language, environment) + "=" + option.get(), option.get(), environment);
        }
        if (environment.isCross()) {
            return forOtherPlatform(wanted, environment, bundled);
        }
        Optional<String> variable = environment.variable(variable(language));
        if (variable.isPresent()) {
            return named(
                    wanted, "$" + variable(language) + ", which is " + variable.get(), variable.get(), environment);
        }
        List<Attempt> attempts = new ArrayList<>();
        return onPath(wanted, customary(language, environment), environment, attempts)
                .or(() -> bundled(wanted, environment, bundled, attempts))
                .orElseGet(() -> new NotFound(attempts));
    }

    /**
     * Searches for a compiler that builds for another platform. The bundled clang comes first, because it is the same on every machine, and
     * {@code $CC}, {@code cc}, {@code $CXX} and {@code c++} are not considered, because they build for this platform.
     */
    private static CCompilerSearch forOtherPlatform(
            WantedCompiler wanted, BuildEnvironment environment, Supplier<Optional<BundledClang>> bundled) {
        List<Attempt> attempts = new ArrayList<>();
        return bundled(wanted, environment, bundled, attempts)
                .or(() ->
                        onPath(wanted, crossCompilers(wanted.language(), environment.target()), environment, attempts))
                .orElseGet(() -> new NotFound(attempts));
    }

    private static Optional<CCompilerSearch> onPath(
            WantedCompiler wanted, List<String> names, BuildEnvironment environment, List<Attempt> attempts) {
        for (String name : names) {
            switch (wanted.checked(CompilerIdentity.of(wanted.language(), List.of(name), environment))) {
                case CompilerIdentity.Known(CCompiler compiler) -> {
                    return Optional.of(new Found(compiler, name + " on PATH", attempts));
                }
                case CompilerIdentity.Unusable(String reason) -> attempts.add(new Attempt(name + " on PATH", reason));
            }
        }
        return Optional.empty();
    }

    private static Optional<CCompilerSearch> bundled(
            WantedCompiler wanted,
            BuildEnvironment environment,
            Supplier<Optional<BundledClang>> bundled,
            List<Attempt> attempts) {
        Optional<BundledClang> clang = bundled.get();
        if (clang.isEmpty()) {
            attempts.add(new Attempt("the bundled clang", "org.bytedeco:llvm is not on the processor path"));
            return Optional.empty();
        }
        return switch (CompilerIdentity.of(wanted.language(), clang.get(), environment)) {
            case CompilerIdentity.Known(CCompiler compiler) ->
                Optional.of(new Found(compiler, "the bundled clang", attempts));
            case CompilerIdentity.Unusable(String reason) -> {
                attempts.add(new Attempt("the bundled clang " + clang.get().compiler(), reason));
                yield Optional.empty();
            }
        };
    }

    /** Returns the option that names the compiler: {@code -Anativeheader.cc}, {@code -Anativeheader.cxx.linux_aarch64}. */
    static String option(Language language, BuildEnvironment environment) {
        return (language == Language.CXX ? "-Anativeheader.cxx" : "-Anativeheader.cc")
                + (environment.isCross() ? "." + environment.target().folder().replace('-', '_') : "");
    }

    /** Returns what names the compiler, for use in messages: {@code -Anativeheader.cxx or $CXX}. */
    static String names(Language language, BuildEnvironment environment) {
        return option(language, environment) + (environment.isCross() ? "" : " or $" + variable(language));
    }

    /** Returns the variable that names the compiler for this platform: {@code CC}, {@code CXX}. */
    static String variable(Language language) {
        return language == Language.CXX ? "CXX" : "CC";
    }

    private static CCompilerSearch named(
            WantedCompiler wanted, String place, String command, BuildEnvironment environment) {
        List<String> words = environment.program(command).isPresent() ? List.of(command) : CommandWords.split(command);
        return switch (wanted.checked(CompilerIdentity.of(wanted.language(), words, environment))) {
            case CompilerIdentity.Known(CCompiler compiler) -> new Found(compiler, place, List.of());
            case CompilerIdentity.Unusable(String reason) -> new NotFound(List.of(new Attempt(place, reason)));
        };
    }

    private static List<String> customary(Language language, BuildEnvironment environment) {
        boolean isWindows = environment.host().os() == OperatingSystem.WINDOWS;
        return switch (language) {
            case C -> isWindows ? List.of("cl", "clang", "gcc", "cc") : List.of("cc", "gcc", "clang");
            case CXX -> isWindows ? List.of("cl", "clang++", "g++", "c++") : List.of("c++", "g++", "clang++");
        };
    }

    /** Returns the names of a target's cross compilers: {@code aarch64-linux-gnu-gcc}, {@code x86_64-w64-mingw32-g++}. */
    private static List<String> crossCompilers(Language language, Target target) {
        String prefix = switch (target.os()) {
            case LINUX, MACOS -> target.triple();
            case WINDOWS -> target.triple().replaceFirst("-.*", "-w64-mingw32");
        };
        return switch (language) {
            case C -> List.of(prefix + "-gcc", prefix + "-clang");
            case CXX -> List.of(prefix + "-g++", prefix + "-clang++");
        };
    }
}
