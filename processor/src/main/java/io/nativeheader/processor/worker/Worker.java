package io.nativeheader.processor.worker;

import io.nativeheader.processor.cache.RecordReader;
import io.nativeheader.processor.cache.RecordWriter;
import io.nativeheader.processor.clang.BundledLlvm;
import io.nativeheader.processor.diagnostic.Diagnostics;
import io.nativeheader.processor.javac.ClassLocation;
import io.nativeheader.processor.javac.CompilerSample;
import io.nativeheader.processor.pipeline.PackageRequest;
import io.nativeheader.processor.pipeline.Pipeline;
import io.nativeheader.processor.pipeline.SharedStages;
import io.nativeheader.processor.platform.Target;
import io.nativeheader.processor.request.ProcessorOptions;
import io.nativeheader.processor.toolchain.BuildEnvironment;
import io.nativeheader.processor.toolchain.sysroot.Sysroot;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Runs the {@link Pipeline} in a separate JVM, which isolates javac from crashes of libclang. */
public final class Worker {

    /** One file of each artifact that the worker needs: the processor, the runtime, JavaPoet, commonmark. */
    private static final List<String> NEEDED = List.of(
            "io/nativeheader/processor/worker/Worker.class",
            "io/nativeheader/runtime/library/LibraryName.class",
            "com/palantir/javapoet/JavaFile.class",
            "org/commonmark/parser/Parser.class");

    private Worker() {}

    /**
     * The request that javac's process sends to the worker.
     *
     * @param options the {@code -A} options
     * @param sysroots the headers and libraries of each target; the worker's class path lacks the jars that have some of them
     * @param packages the packages to process; the worker sends one answer for each, in order
     */
    record Question(Map<String, String> options, List<Sysroot> sysroots, List<PackageRequest> packages) {}

    public static void main(String[] arguments) throws IOException {
        boolean archives = List.of(arguments).contains(WorkerProcess.ARCHIVE);
        WorkerSide.run((question, answers) -> {
            answer(question, answers);
            if (archives) {
                CompilerSample.compile();
            }
        });
    }

    private static void answer(byte[] bytes, Consumer<byte[]> answers) {
        Question question = RecordReader.value(bytes, Question.class).orElseThrow();
        ProcessorOptions options = ProcessorOptions.read(question.options(), new Diagnostics());
        SharedStages shared = new SharedStages(options, BuildEnvironment.current(Target.host()), question.sysroots());
        Pipeline pipeline = new Pipeline(shared, true);
        for (PackageRequest request : question.packages()) {
            answers.accept(RecordWriter.bytes(pipeline.run(request)));
        }
    }

    /** Returns the jars and folders that the worker needs, or empty if one of the artifacts was not loaded from a file. */
    static Optional<List<Path>> classPath() {
        ClassLoader loader = Worker.class.getClassLoader();
        Set<Path> locations = new LinkedHashSet<>();
        for (String resource : NEEDED) {
            Optional<Path> location = ClassLocation.of(loader, resource);
            if (location.isEmpty()) {
                return Optional.empty();
            }
            locations.add(location.get());
        }
        BundledLlvm.jar(loader, Target.host()).ifPresent(locations::add);
        return Optional.of(List.copyOf(locations));
    }
}
