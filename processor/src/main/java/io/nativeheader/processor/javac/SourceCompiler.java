package io.nativeheader.processor.javac;

import io.nativeheader.processor.emit.GeneratedJava;
import io.nativeheader.processor.javac.GeneratedFile.Kind;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Compiles generated sources where they are generated, as far as they need nothing of the user's. javac then has class files to read, which takes
 * it half the time; the next build has them from {@code BindingCache}. The sources are written beside them, for people.
 */
public final class SourceCompiler {

    /** Fewer sources are compiled by the user's compiler sooner than another one has started. */
    private static final int FEWEST_BYTES = 64 << 10;

    private static final long WORTH_COLLECTING_BYTES = 96 << 20;
    private static final long SOON_COLLECTED_BYTES = 256 << 20;

    private static final String RUNTIME = "io/nativeheader/runtime/library/LibraryName.class";

    /** JSpecify is the user's; class files name its annotations, as ones of types that are kept at run time. */
    private static final List<String> JSPECIFY = List.of("NonNull", "Nullable");

    private static final String ANNOTATION = """
            package org.jspecify.annotations;
            import java.lang.annotation.*;
            @Target(ElementType.TYPE_USE)
            @Retention(RetentionPolicy.RUNTIME)
            public @interface %s {}
            """;

    private final int release;
    private final boolean few;
    private long usedAfterCollection;

    /**
     * @param release of Java, for which class files are wanted
     * @param few whether few sources are compiled as well
     */
    public SourceCompiler(int release, boolean few) {
        this.release = release;
        this.few = few;
    }

    /**
     * A class of those that implement a user's interface.
     *
     * @param type {@code p.PhyNative}, {@code p.PhyNativeHandles}
     * @param standIn for the interface; empty where its implementation depends on more of it
     */
    public record Implementation(String type, Optional<GeneratedJava> standIn) {}

    /**
     * The same files, with class files where there can be some. Types that need something of the user's, in this package or another, are
     * left to the user's compiler, which also says what is wrong with them, if anything is.
     */
    public List<GeneratedFile> compile(List<GeneratedFile> files, List<Implementation> implementations) {
        int bytes = files.stream()
                .filter(file -> file.kind() == Kind.TYPE)
                .mapToInt(file -> file.content().length)
                .sum();
        Optional<Path> runtime = ClassLocation.of(SourceCompiler.class.getClassLoader(), RUNTIME);
        if (bytes < FEWEST_BYTES && !few || runtime.isEmpty()) {
            return files;
        }
        collect(); // of headers and of their Java nothing is needed any more but the texts
        MemoryCompiler compiler = new MemoryCompiler(release, List.of(runtime.get()), this::collect);
        List<Implementation> alone = implementations.stream()
                .filter(implementation -> implementation.standIn().isPresent())
                .toList();
        Map<String, List<ClassFile>> classes = compile(compiler, sources(files, implementations, alone), alone);
        if (classes.isEmpty() && !alone.isEmpty()) {
            classes = compile(compiler, sources(files, implementations, List.of()), List.of());
        }
        collect();
        Map<String, List<ClassFile>> found = classes;
        return files.stream()
                .map(file -> file.kind() == Kind.TYPE ? file.with(found.getOrDefault(file.name(), List.of())) : file)
                .toList();
    }

    /**
     * The worker's JVM collects what is old only when there is no more memory. Here it is collected each time; what is large, when it has grown
     * by a quarter, so that all collections together take a few times what the last one does.
     */
    private void collect() {
        long enough = usedAfterCollection < SOON_COLLECTED_BYTES ? 0 : usedAfterCollection / 4;
        if (used() > WORTH_COLLECTING_BYTES && used() > usedAfterCollection + enough) {
            System.gc();
            usedAfterCollection = used();
        }
    }

    private static long used() {
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    /** Those that can be compiled here, with the implementations of some interfaces. */
    private static Map<String, Supplier<String>> sources(
            List<GeneratedFile> files, List<Implementation> implementations, List<Implementation> with) {
        Set<String> without = implementations.stream()
                .filter(implementation -> !with.contains(implementation))
                .map(Implementation::type)
                .collect(Collectors.toSet());
        Map<String, Supplier<String>> sources = new LinkedHashMap<>();
        for (GeneratedFile file : files) {
            if (file.kind() == Kind.TYPE && !without.contains(file.name())) {
                sources.put(file.name(), file::text);
            }
        }
        return sources;
    }

    /** Class files by source; none after an error. */
    private static Map<String, List<ClassFile>> compile(
            MemoryCompiler compiler, Map<String, Supplier<String>> sources, List<Implementation> alone) {
        Map<String, Supplier<String>> all = new LinkedHashMap<>(sources);
        JSPECIFY.forEach(name -> all.put("org.jspecify.annotations." + name, () -> ANNOTATION.formatted(name)));
        for (Implementation implementation : alone) {
            GeneratedJava standIn = implementation.standIn().orElseThrow();
            all.put(standIn.type().qualifiedName(), standIn::text);
        }
        return switch (compiler.compile(all)) {
            case MemoryCompiler.Compiled(Map<String, List<ClassFile>> classes) -> classes;
            case MemoryCompiler.Failed _ -> Map.of();
        };
    }
}
