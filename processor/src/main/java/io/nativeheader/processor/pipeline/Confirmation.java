package io.nativeheader.processor.pipeline;

import io.nativeheader.processor.cache.SeenFiles;
import io.nativeheader.processor.compile.CompiledInterface;
import io.nativeheader.processor.compile.HelperCompiler;
import io.nativeheader.processor.compile.TargetHelpers;
import io.nativeheader.processor.diagnostic.Diagnostics;
import io.nativeheader.processor.diagnostic.ToolProblem;
import io.nativeheader.processor.platform.PerTarget;
import io.nativeheader.processor.resolve.BindingResolver;
import io.nativeheader.processor.resolve.CompilerConstants;
import io.nativeheader.processor.resolve.ParsedInterface;
import io.nativeheader.processor.resolve.ResolvedInterface;
import io.nativeheader.processor.resolve.ResolvedPackage;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Resolves the interfaces of a package and compiles their helper stubs, whose assertions compare libclang's constants with the C
 * compiler's. If any differ, it resolves the whole package again with the compiler's values, because enums, status codes and Javadoc depend
 * on them.
 */
final class Confirmation {

    /** The maximum number of rounds of resolving and compiling. A constant that still differs in the last round is left out. */
    private static final int MAX_ROUNDS = 3;

    /** The maximum number of constants that a message lists. */
    private static final int MAX_LISTED = 3;

    private final SharedStages shared;
    private final String packageName;
    private final Set<String> freeing;
    private final SeenFiles seen;

    /**
     * @param freeing names of the C functions in the {@code @Owned(free = …)} of the package
     */
    Confirmation(SharedStages shared, String packageName, Set<String> freeing, SeenFiles seen) {
        this.shared = shared;
        this.packageName = packageName;
        this.freeing = freeing;
        this.seen = seen;
    }

    ConfirmedPackage resolveAndCompile(
            List<StagedInterface<PerTarget<ParsedInterface>>> interfaces, Diagnostics diagnostics) {
        List<StagedInterface<PerTarget<ParsedInterface>>> parsed = interfaces;
        List<PerTarget<CompilerConstants>> differences = parsed.stream()
                .map(one -> one.result().map(_ -> CompilerConstants.NONE))
                .toList();
        for (int round = 1; ; round++) {
            Diagnostics found = new Diagnostics();
            List<StagedInterface<ParsedInterface>> aligned = aligned(parsed);
            ResolvedPackage resolved = new BindingResolver(shared.options().symbols(), found)
                    .resolve(packageName, results(aligned), freeing);
            List<StagedInterface<CompiledInterface>> compiled = compile(aligned, resolved, found);
            List<PerTarget<CompilerConstants>> more = results(compiled).stream()
                    .map(CompiledInterface::differences)
                    .toList();
            if (round == MAX_ROUNDS || more.stream().allMatch(one -> one.allMatch(CompilerConstants::isEmpty))) {
                diagnostics.addAll(found);
                report(results(parsed), differences, diagnostics);
                return new ConfirmedPackage(resolved, compiled);
            }
            parsed = StagedInterface.advance(parsed, all -> withCompilersConstants(all, more));
            differences = merged(differences, more);
        }
    }

    private List<StagedInterface<ParsedInterface>> aligned(List<StagedInterface<PerTarget<ParsedInterface>>> parsed) {
        return parsed.stream()
                .map(one -> one.with(Alignment.of(
                        one.result(), shared.targets(), shared.environment().host())))
                .toList();
    }

    private static <T> List<T> results(List<StagedInterface<T>> interfaces) {
        return interfaces.stream().map(StagedInterface::result).toList();
    }

    private List<StagedInterface<CompiledInterface>> compile(
            List<StagedInterface<ParsedInterface>> aligned, ResolvedPackage resolved, Diagnostics diagnostics) {
        List<StagedInterface<CompiledInterface>> compiled = new ArrayList<>();
        for (StagedInterface<ResolvedInterface> one : StagedInterface.advance(aligned, _ -> resolved.interfaces())) {
            TargetDiagnostics perTarget = new TargetDiagnostics(shared.targets());
            PerTarget<TargetHelpers> helpers = TargetThreads.run(
                    one.sources().targets(),
                    target -> shared.target(target)
                            .helperCompiler()
                            .compile(one.sources().at(target), one.result(), target, seen, perTarget.of(target)));
            perTarget.addTo(diagnostics);
            compiled.add(one.with(
                    HelperCompiler.combine(one.request(), shared.targets(), one.result(), helpers, diagnostics)));
        }
        return compiled;
    }

    /**
     * Replaces libclang's constants with the compiler's: those of each interface, and the enumerators that it shares with other interfaces.
     */
    private static List<PerTarget<ParsedInterface>> withCompilersConstants(
            List<PerTarget<ParsedInterface>> parsed, List<PerTarget<CompilerConstants>> differences) {
        List<PerTarget<ParsedInterface>> replaced = new ArrayList<>();
        for (int i = 0; i < parsed.size(); i++) {
            int index = i;
            replaced.add(PerTarget.each(
                    parsed.get(i).targets(), target -> withCompilersConstants(parsed, differences, index, target)));
        }
        return replaced;
    }

    private static ParsedInterface withCompilersConstants(
            List<PerTarget<ParsedInterface>> parsed,
            List<PerTarget<CompilerConstants>> differences,
            int index,
            int target) {
        ParsedInterface one =
                differences.get(index).at(target).in(parsed.get(index).at(target));
        for (int j = 0; j < parsed.size(); j++) {
            if (j != index && differences.get(j).isOn(target)) {
                one = differences.get(j).at(target).enumsIn(one);
            }
        }
        return one;
    }

    private static List<PerTarget<CompilerConstants>> merged(
            List<PerTarget<CompilerConstants>> before, List<PerTarget<CompilerConstants>> more) {
        List<PerTarget<CompilerConstants>> merged = new ArrayList<>();
        for (int i = 0; i < before.size(); i++) {
            merged.add(before.get(i).with(more.get(i), CompilerConstants::and));
        }
        return merged;
    }

    private void report(
            List<PerTarget<ParsedInterface>> parsed,
            List<PerTarget<CompilerConstants>> differences,
            Diagnostics diagnostics) {
        for (int i = 0; i < parsed.size(); i++) {
            TargetDiagnostics perTarget = new TargetDiagnostics(shared.targets());
            for (int target : parsed.get(i).targets().indices()) {
                report(parsed.get(i).at(target), differences.get(i).at(target), perTarget.of(target));
            }
            perTarget.addTo(diagnostics);
        }
    }

    private static void report(ParsedInterface parsed, CompilerConstants differences, Diagnostics diagnostics) {
        List<String> clauses = differences.clauses(parsed);
        if (!clauses.isEmpty() && !differences.isEmpty()) {
            diagnostics.note(
                    new ToolProblem.ConstantsDiffer(
                            clauses.size(),
                            clauses.stream().limit(MAX_LISTED).toList(),
                            parsed.request().flatName() + ".json"),
                    parsed.request().headerOrigin());
        }
    }
}
