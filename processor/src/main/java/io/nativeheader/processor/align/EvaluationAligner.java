package io.nativeheader.processor.align;

import io.nativeheader.processor.cmodel.CConstant;
import io.nativeheader.processor.cmodel.CDeclaration;
import io.nativeheader.processor.cmodel.CEvaluation;
import io.nativeheader.processor.cmodel.CFunction;
import io.nativeheader.processor.cmodel.CMacroCall;
import io.nativeheader.processor.cmodel.CMacroResult;
import io.nativeheader.processor.cmodel.CValue;
import io.nativeheader.processor.cmodel.CVariable;
import io.nativeheader.processor.platform.TargetSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Combines the evaluated macros of several targets. */
final class EvaluationAligner {

    private final BoundTargets targets;
    private final TypeAligner types;
    private final FunctionAligner functions;
    private final Map<String, CDeclaration> declared = new HashMap<>();
    private final List<CConstant> constants = new ArrayList<>();
    private final List<CFunction> expressions = new ArrayList<>();
    private final Map<String, String> others = new LinkedHashMap<>();

    EvaluationAligner(BoundTargets targets, TypeAligner types, DeclarationAligner.Aligned declarations) {
        this.targets = targets;
        this.types = types;
        this.functions = new FunctionAligner(targets, types);
        declarations.others().forEach(one -> declared.put(one.name(), one));
        declarations.own().forEach(one -> declared.put(one.name(), one));
    }

    /** Combines the macros. The result has no tags. */
    CEvaluation align(List<TargetHeader> headers) {
        Map<String, Variants<CConstant>> values = merged(headers, header -> byName(header.evaluation()));
        Map<String, Variants<CFunction>> calls = merged(headers, header -> expressionsByName(header.evaluation()));
        values.forEach((name, variants) -> {
            if (calls.containsKey(name)) {
                others.put(name, twoSorts(variants, "a constant", calls.get(name)));
            } else {
                addConstant(name, variants);
            }
        });
        calls.forEach((name, variants) -> {
            if (!values.containsKey(name)) {
                addExpression(name, variants);
            }
        });
        addOthers(headers, values.keySet(), calls.keySet());
        return new CEvaluation(constants, expressions, others, results(headers), undefined(headers), Map.of());
    }

    private interface Items<K, T> {
        Map<K, T> of(TargetHeader header);
    }

    private static <K, T> Map<K, Variants<T>> merged(List<TargetHeader> headers, Items<K, T> items) {
        Merge<K, T> merge = new Merge<>();
        headers.forEach(header -> merge.add(header.target(), items.of(header)));
        return merge.result();
    }

    private static Map<String, CConstant> byName(CEvaluation evaluation) {
        Map<String, CConstant> byName = new LinkedHashMap<>();
        evaluation.constants().forEach(constant -> byName.put(constant.name(), constant));
        return byName;
    }

    private static Map<String, CFunction> expressionsByName(CEvaluation evaluation) {
        Map<String, CFunction> byName = new LinkedHashMap<>();
        evaluation.expressions().forEach(expression -> byName.put(expression.name(), expression));
        return byName;
    }

    private void addConstant(String name, Variants<CConstant> variants) {
        Variants<CValue> values = variants.map(constant -> constant.value().first());
        Variants<String> sorts = values.map(EvaluationAligner::sort);
        if (!sorts.agree()) {
            others.put(name, targets.difference("is", sorts));
            return;
        }
        constants.add(new CConstant(
                name,
                types.align(variants.map(CConstant::type)),
                targets.values(values),
                targets.source(variants.map(CConstant::source))));
    }

    private static String sort(CValue value) {
        return switch (value) {
            case CValue.OfInteger _ -> "an integer";
            case CValue.OfFloating _ -> "a floating-point number";
            case CValue.OfAddress _ -> "an address";
            case CValue.OfString _ -> "a string";
        };
    }

    private void addExpression(String name, Variants<CFunction> variants) {
        Optional<String> difference = functions.difference(variants).or(() -> hidden(name, variants));
        if (difference.isPresent()) {
            others.put(name, difference.get());
        } else {
            expressions.add(functions.align(variants));
        }
    }

    /** Returns a reason if the macro is a function or variable on other targets, where the same Java method would have two meanings. */
    private Optional<String> hidden(String name, Variants<CFunction> variants) {
        return switch (declared.get(name)) {
            case CFunction function -> hidden("a function", function, variants);
            case CVariable variable -> hidden("a variable", variable, variants);
            case null, default -> Optional.empty();
        };
    }

    private Optional<String> hidden(String sort, CDeclaration declaration, Variants<CFunction> variants) {
        TargetSet where = declaration.source().targets().and(targets.bound());
        return where.and(variants.targets()).isEmpty()
                ? Optional.of(twoSorts(new Variants<>(where, where.indices()), sort, variants))
                : Optional.empty();
    }

    private String twoSorts(Variants<?> one, String sort, Variants<CFunction> expression) {
        Variants<String> sorts = null;
        for (int index : one.targets().or(expression.targets()).indices()) {
            sorts = Variants.add(sorts, index, one.targets().contains(index) ? sort : "an expression");
        }
        return targets.difference("is", sorts);
    }

    /** Adds the macros that cannot be bound on any target. */
    private void addOthers(List<TargetHeader> headers, Set<String> values, Set<String> calls) {
        Map<String, Variants<String>> reasons =
                merged(headers, header -> header.evaluation().others());
        reasons.forEach((name, variants) -> {
            if (!values.contains(name) && !calls.contains(name)) {
                others.put(name, targets.reason(variants));
            }
        });
    }

    private Map<CMacroCall, CMacroResult> results(List<TargetHeader> headers) {
        Map<CMacroCall, CMacroResult> results = new LinkedHashMap<>();
        Map<CMacroCall, Variants<CMacroResult>> calls =
                merged(headers, header -> header.evaluation().calls());
        calls.forEach((call, variants) -> results.put(call, result(variants)));
        return results;
    }

    private CMacroResult result(Variants<CMacroResult> results) {
        Optional<Variants<CFunction>> callable = results.where(CMacroResult.Callable.class::isInstance)
                .map(some -> some.map(result -> ((CMacroResult.Callable) result).function()));
        if (callable.isEmpty()) {
            return results.first();
        }
        Optional<String> difference = functions.difference(callable.get());
        return difference.isPresent()
                ? new CMacroResult.Refused(difference.get())
                : new CMacroResult.Callable(functions.align(callable.get()));
    }

    private static Set<String> undefined(List<TargetHeader> headers) {
        Set<String> undefined = new HashSet<>(headers.getFirst().evaluation().undefined());
        headers.forEach(header -> undefined.retainAll(header.evaluation().undefined()));
        return undefined;
    }
}
