package io.nativeheader.processor.resolve.declared;

import io.nativeheader.processor.cmodel.CFunction;
import io.nativeheader.processor.diagnostic.Diagnostics;
import io.nativeheader.processor.jmodel.MethodDeclaration;
import io.nativeheader.processor.request.MethodRequest;
import io.nativeheader.processor.resolve.HeaderMethods;
import io.nativeheader.processor.resolve.ParsedInterface;
import io.nativeheader.processor.resolve.type.CDisplay;
import io.nativeheader.processor.resolve.type.CallSignature;
import io.nativeheader.processor.resolve.type.StubNames;
import io.nativeheader.processor.resolve.type.TypeMapper;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Matches declared methods with their C functions. For a variadic function, a method either has {@code Object...} or declares the arguments
 * of one call.
 */
public final class DeclaredMatcher {

    private final ParsedInterface parsed;
    private final HeaderMethods headerMethods;
    private final TypeMapper mapper;
    private final StubNames stubs;
    private final FunctionIndex index;
    private final CDisplay display;
    private final Diagnostics diagnostics;
    private final NamedFunctions functions;
    private final DeclaredMethods methods;

    /** A method with the signature of its call. */
    public record Matched(MethodDeclaration method, CallSignature signature) {}

    /**
     * Creates a matcher.
     *
     * @param index the functions that annotations may name
     * @param diagnostics receives errors
     */
    public DeclaredMatcher(
            ParsedInterface parsed,
            HeaderMethods headerMethods,
            TypeMapper mapper,
            StubNames stubs,
            FunctionIndex index,
            Diagnostics diagnostics) {
        this.parsed = parsed;
        this.headerMethods = headerMethods;
        this.mapper = mapper;
        this.stubs = stubs;
        this.index = index;
        this.display = new CDisplay(parsed.header());
        this.diagnostics = diagnostics;
        this.functions = new NamedFunctions(
                index, mapper, stubs, display, parsed.request().options().display(), diagnostics);
        this.methods =
                new DeclaredMethods(headerMethods, mapper, new StatusCodes(parsed), functions, display, diagnostics);
    }

    /** Returns the method; empty after reporting an error. */
    public Optional<Matched> match(MethodRequest method, CFunction function) {
        return match(method, function, candidate -> binds(candidate, function));
    }

    private Optional<Matched> match(MethodRequest method, CFunction found, Predicate<MethodRequest> binds) {
        Optional<ArgumentMapping> mapped = new ArgumentMapper(method, found, mapper, display, diagnostics).map();
        if (mapped.isEmpty()) {
            return Optional.empty();
        }
        ArgumentMapping mapping = mapped.get();
        CFunction function = LongDoubles.asDeclared(method, mapping, found);
        Optional<CFunction> shape = function.acceptsUndeclaredArguments() && !VariadicShapes.acceptsAnyArguments(method)
                ? new VariadicShapes(parsed.header()).of(mapping.variadic(), function)
                : Optional.empty();
        int fixed = function.parameters().size();
        CallSignature signature = shape.isPresent()
                ? CallSignature.of(shape.get(), function.variadic() ? fixed : -1, mapper, stubs)
                : CallSignature.of(function, mapper, stubs);
        return methods.of(method, signature, shape.isPresent() ? mapping.withVariadic(fixed) : mapping, binds)
                .map(declaration -> new Matched(declaration, signature));
    }

    /** Returns whether another method for the same function would match, without reporting problems. */
    private boolean binds(MethodRequest candidate, CFunction function) {
        Diagnostics silent = new Diagnostics();
        return new DeclaredMatcher(parsed, headerMethods, mapper, stubs, index, silent)
                        .match(candidate, function, _ -> false)
                        .isPresent()
                && !silent.hasErrors();
    }

    /** Returns the signatures of the functions that annotations name. */
    public List<CallSignature> called() {
        return List.copyOf(functions.called());
    }
}
