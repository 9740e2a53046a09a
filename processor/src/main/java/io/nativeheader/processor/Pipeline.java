package io.nativeheader.processor;

import io.nativeheader.processor.cache.SeenFiles;
import io.nativeheader.processor.cmodel.Target;
import io.nativeheader.processor.diagnostic.Diagnostics;
import io.nativeheader.processor.request.InterfaceRequest;
import io.nativeheader.processor.toolchain.BuildEnvironment;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** From the interfaces of a package to what is to be written: what an earlier build generated, or what {@link Generator} does. */
final class Pipeline {

    private final BuildEnvironment environment;
    private final HeaderSourceFinder finder;
    private final Caches caches;
    private final Generator.Stages stages;

    Pipeline(ProcessorOptions options) {
        Target target = Target.host();
        environment = BuildEnvironment.current(target);
        ClangOpener clang = new ClangOpener(options.libclang(), environment);
        finder = new HeaderSourceFinder(options, environment);
        caches = Caches.of(options, environment, clang);
        stages = new Generator.Stages(
                target,
                options.symbols(),
                finder,
                new HeaderReader(options, environment, clang, caches),
                new HelperCompiler(options, environment));
    }

    /** Generates all that the interfaces of one package need. A broken one does not stop the others. */
    Binding bind(String packageName, List<InterfaceRequest> requests) {
        Instant started = Instant.now();
        Diagnostics diagnostics = new Diagnostics();
        List<HeaderFlags> interfaces = requests.stream()
                .map(request -> finder.flags(request, diagnostics))
                .toList();
        BindingCache.Asked asked = new BindingCache.Asked(packageName, interfaces);
        Optional<Binding> kept = caches.bindings().flatMap(cache -> cache.get(asked));
        if (kept.isPresent()) {
            return kept.get();
        }
        SeenFiles seen = new SeenFiles();
        List<GeneratedFile> files = new Generator(stages, interfaces, seen, diagnostics).generate(packageName);
        seen.addAll(environment.seen());
        Binding binding = new Binding(files, diagnostics.all());
        caches.bindings().ifPresent(cache -> cache.put(asked, binding, seen, started));
        return binding;
    }
}
