package io.nativeheader.processor.worker;

import io.nativeheader.processor.cache.RecordReader;
import io.nativeheader.processor.cache.RecordWriter;
import io.nativeheader.processor.clang.BundledLlvm;
import io.nativeheader.processor.diagnostic.Diagnostics;
import io.nativeheader.processor.javac.ClassLocation;
import io.nativeheader.processor.javac.MemoryCompiler;
import io.nativeheader.processor.pipeline.BindingCache;
import io.nativeheader.processor.pipeline.Generation;
import io.nativeheader.processor.platform.Target;
import io.nativeheader.processor.request.ProcessorOptions;
import io.nativeheader.processor.toolchain.BuildEnvironment;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** {@link Generation} in a process of its own. */
public final class Worker {

    /** A file of each artifact that it needs: the processor, the annotations, JavaPoet. */
    private static final List<String> NEEDED = List.of(
            "io/nativeheader/processor/worker/Worker.class",
            "io/nativeheader/runtime/library/LibraryName.class",
            "com/palantir/javapoet/JavaFile.class");

    private static final int OLDEST_RELEASE = 22;

    /** Some of all that generated sources have. */
    public static final String SAMPLE = """
            import java.lang.foreign.MemorySegment;
            import java.lang.invoke.MethodHandle;
            import java.util.function.IntSupplier;

            /** {@code struct sample}. */
            record Sample(MemorySegment segment) implements IntSupplier {
                static final int COUNT = 3;
                enum Kind { FIRST, SECOND { @Override public String toString() { return "2"; } } }
                static final class Holder {
                    private static final MethodHandle HANDLE = null;
                }
                @Override
                public int getAsInt() {
                    try (AutoCloseable scratch = null) {
                        return segment == null ? COUNT : (int) Holder.HANDLE.invokeExact(segment);
                    } catch (Throwable failure) {
                        throw new IllegalStateException("" + failure);
                    }
                }
                static String name(Kind kind, String... others) {
                    return switch (kind) {
                        case FIRST -> "1";
                        default -> others.length > 0 ? others[0] : kind.toString();
                    };
                }
            }
            """;

    private Worker() {}

    /**
     * What it is asked.
     *
     * @param options the {@code -A} options
     * @param packages with their interfaces
     */
    record Question(Map<String, String> options, List<BindingCache.Asked> packages) {}

    public static void main(String[] arguments) throws IOException {
        boolean archives = List.of(arguments).contains(WorkerProcess.ARCHIVE);
        WorkerSide.run((question, answers) -> {
            answer(question, answers);
            if (archives) {
                new MemoryCompiler(OLDEST_RELEASE, List.of()).compile(Map.of("Sample", () -> SAMPLE));
            }
        });
    }

    private static void answer(byte[] bytes, Consumer<byte[]> answers) {
        Question question = RecordReader.value(bytes, Question.class).orElseThrow();
        ProcessorOptions options = ProcessorOptions.read(question.options(), new Diagnostics());
        Generation generation = new Generation(options, BuildEnvironment.current(Target.host()), true);
        for (BindingCache.Asked asked : question.packages()) {
            answers.accept(RecordWriter.bytes(generation.generate(asked)));
        }
    }

    /** The jars and folders of the processor path that it needs; empty if one is in no file. */
    static Optional<List<Path>> classPath() {
        ClassLoader loader = Worker.class.getClassLoader();
        Set<Path> places = new LinkedHashSet<>();
        for (String resource : NEEDED) {
            Optional<Path> place = ClassLocation.of(loader, resource);
            if (place.isEmpty()) {
                return Optional.empty();
            }
            places.add(place.get());
        }
        BundledLlvm.jar(loader, Target.host()).ifPresent(places::add);
        return Optional.of(List.copyOf(places));
    }
}
