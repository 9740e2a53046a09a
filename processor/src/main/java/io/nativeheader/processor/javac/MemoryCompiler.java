package io.nativeheader.processor.javac;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/** Compiles sources in memory with the running JDK's compiler, without annotation processing. */
public final class MemoryCompiler {

    private static final int BYTES_BETWEEN_PAUSES = 6 << 20;

    private final int release;
    private final List<Path> classPath;
    private final Runnable pause;

    /** Creates a compiler for this Java release and class path. */
    public MemoryCompiler(int release, List<Path> classPath) {
        this(release, classPath, () -> {});
    }

    /**
     * Creates a compiler.
     *
     * @param release the Java release of sources and class files
     * @param pause an action that runs after every few megabytes of class files
     */
    public MemoryCompiler(int release, List<Path> classPath, Runnable pause) {
        this.release = release;
        this.pause = pause;
        this.classPath = List.copyOf(classPath);
    }

    /** The result of a compilation. */
    public sealed interface Outcome {}

    /**
     * A compilation without errors.
     *
     * @param classes the class files by the name of the source; the top-level class comes first, then its members
     */
    public record Compiled(Map<String, List<ClassFile>> classes) implements Outcome {}

    /**
     * A compilation with errors, or no compiler.
     *
     * @param reason the first error
     */
    public record Failed(String reason) implements Outcome {}

    /**
     * Compiles sources that depend only on each other and the class path.
     *
     * @param sources the sources by the name of their type, {@code p.Phy}; a supplier is called when the compiler reads the source
     */
    public Outcome compile(Map<String, Supplier<String>> sources) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler == null) {
            return new Failed("this JDK has no compiler");
        }
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(diagnostics, null, null)) {
            files.setLocationFromPaths(StandardLocation.CLASS_PATH, classPath);
            files.setLocationFromPaths(StandardLocation.SOURCE_PATH, List.of());
            ClassFiles classes = new ClassFiles(files, pause);
            List<Source> units = new ArrayList<>();
            sources.forEach((name, text) -> units.add(new Source(name, text)));
            return compiler.getTask(null, classes, diagnostics, options(), null, units)
                            .call()
                    ? new Compiled(classes.inOrder())
                    : new Failed(firstError(diagnostics));
        } catch (IOException | RuntimeException | Error failure) {
            return new Failed(failure.toString()); // javac may have a bug or run out of memory
        }
    }

    /** Requests all information for debuggers and reflection, because the options of the user's compiler are unknown. */
    private List<String> options() {
        List<String> options = new ArrayList<>(List.of("-proc:none", "-Xlint:none", "-nowarn", "-g", "-parameters"));
        if (release != Runtime.version().feature()) {
            options.addAll(List.of("--release", "" + release));
        }
        return options;
    }

    private static String firstError(DiagnosticCollector<JavaFileObject> diagnostics) {
        return diagnostics.getDiagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                .findFirst()
                .map(Object::toString)
                .orElse("");
    }

    private static URI uri(String name, JavaFileObject.Kind kind) {
        return URI.create("memory:///" + name.replace('.', '/').replace("$", "%24") + kind.extension);
    }

    /** A source in memory. */
    private static final class Source extends SimpleJavaFileObject {

        private final String name;
        private final Supplier<String> text;

        Source(String name, Supplier<String> text) {
            super(uri(name, Kind.SOURCE), Kind.SOURCE);
            this.name = name;
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text.get();
        }
    }

    /** Collects the class files that the compiler writes. */
    private static final class ClassFiles extends ForwardingJavaFileManager<JavaFileManager> {

        private final Map<String, List<ClassFile>> classes = new HashMap<>();

        private final Runnable pause;
        private int bytes;

        ClassFiles(JavaFileManager files, Runnable pause) {
            super(files);
            this.pause = pause;
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
            List<ClassFile> ofSource = classes.computeIfAbsent(((Source) sibling).name, _ -> new ArrayList<>());
            return new SimpleJavaFileObject(uri(name, kind), kind) {
                @Override
                public OutputStream openOutputStream() {
                    return new ByteArrayOutputStream() {
                        @Override
                        public void close() {
                            ofSource.add(new ClassFile(name, toByteArray()));
                            bytes += size();
                            if (bytes > BYTES_BETWEEN_PAUSES) {
                                bytes = 0;
                                pause.run();
                            }
                        }
                    };
                }
            };
        }

        Map<String, List<ClassFile>> inOrder() {
            classes.values().forEach(ofSource -> ofSource.sort(Comparator.comparing(ClassFile::name)));
            return classes;
        }
    }
}
