package io.nativeheader.randomcalls;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/** C compilers, which differ in what they assume about callers. Both optimize. */
enum CCompiler {
    /** The machine's {@code cc}. */
    CC {
        @Override
        void compile(Path folder, String source, String library) throws IOException, InterruptedException {
            // With this soname, the helper stubs resolve to the library that is already loaded.
            String soname = "-Wl,-soname," + library;
            run(folder, new ProcessBuilder("cc", "-O2", "-w", "-shared", "-fPIC", soname, "-o", library, source));
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
    };

    static final String JVM =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    /** Compiles a source file in the folder to a shared library in the same folder. */
    abstract void compile(Path folder, String source, String library) throws IOException, InterruptedException;

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

    /** Returns the compilers in turn. */
    static CCompiler of(int batch) {
        List<CCompiler> all = List.of(values());
        return all.get(batch % all.size());
    }
}
