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
 * Compiles those generated sources that do not depend on the user's code. javac then reads class files, which takes half the time, and the next build
 * takes them from {@code ResultCache}. The sources are written as well, for people to read.
 */
public final class SourceCompiler {

    /** The size of sources below which starting a second compiler takes longer than letting the user's compiler compile them. */
    private static final int MIN_BYTES = 64 << 10;

    private static final long WORTH_COLLECTING_BYTES = 96 << 20;
    private static final long SOON_COLLECTED_BYTES = 256 << 20;

    private static final String RUNTIME = "io/nativeheader/runtime/library/LibraryName.class";

    /** JSpecify's annotations, which may not be on this class path. Class files refer to them as type annotations with run-time retention. */
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
     * Creates a compiler.
     *
     * @param release the Java release of the class files
     * @param few whether to compile even a small number of sources
     */
    public SourceCompiler(int release, boolean few) {
        this.release = release;
        this.few = few;
    }

    /**
     * A generated class that implements a user's interface.
     *
     * @param type the class's name, {@code p.PhyNative} or {@code p.PhyNativeHandles}
     * @param standIn a substitute for the interface during compilation; empty if the class depends on more of the user's code
     */
    public record Implementation(String type, Optional<GeneratedJava> standIn) {}

    /**
     * Returns the files with class files added where possible. Types that depend on the user's code are left to the user's compiler, which
     * also reports any errors in them.
     */
    public List<GeneratedFile> compile(List<GeneratedFile> files, List<Implementation> implementations) {
        int bytes = files.stream()
                .filter(file -> file.kind() == Kind.TYPE)
                .mapToInt(file -> file.content().length)
                .sum();
        Optional<Path> runtime = ClassLocation.of(SourceCompiler.class.getClassLoader(), RUNTIME);
        if (bytes < MIN_BYTES && !few || runtime.isEmpty()) {
            return files;
        }
        collect(); // from here on only the sources are needed, and no longer the C and Java models
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
     * Collects garbage, because the worker's JVM otherwise does a full collection only when memory runs out. Collects a small heap each time, and a
     * large one when it has grown by a quarter, so that all collections together take a few times as long as the last one.
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

    /** Returns the sources to compile: all types except the implementations that are not in {@code with}. */
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

    /** Returns the class files by source, or an empty map after an error. */
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
