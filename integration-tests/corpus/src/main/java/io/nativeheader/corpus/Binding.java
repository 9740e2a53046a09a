package io.nativeheader.corpus;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * A header bound as users do, with {@code interface Api extends ApiHeader {}}. Javac first runs the processor, then compiles the
 * generated code with all warnings as errors.
 *
 * @param classes the folder of the compiled classes
 * @param report the contents of {@code Api.json}
 * @param failure the errors and warnings of a failed compilation
 */
record Binding(Path classes, String report, Optional<String> failure) {

    static final String PACKAGE = "bound";

    /** This process is warm because it binds many headers. {@code -Dnativeheader.test.worker=on} uses a worker instead, as users do. */
    private static final String WORKER =
            "-Anativeheader.worker=" + System.getProperty("nativeheader.test.worker", "off");

    private static final String SOURCE = "package " + PACKAGE + ";\n"
            + "@io.nativeheader.NativeHeader(value = {%s}, pkgConfig = {%s}, clangArgs = {%s})\n"
            + "public interface Api extends ApiHeader {}\n";

    /** Binds the header and compiles the result, with all files in the folder. */
    static Binding of(Header header, Path folder) throws IOException {
        return with(options(header, folder, WORKER), header, folder);
    }

    private static Binding with(List<String> options, Header header, Path folder) throws IOException {
        Path source = source(header, folder);
        Path generated = folder.resolve("generated");
        Path classes = Files.createDirectories(folder.resolve("classes"));
        Optional<String> failure = javac(List.of(source), classes, options, true);
        if (failure.isEmpty()) {
            List<Path> sources = new ArrayList<>(sources(generated));
            sources.add(source);
            failure = javac(sources, classes, List.of("-proc:none", "-Xlint:all", "-Werror"), false);
        }
        return new Binding(classes, report(classes), failure);
    }

    /** Binds the header for the platforms, always in this process. */
    static Binding of(Header header, Path folder, List<Platform> platforms) throws IOException {
        List<String> options = options(header, folder, "-Anativeheader.worker=off");
        options.add("-Anativeheader.targets="
                + platforms.stream().map(Platform::target).collect(Collectors.joining(",")));
        return with(options, header, folder);
    }

    /**
     * Runs the processor without compiling helper stubs, with all files in the folder.
     */
    static Binding withoutHelpers(Header header, Path folder) throws IOException {
        Path classes = Files.createDirectories(folder.resolve("classes"));
        List<String> options = options(header, folder, WORKER);
        options.add("-Anativeheader.compileHelpers=false");
        Optional<String> failure = javac(List.of(source(header, folder)), classes, options, true);
        return new Binding(classes, report(classes), failure);
    }

    private static Path source(Header header, Path folder) throws IOException {
        Path source = folder.resolve("source/" + PACKAGE + "/Api.java");
        Files.createDirectories(source.getParent());
        List<String> pkgConfig = header.pkgConfig().isEmpty() ? List.of() : List.of(header.pkgConfig());
        return Files.writeString(
                source, SOURCE.formatted(literals(header.names()), literals(pkgConfig), literals(header.flags())));
    }

    private static String literals(List<String> values) {
        return values.stream()
                .map(value -> '"' + value.replace("\"", "\\\"") + '"')
                .collect(Collectors.joining(", "));
    }

    private static List<String> options(Header header, Path folder, String worker) throws IOException {
        Path generated = Files.createDirectories(folder.resolve("generated"));
        List<String> options = new ArrayList<>(List.of("-proc:only", "-s", generated.toString(), worker));
        if (!header.folders().isEmpty()) {
            options.add("-Anativeheader.includePath=" + String.join(":", header.folders()));
        }
        return options;
    }

    private static String report(Path classes) throws IOException {
        Path report = classes.resolve("META-INF/native-header/" + PACKAGE + "/Api.json");
        return Files.exists(report) ? Files.readString(report) : "";
    }

    private static List<Path> sources(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
    }

    private static Optional<String> javac(List<Path> sources, Path classes, List<String> options, boolean process)
            throws IOException {
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        List<String> all = new ArrayList<>(List.of("--release", "22", "-d", classes.toString()));
        all.addAll(options);
        try (StandardJavaFileManager files =
                javac.getStandardFileManager(diagnostics, Locale.ROOT, StandardCharsets.UTF_8)) {
            JavaCompiler.CompilationTask task =
                    javac.getTask(null, files, diagnostics, all, null, files.getJavaFileObjectsFromPaths(sources));
            if (process) {
                task.setProcessors(List.of(processor()));
            }
            boolean compiled = task.call();
            return compiled ? Optional.empty() : Optional.of(failure(diagnostics));
        }
    }

    private static Processor processor() {
        return ServiceLoader.load(Processor.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(processor -> processor.getSupportedAnnotationTypes().contains("io.nativeheader.*"))
                .findFirst()
                .orElseThrow();
    }

    /** Returns the errors. Includes the warnings if these caused the failure. */
    private static String failure(DiagnosticCollector<JavaFileObject> diagnostics) {
        String errors = text(diagnostics, Diagnostic.Kind.ERROR);
        return errors.isEmpty() || errors.contains("-Werror")
                ? errors + text(diagnostics, Diagnostic.Kind.WARNING, Diagnostic.Kind.MANDATORY_WARNING)
                : errors;
    }

    private static String text(DiagnosticCollector<JavaFileObject> diagnostics, Diagnostic.Kind... kinds) {
        return diagnostics.getDiagnostics().stream()
                .filter(diagnostic -> List.of(kinds).contains(diagnostic.getKind()))
                .limit(3)
                .map(Diagnostic::toString)
                .collect(Collectors.joining("\n"));
    }
}
