package io.nativeheader.processor.pipeline;

import io.nativeheader.processor.cache.SeenFiles;
import io.nativeheader.processor.compile.CompiledInterface;
import io.nativeheader.processor.diagnostic.Diagnostics;
import io.nativeheader.processor.diagnostic.ToolProblem;
import io.nativeheader.processor.platform.PerTarget;
import io.nativeheader.processor.request.InterfaceRequest;
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
        List<StagedInterface<ParsedInterface>> parsed =
                interfaces.stream().map(one -> one.with(one.result().first())).toList();
        List<CompilerConstants> differences =
                parsed.stream().map(_ -> CompilerConstants.NONE).toList();
        for (int round = 1; ; round++) {
            Diagnostics found = new Diagnostics();
            ResolvedPackage resolved = new BindingResolver(shared.options().symbols(), found)
                    .resolve(packageName, results(parsed), freeing);
            List<StagedInterface<CompiledInterface>> compiled = compile(parsed, resolved, found);
            List<CompilerConstants> more = results(compiled).stream()
                    .map(CompiledInterface::differences)
                    .toList();
            if (round == MAX_ROUNDS || more.stream().allMatch(CompilerConstants::isEmpty)) {
                diagnostics.addAll(found);
                report(results(parsed), differences, diagnostics);
                return new ConfirmedPackage(resolved, compiled);
            }
            parsed = StagedInterface.advance(parsed, all -> withCompilersConstants(all, more));
            differences = merged(differences, more);
        }
    }

    private static <T> List<T> results(List<StagedInterface<T>> interfaces) {
        return interfaces.stream().map(StagedInterface::result).toList();
    }

    private List<StagedInterface<CompiledInterface>> compile(
            List<StagedInterface<ParsedInterface>> parsed, ResolvedPackage resolved, Diagnostics diagnostics) {
        List<StagedInterface<CompiledInterface>> compiled = new ArrayList<>();
        for (StagedInterface<ResolvedInterface> one : StagedInterface.advance(parsed, _ -> resolved.interfaces())) {
            int index = one.sources().targets().firstIndex();
            compiled.add(one.with(shared.target(index)
                    .helperCompiler()
                    .compile(one.sources().at(index), one.result(), seen, diagnostics)));
        }
        return compiled;
    }

    /**
     * Replaces libclang's constants with the compiler's: those of each interface, and the enumerators that it shares with other interfaces.
     */
    private static List<ParsedInterface> withCompilersConstants(
            List<ParsedInterface> parsed, List<CompilerConstants> differences) {
        List<ParsedInterface> replaced = new ArrayList<>();
        for (int i = 0; i < parsed.size(); i++) {
            ParsedInterface one = differences.get(i).in(parsed.get(i));
            for (int j = 0; j < parsed.size(); j++) {
                one = j == i ? one : differences.get(j).enumsIn(one);
            }
            replaced.add(one);
        }
        return replaced;
    }

    private static List<CompilerConstants> merged(List<CompilerConstants> before, List<CompilerConstants> more) {
        List<CompilerConstants> merged = new ArrayList<>();
        for (int i = 0; i < before.size(); i++) {
            merged.add(before.get(i).and(more.get(i)));
        }
        return merged;
    }

    private static void report(
            List<ParsedInterface> parsed, List<CompilerConstants> differences, Diagnostics diagnostics) {
        for (int i = 0; i < parsed.size(); i++) {
            InterfaceRequest request = parsed.get(i).request();
            List<String> clauses = differences.get(i).clauses(parsed.get(i));
            if (!clauses.isEmpty() && !differences.get(i).isEmpty()) {
                diagnostics.note(
                        new ToolProblem.ConstantsDiffer(
                                clauses.size(),
                                clauses.stream().limit(MAX_LISTED).toList(),
                                request.flatName() + ".json"),
                        request.headerOrigin());
            }
        }
    }
}
