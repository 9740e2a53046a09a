package io.nativeheader.processor.declare;

import io.nativeheader.processor.cmodel.CDeclaration;
import io.nativeheader.processor.cmodel.CFunction;
import io.nativeheader.processor.cmodel.CFunction.Linkage;
import io.nativeheader.processor.cmodel.CMacro;
import io.nativeheader.processor.cmodel.CVariable;
import io.nativeheader.processor.resolve.ParsedInterface;
import io.nativeheader.processor.resolve.VariableFunctions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The declarations of a header that a command line asks for. */
final class WantedDeclarations {

    private final ParsedInterface parsed;
    private final Wanted wanted;

    WantedDeclarations(ParsedInterface parsed, Wanted wanted) {
        this.parsed = parsed;
        this.wanted = wanted;
    }

    /** Returns the names of all functions and macros. */
    List<String> names() {
        return Stream.concat(
                        functions().stream().map(CFunction::name),
                        macros().stream().map(CMacro::name))
                .toList();
    }

    /**
     * Returns the functions and the getters of variables, in the header's order. A macro that names a function replaces it, because C
     * programs use the macro: {@code #define mpz_add __gmpz_add}.
     */
    List<CFunction> functions() {
        List<CFunction> expressions = expressions();
        Map<String, List<CFunction>> aliases = expressions.stream()
                .filter(WantedDeclarations::isAlias)
                .collect(Collectors.groupingBy(CFunction::symbol));
        Map<String, CFunction> found = new LinkedHashMap<>();
        parsed.header().declarations().forEach(one -> add(one, aliases, wanted::contains, found));
        parsed.header().others().forEach(one -> add(one, aliases, wanted.names()::contains, found));
        expressions.forEach(expression -> found.putIfAbsent(expression.name(), expression));
        return List.copyOf(found.values());
    }

    private void add(
            CDeclaration declaration,
            Map<String, List<CFunction>> aliases,
            Predicate<String> isWanted,
            Map<String, CFunction> found) {
        List<CFunction> others = aliases.getOrDefault(symbol(declaration), List.of());
        others.forEach(alias -> found.putIfAbsent(alias.name(), alias));
        Predicate<String> filter = others.isEmpty() ? isWanted : wanted.names()::contains;
        if (filter.test(declaration.name())) {
            functions(declaration).forEach(function -> found.putIfAbsent(function.name(), function));
        }
    }

    /** Returns the wanted macros without parameters that are expressions. A glob finds only names of functions. */
    private List<CFunction> expressions() {
        return parsed.evaluation().expressions().stream()
                .filter(one -> isAlias(one) ? wanted.contains(one.name()) : wanted.mentions(one.name()))
                .toList();
    }

    private static boolean isAlias(CFunction expression) {
        return expression.linkage() != Linkage.EXPRESSION && expression.linkage() != Linkage.EXPRESSION_AT_FILE_SCOPE;
    }

    private static String symbol(CDeclaration declaration) {
        return declaration instanceof CFunction function ? function.symbol() : "";
    }

    /** Returns the function, or the getter of a variable; nothing for a variable that is a Java constant. */
    private static List<CFunction> functions(CDeclaration declaration) {
        List<CFunction> functions = new ArrayList<>();
        if (declaration instanceof CFunction function) {
            functions.add(function);
        } else if (declaration instanceof CVariable variable) {
            VariableFunctions.of(variable).stream().findFirst().ifPresent(functions::add);
        }
        return functions;
    }

    /** Returns the function-like macros, in the header's order. */
    List<CMacro> macros() {
        return parsed.header().macros().stream()
                .filter(macro -> macro.isFunctionLike() && wanted.contains(macro.name()))
                .toList();
    }
}
