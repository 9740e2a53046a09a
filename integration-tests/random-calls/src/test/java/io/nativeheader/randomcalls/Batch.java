package io.nativeheader.randomcalls;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Cases that share a header, a library and, unless one crashes, a JVM. */
final class Batch {

    private final Path folder;
    private final CCompiler compiler;
    private final List<RecordType> records;
    private final Map<Integer, Case> cases = new TreeMap<>();

    Batch(Path folder, CCompiler compiler, List<RecordType> records, List<Case> cases) {
        this.folder = folder;
        this.compiler = compiler;
        this.records = records;
        cases.forEach(call -> this.cases.put(call.number(), call));
    }

    /** Compiles and calls all cases, and returns a full description of each failure. */
    List<String> failures() throws IOException, InterruptedException {
        Files.createDirectories(folder);
        compileC();
        compileJava();
        return run();
    }

    private Path library() {
        return folder.resolve("libcalls.so");
    }

    private void compileC() throws IOException, InterruptedException {
        List<Case> all = List.copyOf(cases.values());
        Files.writeString(folder.resolve("calls.h"), CText.header(records, all));
        Path source = Files.writeString(folder.resolve("calls.c"), CText.source(all));
        compiler.compile(
                folder, source.getFileName().toString(), library().getFileName().toString());
    }

    private void compileJava() throws IOException {
        Path sources = Files.createDirectories(folder.resolve("sources/calls"));
        Path binding = Files.writeString(sources.resolve("Calls.java"), JavaText.binding(folder));
        Path caller = Files.writeString(sources.resolve("Caller.java"), JavaText.caller(List.copyOf(cases.values())));
        String classes = Files.createDirectories(folder.resolve("classes")).toString();
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        try (StandardJavaFileManager files = javac.getStandardFileManager(null, null, null)) {
            List<String> options = new ArrayList<>(compiler.options());
            options.addAll(List.of(
                    "-d",
                    classes,
                    "-s",
                    sources.getParent().toString(),
                    "-processor",
                    "io.nativeheader.processor.NativeHeaderProcessor",
                    "-Xlint:all",
                    "-Werror",
                    "-Anativeheader.includePath=" + folder,
                    "-Anativeheader.worker=" + System.getProperty("nativeheader.test.worker", "off"),
                    "-classpath",
                    System.getProperty("java.class.path")));
            JavaCompiler.CompilationTask task =
                    javac.getTask(messages, files, null, options, null, files.getJavaFileObjects(binding, caller));
            if (!task.call()) {
                throw new AssertionError("javac in " + folder + ": " + messages);
            }
        }
    }

    private List<String> run() throws IOException, InterruptedException {
        return new CaseProcess(folder, command(), this::description)
                .failures(cases.keySet().iterator().next());
    }

    private String description(int number) {
        return "/* by " + compiler + " */\n" + cases.get(number).description();
    }

    private List<String> command() throws IOException, InterruptedException {
        return List.of(
                compiler.java(),
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
