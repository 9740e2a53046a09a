package io.nativeheader.processor.align;

import io.nativeheader.processor.cmodel.CDeclaration;
import io.nativeheader.processor.cmodel.CEvaluation;
import io.nativeheader.processor.cmodel.CFunction;
import io.nativeheader.processor.cmodel.CHeader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Treats an alias as a function declaration if another target declares the function: {@code lseek64} is a function on Linux and
 * {@code #define lseek64 _lseeki64} on Windows.
 */
final class DeclaredAliases {

    private DeclaredAliases() {}

    static List<TargetHeader> of(List<TargetHeader> headers) {
        Set<String> functions = new HashSet<>();
        headers.forEach(header -> declarations(header)
                .filter(CFunction.class::isInstance)
                .forEach(function -> functions.add(function.name())));
        return headers.stream()
                .map(header -> withDeclaredAliases(header, functions))
                .toList();
    }

    private static Stream<CDeclaration> declarations(TargetHeader header) {
        return Stream.concat(header.header().declarations().stream(), header.header().others().stream());
    }

    private static TargetHeader withDeclaredAliases(TargetHeader target, Set<String> functions) {
        List<CFunction> candidates = target.evaluation().expressions().stream()
                .filter(function -> !isExpression(function) && functions.contains(function.name()))
                .toList();
        if (candidates.isEmpty()) {
            return target;
        }
        Set<String> declared = new HashSet<>();
        declarations(target).forEach(declaration -> declared.add(declaration.name()));
        List<CFunction> aliases = candidates.stream()
                .filter(function -> !declared.contains(function.name()))
                .toList();
        List<CDeclaration> declarations = new ArrayList<>(target.header().declarations());
        declarations.addAll(aliases);
        List<CFunction> expressions = new ArrayList<>(target.evaluation().expressions());
        expressions.removeAll(aliases);
        return new TargetHeader(
                target.target(),
                withDeclarations(target.header(), declarations),
                withExpressions(target.evaluation(), expressions),
                target.tags());
    }

    static boolean isExpression(CFunction function) {
        return function.linkage() == CFunction.Linkage.EXPRESSION
                || function.linkage() == CFunction.Linkage.EXPRESSION_AT_FILE_SCOPE;
    }

    private static CHeader withDeclarations(CHeader header, List<CDeclaration> declarations) {
        return new CHeader(
                header.targets(),
                header.bound(),
                header.files(),
                declarations,
                header.others(),
                header.otherNames(),
                header.macroNames(),
                header.tags(),
                header.macros());
    }

    private static CEvaluation withExpressions(CEvaluation evaluation, List<CFunction> expressions) {
        return new CEvaluation(
                evaluation.constants(),
                expressions,
                evaluation.others(),
                evaluation.calls(),
                evaluation.undefined(),
                evaluation.tags());
    }
}
