package io.nativeheader.processor.align;

import io.nativeheader.processor.cmodel.CAttributes;
import io.nativeheader.processor.cmodel.CFunction;
import io.nativeheader.processor.cmodel.CFunction.Link;
import io.nativeheader.processor.cmodel.CFunction.Linkage;
import io.nativeheader.processor.cmodel.CNullness;
import io.nativeheader.processor.cmodel.CParameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Combines the declarations of one function. */
final class FunctionAligner {

    private final BoundTargets targets;
    private final TypeAligner types;

    FunctionAligner(BoundTargets targets, TypeAligner types) {
        this.targets = targets;
        this.types = types;
    }

    /** Returns why one Java method cannot call the function on all targets that have it; empty if it can. */
    Optional<String> difference(Variants<CFunction> functions) {
        if (!functions.agree(function -> function.parameters().size())) {
            return Optional.of(targets.difference(
                    "takes",
                    functions.map(function -> count(function.parameters().size()))));
        }
        if (!functions.agree(CFunction::variadic)) {
            return Optional.of(targets.difference(
                    "takes",
                    functions.map(function -> function.variadic() ? "variable arguments" : "fixed arguments")));
        }
        return Optional.empty();
    }

    private static String count(int parameters) {
        return switch (parameters) {
            case 0 -> "no parameters";
            case 1 -> "1 parameter";
            default -> parameters + " parameters";
        };
    }

    /** Combines declarations that have no {@link #difference}. */
    CFunction align(Variants<CFunction> functions) {
        CFunction first = functions.first();
        if (functions.targets().equals(targets.bound())
                && !types.renames()
                && functions.all(one -> isSame(first, one))) {
            return first.named(first.name(), targets.source(functions.map(CFunction::source)));
        }
        Variants<Link> links = functions.map(function -> function.links().first());
        Link link = links.where(one -> one.linkage() != Linkage.EXTERNAL)
                .orElse(links)
                .first();
        return new CFunction(
                first.name(),
                link.symbol(),
                types.align(functions.map(CFunction::result)),
                parameters(functions),
                first.variadic(),
                functions.any(CFunction::prototype),
                link.convention(),
                link.linkage(),
                attributes(functions.map(CFunction::attributes)),
                targets.source(functions.map(CFunction::source)),
                targets.values(links));
    }

    /** Returns whether two declarations differ at most in their sources. */
    private static boolean isSame(CFunction first, CFunction second) {
        return first.result().equals(second.result())
                && first.parameters().equals(second.parameters())
                && first.prototype() == second.prototype()
                && first.attributes().equals(second.attributes())
                && first.links().equals(second.links());
    }

    private List<CParameter> parameters(Variants<CFunction> functions) {
        List<CParameter> parameters = new ArrayList<>();
        for (int i = 0; i < functions.first().parameters().size(); i++) {
            int index = i;
            parameters.add(
                    parameter(functions.map(function -> function.parameters().get(index))));
        }
        return parameters;
    }

    private CParameter parameter(Variants<CParameter> parameters) {
        String name = parameters
                .where(parameter -> !parameter.name().isEmpty())
                .map(named -> named.first().name())
                .orElse("");
        long length =
                parameters.values().stream().mapToLong(CParameter::length).min().orElseThrow();
        return new CParameter(
                name,
                types.align(parameters.map(CParameter::type)),
                common(parameters.map(CParameter::nullness)),
                length);
    }

    private static CNullness common(Variants<CNullness> nullness) {
        return nullness.agree() ? nullness.first() : CNullness.UNSPECIFIED;
    }

    private static CAttributes attributes(Variants<CAttributes> attributes) {
        return new CAttributes(
                attributes.all(CAttributes::noReturn),
                attributes.all(CAttributes::warnUnusedResult),
                common(attributes.map(CAttributes::result)));
    }
}
