package io.nativeheader.processor.align;

import io.nativeheader.processor.cmodel.CDeclaration;
import io.nativeheader.processor.cmodel.CFunction;
import io.nativeheader.processor.cmodel.CTag;
import io.nativeheader.processor.cmodel.CTypedef;
import io.nativeheader.processor.cmodel.CVariable;
import io.nativeheader.processor.cmodel.DeclId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Combines the declarations of one name, and orders the results. */
final class DeclarationAligner {

    private final BoundTargets targets;
    private final TypeAligner types;
    private final FunctionAligner functions;
    private final Map<Integer, Renaming> renamings;
    private final Map<DeclId, CTag> tags;
    private final Map<String, String> differing;

    /**
     * Creates an aligner.
     *
     * @param tags the aligned records and enums
     * @param differing gets the declarations that cannot be combined
     */
    DeclarationAligner(
            BoundTargets targets,
            TypeAligner types,
            Map<Integer, Renaming> renamings,
            Map<DeclId, CTag> tags,
            Map<String, String> differing) {
        this.targets = targets;
        this.types = types;
        this.functions = new FunctionAligner(targets, types);
        this.renamings = renamings;
        this.tags = tags;
        this.differing = differing;
    }

    /**
     * Aligned declarations.
     *
     * @param own declarations that belong to the headers on any target
     * @param others requested declarations from other headers
     */
    record Aligned(List<CDeclaration> own, List<CDeclaration> others) {}

    Aligned align(List<TargetHeader> headers) {
        OrderedUnion<Object> own = new OrderedUnion<>();
        Merge<Object, CDeclaration> merge = new Merge<>();
        for (TargetHeader header : headers) {
            Map<Object, CDeclaration> all = new LinkedHashMap<>();
            header.header().declarations().forEach(one -> all.put(key(header, one), one));
            own.add(List.copyOf(all.keySet()));
            header.header().others().forEach(one -> all.putIfAbsent(key(header, one), one));
            merge.add(header.target(), all);
        }
        Map<Object, Variants<CDeclaration>> variants = merge.result();
        List<CDeclaration> ownDeclarations = new ArrayList<>();
        for (Object key : own.toList()) {
            align(key, variants.remove(key)).ifPresent(ownDeclarations::add);
        }
        List<CDeclaration> others = new ArrayList<>();
        variants.forEach((key, declarations) -> align(key, declarations).ifPresent(others::add));
        return new Aligned(ownDeclarations, others);
    }

    /** Returns the identity of a declaration in the aligned header: a {@link DeclId}, or a name, for which C has one namespace. */
    private Object key(TargetHeader header, CDeclaration declaration) {
        return declaration instanceof CTag tag ? renamings.get(header.target()).id(tag.id()) : declaration.name();
    }

    private Optional<CDeclaration> align(Object key, Variants<CDeclaration> variants) {
        CDeclaration first = variants.first();
        if (!variants.all(first.getClass()::isInstance)) {
            return different(first, targets.difference("is", variants.map(DeclarationAligner::sort)));
        }
        return switch (first) {
            case CFunction _ -> function(variants.map(CFunction.class::cast));
            case CVariable _ -> variable(variants.map(CVariable.class::cast));
            case CTypedef typedef -> Optional.of(typedef(typedef, variants.map(CTypedef.class::cast)));
            case CTag _ -> Optional.of(tags.get((DeclId) key));
        };
    }

    private static String sort(CDeclaration declaration) {
        return switch (declaration) {
            case CFunction _ -> "a function";
            case CVariable _ -> "a variable";
            case CTypedef _ -> "a typedef";
            case CTag tag -> tag.keyword();
        };
    }

    private Optional<CDeclaration> different(CDeclaration declaration, String reason) {
        differing.put(declaration.name(), reason);
        return Optional.empty();
    }

    private Optional<CDeclaration> function(Variants<CFunction> variants) {
        Optional<String> difference = functions.difference(variants);
        return difference.isPresent()
                ? different(variants.first(), difference.get())
                : Optional.of(functions.align(variants));
    }

    private Optional<CDeclaration> variable(Variants<CVariable> variables) {
        CVariable first = variables.first();
        if (!variables.agree(DeclarationAligner::storage)) {
            return different(first, targets.difference("is", variables.map(DeclarationAligner::storage)));
        }
        if (!variables.agree(CVariable::symbol)) {
            return different(first, targets.difference("has the symbol", variables.map(CVariable::symbol)));
        }
        return Optional.of(new CVariable(
                first.name(),
                first.symbol(),
                types.align(variables.map(CVariable::type)),
                first.storage(),
                first.threadLocal(),
                variables.all(variable -> variable.value().isPresent())
                        ? Optional.of(targets.values(variables.map(
                                variable -> variable.value().orElseThrow().first())))
                        : Optional.empty(),
                targets.source(variables.map(CVariable::source))));
    }

    private static String storage(CVariable variable) {
        String storage = variable.storage() == CVariable.Storage.STATIC ? "static" : "extern";
        return variable.threadLocal() ? storage + " and thread-local" : storage;
    }

    private CTypedef typedef(CTypedef first, Variants<CTypedef> typedefs) {
        return new CTypedef(
                first.name(),
                types.align(typedefs.map(CTypedef::underlying)),
                targets.source(typedefs.map(CTypedef::source)));
    }
}
