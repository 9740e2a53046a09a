package io.nativeheader.processor.golden;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import io.nativeheader.processor.ProcessorCompiler;
import io.nativeheader.processor.WorkerOption;
import io.nativeheader.processor.platform.Target;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;

/** One behaviour of the golden corpus: a header, an interface, and the files that the processor must generate. */
record GoldenCase(String name, Path folder) {

    private static final Path CORPUS = Path.of("src/test/resources/golden").toAbsolutePath();

    /** An entry in a report's list of headers. */
    private static final Pattern HEADER = Pattern.compile("\n    \\{\"name\": \"([^\"]+)\", \"sha256\": [^\n]*");

    /** Returns the header. */
    Path header() {
        return folder.resolve(isCxx() ? "input.hpp" : "input.h");
    }

    private boolean isCxx() {
        return Files.exists(folder.resolve("input.hpp"));
    }

    static List<GoldenCase> all() {
        try (Stream<Path> folders = Files.list(CORPUS)) {
            return folders.filter(Files::isDirectory)
                    .sorted()
                    .map(folder -> new GoldenCase(folder.getFileName().toString(), folder))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Compiles with doclint. Its warnings about {@code Input.java} must not be errors, so the caller has to check warnings. */
    Compilation compile() throws IOException {
        return compile(ProcessorCompiler.create(), WorkerOption.OPTION, "-Xdoclint:all/protected");
    }

    /** Runs the processor without compiling the generated sources. {@link #compileAhead} passes the same files through a worker. */
    Compilation generate(String... more) throws IOException {
        List<String> options = new ArrayList<>(List.of(WorkerOption.OFF, "-Werror", "-proc:only"));
        options.addAll(List.of(more));
        return compile(ProcessorCompiler.create(), options.toArray(String[]::new));
    }

    Compilation generateWithoutCache() throws IOException {
        return compile(ProcessorCompiler.create(), WorkerOption.OFF, "-Werror", "-proc:only", "-Anativeheader.cache=off");
    }

    /** Compiles with class files from the worker. Class files from javac itself lack debug information here. */
    Compilation compileAhead() throws IOException {
        return compile(ProcessorCompiler.create(), "-Werror", "-Anativeheader.classes=always", "-g:none");
    }

    Compilation compile(List<File> classPath) throws IOException {
        return compile(ProcessorCompiler.create().withClasspath(classPath), WorkerOption.OPTION, "-Werror");
    }

    private Compilation compile(Compiler javac, String... more) throws IOException {
        assumeTrue(
                !isCxx() || Target.host().folder().startsWith("linux"), "C++ goldens are made with the headers of libstdc++");
        String source = Files.readString(folder.resolve("Input.java"));
        return javac.withOptions(options(more))
                .compile(JavaFileObjects.forSourceString(qualifiedName(source), source));
    }

    /** Returns the options of {@code options.txt}, one on each line; none if the golden has no such file. */
    private List<String> ownOptions() throws IOException {
        Path file = folder.resolve("options.txt");
        return Files.exists(file) ? Files.readAllLines(file) : List.of();
    }

    private List<Object> options(String... more) throws IOException {
        List<Object> options = new ArrayList<>(List.of(
                "--release",
                "22",
                "-Xlint:all",
                "-Anativeheader.includePath=" + folder,
                "-Anativeheader.symbols=off", // do not search this machine's libraries
                "-Anativeheader.compileHelpers=false")); // do not depend on this machine's C compiler
        options.addAll(ownOptions());
        options.addAll(List.of(more));
        return options;
    }

    private static String qualifiedName(String source) {
        String packageName = source.lines()
                .filter(line -> line.startsWith("package "))
                .findFirst()
                .map(line -> line.substring("package ".length(), line.indexOf(';')) + ".")
                .orElse("");
        return packageName + "Input";
    }

    /**
     * Returns the generated texts by file name. Compiled helpers depend on the machine's C compiler and are not compared, and nor is the
     * report's list of the machine's C++ headers.
     */
    Map<String, String> texts(Compilation compilation) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        for (JavaFileObject file : compilation.generatedFiles()) {
            String path = file.toUri().getPath();
            boolean generated = path.startsWith("/SOURCE_OUTPUT/");
            boolean resource = path.endsWith(".c") || path.endsWith(".cpp") || path.endsWith(".json");
            if (generated || resource) {
                String relative = path.substring(path.indexOf('/', 1) + 1);
                String text = new String(file.openInputStream().readAllBytes(), StandardCharsets.UTF_8);
                texts.put(relative, path.endsWith(".json") && isCxx() ? withoutOtherHeaders(text) : text);
            }
        }
        return texts;
    }

    /** Returns a report that lists only the headers of this folder. */
    private String withoutOtherHeaders(String report) {
        String listed = HEADER.matcher(report)
                .replaceAll(match -> Files.exists(folder.resolve(match.group(1))) ? "$0" : "");
        return listed.replaceAll(",(\n  \\])", "$1");
    }

    /** Returns the class files that name their source: {@code p/Input.class}. */
    Set<String> forDebuggers(Compilation compilation) throws IOException {
        Set<String> names = new TreeSet<>();
        for (JavaFileObject file : compilation.generatedFiles()) {
            String path = file.toUri().getPath();
            if (path.endsWith(".class")
                    && new String(file.openInputStream().readAllBytes(), StandardCharsets.ISO_8859_1)
                            .contains("SourceFile")) {
                names.add(path.replaceFirst("^/CLASS_OUTPUT/", ""));
            }
        }
        return names;
    }

    Map<String, String> expected() {
        Path expected = folder.resolve("expected");
        Map<String, String> texts = new TreeMap<>();
        if (!Files.isDirectory(expected)) {
            return texts;
        }
        try (Stream<Path> files = Files.walk(expected)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = expected.relativize(file).toString().replace('\\', '/');
                texts.put(name, Files.readString(file));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return texts;
    }

    void rewrite(Map<String, String> texts) throws IOException {
        Path expected = folder.resolve("expected");
        if (Files.isDirectory(expected)) {
            try (Stream<Path> files = Files.walk(expected)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
        for (Map.Entry<String, String> text : texts.entrySet()) {
            Path file = expected.resolve(text.getKey());
            Files.createDirectories(file.getParent());
            Files.writeString(file, text.getValue());
        }
    }
}
