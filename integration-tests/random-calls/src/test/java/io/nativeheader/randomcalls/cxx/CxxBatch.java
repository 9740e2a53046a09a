package io.nativeheader.randomcalls.cxx;

import io.nativeheader.randomcalls.CaseProcess;
import io.nativeheader.randomcalls.Output;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Cases that share a header, a library and, unless one crashes, a JVM. */
record CxxBatch(Path folder, Declarations declarations, List<CxxCase> cases) {

    /** Compiles and calls all cases, and returns a full description of each failure. */
    List<String> failures() throws IOException, InterruptedException {
        Files.createDirectories(folder);
        compileCxx();
        compileJava();
        return new CaseProcess(folder, command(), this::description)
                .failures(cases.getFirst().number());
    }

    private Path library() {
        return folder.resolve("libcalls.so");
    }

    private void compileCxx() throws IOException, InterruptedException {
        Files.writeString(folder.resolve("calls.hpp"), CxxText.header(declarations, cases));
        Files.writeString(folder.resolve("calls.cpp"), CxxText.source(declarations, cases));
        Output output = Output.of(
                folder,
                new ProcessBuilder(
                        "c++",
                        "-std=c++17",
                        "-w",
                        "-shared",
                        "-fPIC",
                        "-Wl,-soname,libcalls.so",
                        "-o",
                        "libcalls.so",
                        "calls.cpp"));
        if (output.exitCode() != 0) {
            throw new AssertionError("c++ in " + folder + ": " + String.join("\n", output.lines()));
        }
    }

    private void compileJava() throws IOException {
        Path sources = Files.createDirectories(folder.resolve("sources/calls"));
        Path binding = Files.writeString(sources.resolve("Calls.java"), CallerText.binding(folder));
        Path caller = Files.writeString(sources.resolve("Caller.java"), CallerText.caller(cases));
        String classes = Files.createDirectories(folder.resolve("classes")).toString();
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        try (StandardJavaFileManager files = javac.getStandardFileManager(null, null, null)) {
            List<String> options = List.of(
                    "-d",
                    classes,
                    "-s",
                    sources.getParent().toString(),
                    "-processor",
                    "io.nativeheader.processor.NativeHeaderProcessor",
                    // cast, try: the caller casts all literals, and does not use all objects
                    "-Xlint:all,-cast,-try",
                    "-Werror",
                    "-Anativeheader.includePath=" + folder,
                    "-Anativeheader.worker=" + System.getProperty("nativeheader.test.worker", "off"),
                    "-classpath",
                    System.getProperty("java.class.path"));
            JavaCompiler.CompilationTask task =
                    javac.getTask(messages, files, null, options, null, files.getJavaFileObjects(binding, caller));
            if (!task.call()) {
                throw new AssertionError("javac in " + folder + ": " + messages);
            }
        }
    }

    private String description(int number) {
        return cases.stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .orElseThrow()
                .description();
    }

    private List<String> command() {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                // C2 does not pay off: each call runs once
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-Dnativeheader.library.calls=" + library(),
                "-classpath",
                folder.resolve("classes") + File.pathSeparator + System.getProperty("java.class.path"),
                "calls.Caller");
    }
}
