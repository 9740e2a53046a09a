package io.nativeheader.processor.pipeline;

import io.nativeheader.processor.cache.SeenFiles;
import io.nativeheader.processor.compile.HelperCompiler;
import io.nativeheader.processor.diagnostic.Diagnostics;
import io.nativeheader.processor.diagnostic.ToolProblem;
import io.nativeheader.processor.inputs.HeaderSource;
import io.nativeheader.processor.request.InterfaceRequest;
import io.nativeheader.processor.request.SymbolCheck;
import io.nativeheader.processor.resolve.BindingResolver;
import io.nativeheader.processor.resolve.CompilerConstants;
import io.nativeheader.processor.resolve.PackageDeclarations;
import io.nativeheader.processor.resolve.ParsedInterface;
import java.util.ArrayList;
import java.util.List;

/**
 * Resolves the interfaces of a package and has their helpers compiled. Where the C compiler has other constants than libclang, all is
 * resolved again with the compiler's: layouts of Java's enums, status codes and texts may depend on them.
 */
final class Confirmation {

    /** A constant that differs again after it was replaced is left out in the third round. */
    private static final int MOST_ROUNDS = 3;

    /** Constants that a message lists. */
    private static final int LISTED = 3;

    private final SymbolCheck symbols;
    private final HelperCompiler helperCompiler;
    private final SeenFiles seen;

    Confirmation(SymbolCheck symbols, HelperCompiler helperCompiler, SeenFiles seen) {
        this.symbols = symbols;
        this.helperCompiler = helperCompiler;
        this.seen = seen;
    }

    /**
     * What the C compiler agrees to.
     *
     * @param compiled of each interface
     */
    record Confirmed(PackageDeclarations resolved, List<HelperCompiler.Compiled> compiled) {}

    Confirmed confirm(
            String packageName, List<HeaderSource> sources, List<ParsedInterface> parsed, Diagnostics diagnostics) {
        List<ParsedInterface> current = parsed;
        List<CompilerConstants> differences =
                parsed.stream().map(_ -> CompilerConstants.NONE).toList();
        for (int round = 1; ; round++) {
            Diagnostics found = new Diagnostics();
            PackageDeclarations resolved = new BindingResolver(symbols, found).resolve(packageName, current);
            List<HelperCompiler.Compiled> compiled = compile(sources, current, resolved, found);
            List<CompilerConstants> more =
                    compiled.stream().map(HelperCompiler.Compiled::differences).toList();
            if (round == MOST_ROUNDS || more.stream().allMatch(CompilerConstants::isEmpty)) {
                diagnostics.addAll(found);
                report(current, differences, diagnostics);
                return new Confirmed(resolved, compiled);
            }
            current = replaced(current, more);
            differences = sum(differences, more);
        }
    }

    private List<HelperCompiler.Compiled> compile(
            List<HeaderSource> sources,
            List<ParsedInterface> parsed,
            PackageDeclarations resolved,
            Diagnostics diagnostics) {
        List<HelperCompiler.Compiled> compiled = new ArrayList<>();
        for (int i = 0; i < sources.size(); i++) {
            compiled.add(helperCompiler.compile(
                    sources.get(i),
                    parsed.get(i).header(),
                    resolved.interfaces().get(i),
                    seen,
                    diagnostics));
        }
        return compiled;
    }

    private static List<ParsedInterface> replaced(List<ParsedInterface> parsed, List<CompilerConstants> differences) {
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

    private static List<CompilerConstants> sum(List<CompilerConstants> before, List<CompilerConstants> more) {
        List<CompilerConstants> sum = new ArrayList<>();
        for (int i = 0; i < before.size(); i++) {
            sum.add(before.get(i).and(more.get(i)));
        }
        return sum;
    }

    private static void report(
            List<ParsedInterface> parsed, List<CompilerConstants> differences, Diagnostics diagnostics) {
        for (int i = 0; i < parsed.size(); i++) {
            InterfaceRequest request = parsed.get(i).request();
            List<String> clauses = differences.get(i).clauses(parsed.get(i));
            if (!clauses.isEmpty() && !differences.get(i).isEmpty()) {
                diagnostics.note(
                        new ToolProblem.ConstantsDiffer(
                                clauses.size(), clauses.stream().limit(LISTED).toList(), request.flatName() + ".json"),
                        request.headerOrigin());
            }
        }
    }
}
