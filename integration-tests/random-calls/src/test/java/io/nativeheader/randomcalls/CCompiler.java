package io.nativeheader.randomcalls;

import io.nativeheader.testing.ForeignMachine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** C compilers, which differ in their target or in what they assume about callers. All optimize. */
enum CCompiler {
    /** The machine's {@code cc}. */
    CC {
        @Override
        void compile(Path folder, String source, String library) throws IOException, InterruptedException {
            gcc("cc", folder, source, library);
        }
    },

    /** The clang bundled with the processor, which compile-library uses if it finds no other compiler. */
    CLANG {
        @Override
        void compile(Path folder, String source, String library) throws IOException, InterruptedException {
            ProcessBuilder compileLibrary = new ProcessBuilder(
                    JVM,
                    "--enable-native-access=ALL-UNNAMED",
                    "-classpath",
                    System.getProperty("java.class.path"),
                    "io.nativeheader.processor.cli.Main",
                    "compile-library",
                    "-o",
                    "clang",
                    "--name",
                    library.replaceAll("^lib|\\.so$", ""),
                    "-w",
                    source);
            compileLibrary.environment().put("PATH", "");
            compileLibrary.environment().remove("CC");
            run(folder, compileLibrary);
            try (Stream<Path> files = Files.walk(folder.resolve("clang"))) {
                Path built = files.filter(Files::isRegularFile).findFirst().orElseThrow();
                Files.move(built, folder.resolve(library), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    },

    AARCH64(ForeignMachine.AARCH64),

    RISCV64(ForeignMachine.RISCV64);

    static final String JVM =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    private final Optional<ForeignMachine> machine;

    CCompiler() {
        this.machine = Optional.empty();
    }

    CCompiler(ForeignMachine machine) {
        this.machine = Optional.of(machine);
    }

    /** Compiles a source file in the folder to a shared library in the same folder. */
    void compile(Path folder, String source, String library) throws IOException, InterruptedException {
        gcc(machine.orElseThrow().cc(), folder, source, library);
    }

    /** Returns the command of the Java that can load the library. */
    String java() throws IOException, InterruptedException {
        return machine.isPresent() ? machine.get().java() : JVM;
    }

    /** Returns the options with which the processor binds for the library's platform. */
    List<String> options() {
        return machine.map(foreign -> List.of(
                        "-Anativeheader.targets=" + foreign.target(),
                        "-Anativeheader.cc." + foreign.target().replace('-', '_') + "=" + foreign.cc()))
                .orElse(List.of());
    }

    private static void gcc(String command, Path folder, String source, String library)
            throws IOException, InterruptedException {
        // With this soname, the helper stubs resolve to the library that is already loaded.
        String soname = "-Wl,-soname," + library;
        run(folder, new ProcessBuilder(command, "-O2", "-w", "-shared", "-fPIC", soname, "-o", library, source));
    }

    private static void run(Path folder, ProcessBuilder command) throws IOException, InterruptedException {
        Output output = Output.of(folder, command);
        if (output.exitCode() != 0) {
            throw new AssertionError(command.command().getFirst() + ": " + String.join("\n", output.lines()));
        }
    }

    static boolean isInstalled() throws InterruptedException {
        try {
            return Output.of(Path.of("."), new ProcessBuilder("cc", "--version"))
                            .exitCode()
                    == 0;
        } catch (IOException missing) {
            return false;
        }
    }

    /** Returns the compilers for this machine in turn. */
    static CCompiler of(int batch) {
        return batch % 2 == 0 ? CC : CLANG;
    }
}
