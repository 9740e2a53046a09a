package io.nativeheader.robustness;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Compiles an interface with the headers in the folder {@code in}, and judges all diagnostics and written files. */
final class Check {

    private final Path folder;
    private final Path in;
    private final Path classes;
    private final Path sources;

    Check(Path folder) throws IOException {
        this.folder = folder;
        this.in = Files.createDirectories(folder.resolve("in"));
        this.classes = Files.createDirectories(folder.resolve("classes"));
        this.sources = Files.createDirectories(folder.resolve("sources"));
    }

    Verdict of(String java) throws IOException {
        Set<Path> before = files();
        DiagnosticCollector<JavaFileObject> collector = new DiagnosticCollector<>();
        try {
            compile(java, collector);
        } catch (Throwable thrown) {
            return Verdict.failed("javac threw " + trace(thrown));
        }
        Set<Path> unexpected = files();
        unexpected.removeAll(before);
        unexpected.removeIf(file -> file.startsWith(classes) || file.startsWith(sources));
        return unexpected.isEmpty()
                ? verdict(collector.getDiagnostics())
                : Verdict.failed("the processor wrote outside its folders: " + unexpected);
    }

    private void compile(String java, DiagnosticCollector<JavaFileObject> collector) throws IOException {
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        List<String> options = List.of(
                "-Xlint:all",
                "-processor",
                "io.nativeheader.processor.NativeHeaderProcessor",
                "-Xmaxerrs",
                "10000",
                "-d",
                classes.toString(),
                "-s",
                sources.toString(),
                "-Anativeheader.cache=off",
                "-Anativeheader.worker=off", // a crash or exception must reach this process
                "-Anativeheader.symbols=off", // no library has the random names, and searching takes time
                "-Anativeheader.includePath=" + in);
        try (var files = javac.getStandardFileManager(collector, Locale.ROOT, StandardCharsets.UTF_8)) {
            JavaCompiler.CompilationTask task =
                    javac.getTask(new StringWriter(), files, collector, options, List.of(), List.of(new Source(java)));
            task.call();
        }
    }

    private Verdict verdict(List<Diagnostic<? extends JavaFileObject>> diagnostics) {
        List<Diagnostic<? extends JavaFileObject>> ours = diagnostics.stream()
                .filter(diagnostic -> message(diagnostic).startsWith("["))
                .toList();
        for (Diagnostic<? extends JavaFileObject> diagnostic : ours) {
            if (message(diagnostic).startsWith("[InternalError]")) {
                return Verdict.failed(message(diagnostic));
            }
        }
        if (hasError(ours)) {
            return new Verdict(Verdict.Kind.DIAGNOSED, ids(ours));
        }
        List<String> rejected = diagnostics.stream()
                .filter(diagnostic -> diagnostic.getKind() != Diagnostic.Kind.NOTE)
                .filter(this::isGenerated)
                .map(Object::toString)
                .toList();
        if (!rejected.isEmpty()) {
            return Verdict.failed("javac rejects the generated code: " + rejected);
        }
        return diagnostics.stream()
                .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                .findFirst()
                .map(error -> new Verdict(Verdict.Kind.NOT_JAVA, error.toString()))
                .orElseGet(() -> new Verdict(Verdict.Kind.BOUND, notes(ours)));
    }

    /** Returns the notes about stubs that the compiler refused. */
    private static String notes(List<Diagnostic<? extends JavaFileObject>> ours) {
        return ours.stream()
                .map(Check::message)
                .filter(message -> message.startsWith("[HelpersSkipped]"))
                .collect(Collectors.joining(" "));
    }

    private boolean isGenerated(Diagnostic<? extends JavaFileObject> diagnostic) {
        return diagnostic.getSource() != null && !(diagnostic.getSource() instanceof Source);
    }

    private static boolean hasError(List<Diagnostic<? extends JavaFileObject>> diagnostics) {
        return diagnostics.stream().anyMatch(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR);
    }

    private static String message(Diagnostic<?> diagnostic) {
        return diagnostic.getMessage(Locale.ROOT);
    }

    private static String ids(List<Diagnostic<? extends JavaFileObject>> ours) {
        return ours.stream()
                .map(Check::message)
                .map(message -> message.substring(0, message.indexOf(']') + 1))
                .distinct()
                .sorted()
                .collect(Collectors.joining("", "", " " + message(ours.getFirst())));
    }

    private Set<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static String trace(Throwable thrown) {
        StringWriter text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    /** The source of the annotated interface. */
    private static final class Source extends SimpleJavaFileObject {

        private final String text;

        Source(String text) {
            super(URI.create("string:///p/Input.java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
