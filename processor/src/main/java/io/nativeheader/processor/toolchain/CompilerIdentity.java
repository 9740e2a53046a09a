package io.nativeheader.processor.toolchain;

import io.nativeheader.processor.platform.Language;
import io.nativeheader.processor.platform.Target;
import io.nativeheader.processor.platform.Target.OperatingSystem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The identity of a C or C++ compiler, from the output of {@code --version} and {@code -dumpmachine}. */
sealed interface CompilerIdentity {

    record Known(CCompiler compiler) implements CompilerIdentity {}

    record Unusable(String reason) implements CompilerIdentity {}

    /** Identifies the compiler behind a command. The first word is a path or a name on {@code PATH}. */
    static CompilerIdentity of(Language language, List<String> words, BuildEnvironment environment) {
        if (words.isEmpty()) {
            return new Unusable("the command is empty");
        }
        String name = words.getFirst();
        Optional<Path> program = environment.program(name);
        if (program.isEmpty()) {
            return new Unusable(
                    name.contains("/") ? "there is no program " + name : "there is no program " + name + " on PATH");
        }
        List<String> command = new ArrayList<>(words);
        command.set(0, program.get().toString());
        return asked(language, command, Optional.empty(), environment);
    }

    static CompilerIdentity of(Language language, BundledClang clang, BuildEnvironment environment) {
        List<String> command = new ArrayList<>(List.of(
                clang.compiler().toString(),
                "-resource-dir",
                clang.resourceDirectory().toString()));
        if (language == Language.CXX) {
            command.add("--driver-mode=g++");
        }
        if (environment.isCross()) {
            command.add("--target=" + triple(environment.target()));
        }
        return asked(language, command, Optional.of(clang.linker()), environment);
    }

    private static CompilerIdentity asked(
            Language language, List<String> command, Optional<Path> bundledLinker, BuildEnvironment environment) {
        CCompiler unnamed = new CCompiler(language, command, "", CCompiler.Kind.GCC, "", bundledLinker);
        return switch (run(unnamed, "--version", environment)) {
            case ToolRun.Stopped(String reason) -> new Unusable(reason);
            case ToolRun.Finished version
            when version.all().contains("Microsoft (R) C/C++") ->
                new Known(new CCompiler(language, command, firstLine(version), CCompiler.Kind.MSVC, "", bundledLinker));
            case ToolRun.Finished version
            when !version.succeeded() ->
                new Unusable("--version ended with exit code " + version.exitCode() + ": " + firstLine(version));
            case ToolRun.Finished version -> {
                CCompiler.Kind kind = version.all().contains("clang") ? CCompiler.Kind.CLANG : CCompiler.Kind.GCC;
                String machine = clangTarget(version).orElseGet(() -> machine(unnamed, environment));
                yield buildsFor(environment.target(), machine)
                        ? new Known(new CCompiler(language, command, firstLine(version), kind, machine, bundledLinker))
                        : new Unusable("it compiles for " + machine + ", not for "
                                + environment.target().folder());
            }
        };
    }

    private static ToolRun run(CCompiler compiler, String question, BuildEnvironment environment) {
        return ToolRun.run(compiler.with(List.of(question)), Path.of("").toAbsolutePath(), environment);
    }

    /** Returns the machine in {@code Target: aarch64-unknown-linux-gnu}, which clang's {@code --version} prints. */
    private static Optional<String> clangTarget(ToolRun.Finished version) {
        return version.output()
                .lines()
                .filter(line -> line.startsWith("Target: "))
                .map(line -> line.substring("Target: ".length()).strip())
                .findFirst();
    }

    private static String machine(CCompiler compiler, BuildEnvironment environment) {
        return run(compiler, "-dumpmachine", environment) instanceof ToolRun.Finished answer && answer.succeeded()
                ? firstLine(answer)
                : "";
    }

    private static String firstLine(ToolRun.Finished run) {
        return run.all().lines().findFirst().orElse("");
    }

    /** Returns the target triple for clang, with a version for macOS, which clang would otherwise choose. */
    private static String triple(Target target) {
        return target.os() == OperatingSystem.MACOS ? target.triple() + MachOLldCommandLines.VERSION : target.triple();
    }

    /**
     * Returns whether the compiler can build for the target. Apple's compilers take the architecture as a flag. Other compilers have one
     * architecture, which {@code -m64} may widen. A compiler that does not print a triple is accepted.
     */
    private static boolean buildsFor(Target target, String machine) {
        if (!machine.matches("[^\\s-]+-\\S+")) {
            return true;
        }
        String system = machine.substring(machine.indexOf('-'));
        if (target.os() != system(system).orElse(target.os())) {
            return false;
        }
        String processor = machine.substring(0, machine.indexOf('-'));
        return target.os() == OperatingSystem.MACOS
                || switch (target.architecture()) {
                    case X86_64 -> processor.matches("x86_64|amd64|i[3-6]86");
                    case AARCH64 -> processor.matches("aarch64|arm64");
                    case RISCV64 -> processor.equals("riscv64");
                    case PPC64LE -> processor.matches("powerpc64le|ppc64le");
                    case S390X -> processor.equals("s390x");
                };
    }

    /** Returns the operating system in a target triple, if it names a known one. */
    private static Optional<OperatingSystem> system(String triple) {
        return Stream.of(
                        Map.entry("linux", OperatingSystem.LINUX),
                        Map.entry("mingw", OperatingSystem.WINDOWS),
                        Map.entry("windows", OperatingSystem.WINDOWS),
                        Map.entry("apple", OperatingSystem.MACOS))
                .filter(known -> triple.contains(known.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
