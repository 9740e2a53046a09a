package io.nativeheader.processor.pipeline;

import io.nativeheader.processor.compile.HelperCompiler;
import io.nativeheader.processor.diagnostic.Diagnostics;
import io.nativeheader.processor.diagnostic.TargetProblem;
import io.nativeheader.processor.inputs.HeaderFlags;
import io.nativeheader.processor.inputs.HeaderSourceFinder;
import io.nativeheader.processor.parse.ClangOpener;
import io.nativeheader.processor.parse.HeaderReader;
import io.nativeheader.processor.platform.PerTarget;
import io.nativeheader.processor.platform.Target;
import io.nativeheader.processor.platform.TargetSet;
import io.nativeheader.processor.recording.Recorder;
import io.nativeheader.processor.recording.Recordings;
import io.nativeheader.processor.request.InterfaceRequest;
import io.nativeheader.processor.request.ProcessorOptions;
import io.nativeheader.processor.toolchain.BuildEnvironment;
import io.nativeheader.processor.toolchain.sysroot.Sysroot;
import io.nativeheader.processor.toolchain.sysroot.SysrootSearch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The stages that all packages of a compilation share: they find tools and open libclang at most once per process. */
public final class SharedStages {

    private final ProcessorOptions options;
    private final BuildEnvironment environment;
    private final Caches caches;
    private final List<TargetStages> targets = new ArrayList<>();

    /**
     * Finds the sysroots of the targets.
     *
     * @param environment the environment of this platform
     */
    public SharedStages(ProcessorOptions options, BuildEnvironment environment) {
        this(options, environment, sysroots(options, environment));
    }

    /**
     * @param environment the environment of this platform
     * @param sysroots the headers and libraries of each target
     */
    public SharedStages(ProcessorOptions options, BuildEnvironment environment, List<Sysroot> sysroots) {
        this.options = options;
        this.environment = environment;
        ClangOpener clang = new ClangOpener(options.libclang(), environment);
        this.caches = Caches.of(options, environment, clang);
        for (Sysroot sysroot : sysroots) {
            BuildEnvironment its = environment.forTarget(sysroot);
            Recordings recordings = new Recordings(options, sysroot.target(), environment.host());
            Recorder recorder = new Recorder(options, its.target());
            targets.add(new TargetStages(
                    targets.size(),
                    its,
                    new HeaderSourceFinder(options, its),
                    new HeaderReader(options, its, clang, caches.headers()),
                    recordings,
                    recorder,
                    new HelperCompiler(options, its, recordings, recorder)));
        }
    }

    private static List<Sysroot> sysroots(ProcessorOptions options, BuildEnvironment environment) {
        return targets(options, environment.host()).stream()
                .map(target -> SysrootSearch.find(
                        target, Optional.ofNullable(options.sysroots().get(target)), environment))
                .toList();
    }

    /** Returns the headers and libraries of each target, in the order of their indices. */
    public List<Sysroot> sysroots() {
        return targets.stream().map(one -> one.environment().sysroot()).toList();
    }

    /**
     * Returns the targets to bind for. A build that records binds only for this platform and for targets with a sysroot option, because the
     * recordings of the others may no longer fit the interface.
     */
    private static List<Target> targets(ProcessorOptions options, Target host) {
        List<Target> all = options.targets().isEmpty() ? List.of(host) : options.targets();
        List<Target> here = all.stream()
                .filter(target ->
                        target.isSamePlatform(host) || options.sysroots().containsKey(target))
                .toList();
        return options.record().isEmpty() || here.isEmpty() ? all : here;
    }

    public ProcessorOptions options() {
        return options;
    }

    public BuildEnvironment environment() {
        return environment;
    }

    public Caches caches() {
        return caches;
    }

    /** Returns the platforms to bind for, in the order of their indices. */
    List<Target> targets() {
        return targets.stream().map(one -> one.environment().target()).toList();
    }

    TargetStages target(int index) {
        return targets.get(index);
    }

    /** Returns the targets that an interface is bound for. */
    TargetSet targetsOf(InterfaceRequest request) {
        TargetSet set = TargetSet.NONE;
        for (TargetStages one : targets) {
            if (request.options().includes(one.environment().target())) {
                set = set.or(TargetSet.of(one.index()));
            }
        }
        return set;
    }

    /** Returns the folders and flags of an interface on each of its targets. Reports that it has none, unless the build records. */
    public Optional<PerTarget<HeaderFlags>> flags(InterfaceRequest request, Diagnostics diagnostics) {
        TargetSet its = targetsOf(request);
        if (its.isEmpty() && options.record().isPresent()) {
            return Optional.empty(); // this platform has nothing to record
        }
        if (its.isEmpty()) {
            diagnostics.error(
                    new TargetProblem.NotForTheseTargets(
                            request.options().targets().globs(),
                            targets().stream().map(Target::folder).toList()),
                    request.headerOrigin());
            return Optional.empty();
        }
        TargetDiagnostics perTarget = new TargetDiagnostics(targets());
        PerTarget<HeaderFlags> flags = PerTarget.of(its, index -> {
            TargetStages stages = targets.get(index);
            return flags(stages, request.on(stages.environment().target()), perTarget.of(index));
        });
        perTarget.addTo(diagnostics);
        return Optional.of(flags);
    }

    private static HeaderFlags flags(TargetStages stages, InterfaceRequest request, Diagnostics diagnostics) {
        return stages.recordings().answers(request)
                ? HeaderFlags.none(request, stages.environment().sysroot())
                : stages.inputs().flags(request, diagnostics);
    }
}
