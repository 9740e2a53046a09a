package io.nativeheader.processor.worker;

import io.nativeheader.processor.cache.CacheDirectory;
import io.nativeheader.processor.cache.RecordReader;
import io.nativeheader.processor.cache.RecordWriter;
import io.nativeheader.processor.diagnostic.Diagnostics;
import io.nativeheader.processor.diagnostic.ToolProblem;
import io.nativeheader.processor.inputs.HeaderFlags;
import io.nativeheader.processor.inputs.HeaderSourceFinder;
import io.nativeheader.processor.parse.ClangOpener;
import io.nativeheader.processor.pipeline.BindingCache;
import io.nativeheader.processor.pipeline.Caches;
import io.nativeheader.processor.pipeline.Generation;
import io.nativeheader.processor.pipeline.PackageResult;
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
 * From the interfaces of a compilation to what is to be written: what an earlier build generated, else what {@link Generation} does, in a
 * process of its own or, where there can be none, in this one.
 */
public final class PackageGenerator {

    private final Map<String, String> given;
    private final int release;
    private final ProcessorOptions options;
    private final BuildEnvironment environment;
    private final HeaderSourceFinder finder;
    private final Optional<BindingCache> kept;
    private boolean isCacheChecked;

    /**
     * @param given the options as they were read
     * @param release of Java, of which the compiler takes class files; 0 if it takes none
     */
    public PackageGenerator(Map<String, String> given, ProcessorOptions options, int release) {
        Target target = Target.host();
        this.given = given;
        this.release = options.classes() == ProcessorOptions.Classes.NEVER ? 0 : release;
        this.options = options;
        this.environment = BuildEnvironment.current(target);
        this.finder = new HeaderSourceFinder(options, environment);
        this.kept = Caches.of(options, environment, new ClangOpener(options.libclang(), environment))
                .bindings();
    }

    /**
     * Generates all that interfaces need. A broken one does not stop the others.
     *
     * @param packages the interfaces of each
     * @return a binding for each package
     */
    public Map<String, PackageResult> bind(Map<String, List<InterfaceRequest>> packages) {
        Map<String, PackageResult> bindings = new LinkedHashMap<>();
        Map<String, Diagnostics> said = new LinkedHashMap<>();
        List<BindingCache.Asked> missing = new ArrayList<>();
        packages.forEach((name, requests) -> {
            Diagnostics diagnostics = new Diagnostics();
            said.put(name, diagnostics);
            List<HeaderFlags> interfaces = requests.stream()
                    .map(request -> finder.flags(request, diagnostics))
                    .toList();
            BindingCache.Asked asked = new BindingCache.Asked(name, interfaces, release);
            kept.flatMap(cache -> cache.get(asked))
                    .ifPresentOrElse(binding -> bindings.put(name, binding), () -> missing.add(asked));
        });
        if (!packages.isEmpty()) {
            String first = packages.keySet().iterator().next();
            checkCache(packages.get(first).getFirst(), said.get(first));
        }
        if (!missing.isEmpty()) {
            List<PackageResult> made =
                    generate(missing, said.get(missing.getFirst().packageName()));
            for (int i = 0; i < missing.size(); i++) {
                bindings.put(missing.get(i).packageName(), made.get(i));
            }
        }
        bindings.replaceAll((name, binding) -> binding.after(said.get(name)));
        return bindings;
    }

    /** Says once if the user's cache folder is not used. */
    private void checkCache(InterfaceRequest first, Diagnostics diagnostics) {
        if (isCacheChecked) {
            return;
        }
        isCacheChecked = true;
        CacheDirectory.find(environment.target())
                .refused()
                .ifPresent(reason -> diagnostics.warning(new ToolProblem.CacheNotUsed(reason), first.origin()));
    }

    /**
     * A binding for each package.
     *
     * @param diagnostics of the first
     */
    private List<PackageResult> generate(List<BindingCache.Asked> packages, Diagnostics diagnostics) {
        Optional<List<Path>> jars = options.worker() ? Worker.classPath() : Optional.empty();
        if (jars.isEmpty()) {
            return generateHere(packages);
        }
        Path archives = CacheDirectory.of(environment.target()).resolve("worker");
        WorkerProcess worker = new WorkerProcess(Worker.class.getName(), jars.get(), archives);
        List<PackageResult> made = new ArrayList<>();
        while (made.size() < packages.size()) {
            List<BindingCache.Asked> rest = packages.subList(made.size(), packages.size());
            switch (worker.ask(RecordWriter.bytes(new Worker.Question(given, rest)))) {
                case WorkerProcess.Asked asked -> made.addAll(bindings(rest, asked));
                case WorkerProcess.NotStarted(String reason) -> {
                    diagnostics.note(
                            new ToolProblem.WorkerNotStarted(reason),
                            rest.getFirst().interfaces().getFirst().request().origin());
                    made.addAll(generateHere(rest));
                }
            }
        }
        return made;
    }

    /** What was answered, and for the package at which the worker died, that it did; those behind it are left. */
    private static List<PackageResult> bindings(List<BindingCache.Asked> packages, WorkerProcess.Asked outcome) {
        List<PackageResult> bindings = new ArrayList<>();
        for (byte[] answer : outcome.answers()) {
            bindings.add(RecordReader.value(answer, PackageResult.class).orElseThrow());
        }
        if (bindings.size() < packages.size()) {
            BindingCache.Asked at = packages.get(bindings.size());
            Diagnostics diagnostics = new Diagnostics();
            diagnostics.error(
                    new ToolProblem.WorkerDied(at.headers(), outcome.exitCode(), outcome.said()),
                    at.interfaces().getFirst().request().headerOrigin());
            bindings.add(new PackageResult(List.of(), diagnostics.all()));
        }
        return bindings;
    }

    private List<PackageResult> generateHere(List<BindingCache.Asked> packages) {
        Generation generation = new Generation(options, environment, false);
        return packages.stream().map(generation::generate).toList();
    }
}
