package io.nativeheader.processor.worker;

import io.nativeheader.processor.cache.CacheDirectory;
import io.nativeheader.processor.cache.RecordReader;
import io.nativeheader.processor.cache.RecordWriter;
import io.nativeheader.processor.diagnostic.Diagnostics;
import io.nativeheader.processor.diagnostic.ToolProblem;
import io.nativeheader.processor.inputs.HeaderFlags;
import io.nativeheader.processor.pipeline.PackageRequest;
import io.nativeheader.processor.pipeline.PackageResult;
import io.nativeheader.processor.pipeline.Pipeline;
import io.nativeheader.processor.pipeline.SharedStages;
import io.nativeheader.processor.platform.PerTarget;
import io.nativeheader.processor.platform.Target;
import io.nativeheader.processor.request.InterfaceRequest;
import io.nativeheader.processor.request.ProcessorOptions;
import io.nativeheader.processor.toolchain.BuildEnvironment;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Gets the result of each package from the cache of earlier builds, from a worker process, or, if no process can be started, from the
 * pipeline in this process.
 */
public final class PackageGenerator {

    private final Map<String, String> givenOptions;
    private final int classRelease;
    private final SharedStages shared;
    private boolean isCacheChecked;

    /**
     * @param givenOptions the {@code -A} options as passed to javac
     * @param options the same options, parsed
     * @param classRelease Java release for precompiled classes, or 0 to hand javac sources
     */
    public PackageGenerator(Map<String, String> givenOptions, ProcessorOptions options, int classRelease) {
        this.givenOptions = givenOptions;
        this.classRelease = options.classes() == ProcessorOptions.Classes.NEVER ? 0 : classRelease;
        this.shared = new SharedStages(options, BuildEnvironment.current(Target.host()));
    }

    /**
     * Processes packages. A broken interface does not stop the others.
     *
     * @param packages the interfaces of each package, by package name
     * @return the result of each package, by package name
     */
    public Map<String, PackageResult> generate(Map<String, List<InterfaceRequest>> packages) {
        Map<String, PackageResult> results = new LinkedHashMap<>();
        Map<String, Diagnostics> earlier = new LinkedHashMap<>();
        List<PackageRequest> missing = new ArrayList<>();
        packages.forEach((name, interfaces) -> {
            Diagnostics diagnostics = new Diagnostics();
            earlier.put(name, diagnostics);
            PackageRequest request = request(name, interfaces, diagnostics);
            if (request.interfaces().isEmpty()) {
                results.put(name, new PackageResult(List.of(), List.of()));
                return;
            }
            shared.caches()
                    .results()
                    .flatMap(cache -> cache.get(request))
                    .ifPresentOrElse(result -> results.put(name, result), () -> missing.add(request));
        });
        if (!packages.isEmpty()) {
            String first = packages.keySet().iterator().next();
            checkCacheFolder(packages.get(first).getFirst(), earlier.get(first));
        }
        if (!missing.isEmpty()) {
            results.putAll(process(missing, earlier.get(missing.getFirst().packageName())));
        }
        results.replaceAll((name, result) -> result.withEarlier(earlier.get(name)));
        return results;
    }

    private PackageRequest request(String name, List<InterfaceRequest> interfaces, Diagnostics diagnostics) {
        List<PerTarget<HeaderFlags>> flags = interfaces.stream()
                .flatMap(one -> shared.flags(one, diagnostics).stream())
                .toList();
        return new PackageRequest(name, flags, classRelease);
    }

    /** Warns once if the user's cache folder cannot be used. */
    private void checkCacheFolder(InterfaceRequest first, Diagnostics diagnostics) {
        if (!isCacheChecked) {
            isCacheChecked = true;
            CacheDirectory.find(shared.environment().host())
                    .refused()
                    .ifPresent(reason -> diagnostics.warning(new ToolProblem.CacheNotUsed(reason), first.origin()));
        }
    }

    /**
     * Processes packages in a worker, or in this process if no worker can be started.
     *
     * @param diagnostics receives a note if no worker could be started
     */
    private Map<String, PackageResult> process(List<PackageRequest> requests, Diagnostics diagnostics) {
        Optional<List<Path>> classPath = shared.options().worker() ? Worker.classPath() : Optional.empty();
        if (classPath.isEmpty()) {
            return processHere(requests);
        }
        Path archives = CacheDirectory.of(shared.environment().host()).resolve("worker");
        WorkerProcess worker = new WorkerProcess(Worker.class.getName(), classPath.get(), archives);
        Map<String, PackageResult> results = new LinkedHashMap<>();
        while (results.size() < requests.size()) {
            List<PackageRequest> rest = requests.subList(results.size(), requests.size());
            switch (worker.ask(RecordWriter.bytes(new Worker.Question(givenOptions, shared.sysroots(), rest)))) {
                case WorkerProcess.Asked asked -> results.putAll(results(rest, asked));
                case WorkerProcess.NotStarted(String reason) -> {
                    diagnostics.note(
                            new ToolProblem.WorkerNotStarted(reason),
                            rest.getFirst().requests().getFirst().origin());
                    results.putAll(processHere(rest));
                }
            }
        }
        return results;
    }

    /**
     * Returns the answers of a worker. If the worker died, the package that it was processing gets an error, and later packages get no
     * result.
     */
    private static Map<String, PackageResult> results(List<PackageRequest> requests, WorkerProcess.Asked outcome) {
        Map<String, PackageResult> results = new LinkedHashMap<>();
        for (byte[] answer : outcome.answers()) {
            results.put(
                    requests.get(results.size()).packageName(),
                    RecordReader.value(answer, PackageResult.class).orElseThrow());
        }
        if (results.size() < requests.size()) {
            PackageRequest failed = requests.get(results.size());
            Diagnostics diagnostics = new Diagnostics();
            diagnostics.error(
                    new ToolProblem.WorkerDied(failed.headers(), outcome.exitCode(), outcome.errors()),
                    failed.requests().getFirst().headerOrigin());
            results.put(failed.packageName(), new PackageResult(List.of(), diagnostics.all()));
        }
        return results;
    }

    private Map<String, PackageResult> processHere(List<PackageRequest> requests) {
        Pipeline pipeline = new Pipeline(shared, false);
        Map<String, PackageResult> results = new LinkedHashMap<>();
        requests.forEach(request -> results.put(request.packageName(), pipeline.run(request)));
        return results;
    }
}
