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

/** The compiler of the JDK that runs, without annotation processing; what it says is an outcome. */
public final class MemoryCompiler {

    private static final int BYTES_BETWEEN_PAUSES = 6 << 20;

    private final int release;
    private final List<Path> classPath;
    private final Runnable pause;

    /**
     * @param release of Java, that sources and class files are of
     */
    public MemoryCompiler(int release, List<Path> classPath) {
        this(release, classPath, () -> {});
    }

    /**
     * @param release of Java, that sources and class files are of
     * @param pause is run after each few megabytes of class files
     */
    public MemoryCompiler(int release, List<Path> classPath, Runnable pause) {
        this.release = release;
        this.pause = pause;
        this.classPath = List.copyOf(classPath);
    }

    /** What came of sources. */
    public sealed interface Outcome {}

    /**
     * There is no error.
     *
     * @param classes of each source, by its name; that of the source first, then its members
     */
    public record Compiled(Map<String, List<ClassFile>> classes) implements Outcome {}

    /**
     * There is one, or no compiler.
     *
     * @param reason the first error
     */
    public record Failed(String reason) implements Outcome {}

    /**
     * Compiles sources that need nothing but each other and the class path.
     *
     * @param sources by the type that each declares, {@code p.Phy}; each is asked for when it is read, and not kept
     */
    public Outcome compile(Map<String, Supplier<String>> sources) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler == null) {
            return new Failed("this JDK has no compiler");
        }
        DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(said, null, null)) {
            files.setLocationFromPaths(StandardLocation.CLASS_PATH, classPath);
            files.setLocationFromPaths(StandardLocation.SOURCE_PATH, List.of());
            ClassFiles classes = new ClassFiles(files, pause);
            List<Source> units = new ArrayList<>();
            sources.forEach((name, text) -> units.add(new Source(name, text)));
            return compiler.getTask(null, classes, said, options(), null, units).call()
                    ? new Compiled(classes.inOrder())
                    : new Failed(firstError(said));
        } catch (IOException | RuntimeException | Error failure) {
            return new Failed(failure.toString()); // javac has bugs, and no memory to spare
        }
    }

    /** With all that a debugger and reflection can ask for: what the user's compiler would have been told is not known. */
    private List<String> options() {
        List<String> options = new ArrayList<>(List.of("-proc:none", "-Xlint:none", "-nowarn", "-g", "-parameters"));
        if (release != Runtime.version().feature()) {
            options.addAll(List.of("--release", "" + release));
        }
        return options;
    }

    private static String firstError(DiagnosticCollector<JavaFileObject> said) {
        return said.getDiagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                .findFirst()
                .map(Object::toString)
                .orElse("");
    }

    private static URI uri(String name, JavaFileObject.Kind kind) {
        return URI.create("memory:///" + name.replace('.', '/').replace("$", "%24") + kind.extension);
    }

    /** A text to compile. */
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

    /** Keeps what the compiler writes. */
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
