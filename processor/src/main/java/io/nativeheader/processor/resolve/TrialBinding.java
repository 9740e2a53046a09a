package io.nativeheader.processor.resolve;

import io.nativeheader.processor.cmodel.CFunction;
import io.nativeheader.processor.cmodel.CHeader;
import io.nativeheader.processor.cmodel.CType;
import io.nativeheader.processor.diagnostic.Diagnostics;
import io.nativeheader.processor.jmodel.ArgumentConversion;
import io.nativeheader.processor.jmodel.MethodDeclaration;
import io.nativeheader.processor.request.FailureRequest;
import io.nativeheader.processor.request.InterfaceRequest;
import io.nativeheader.processor.request.MethodRequest;
import io.nativeheader.processor.request.ParameterRequest;
import io.nativeheader.processor.request.ResultRequest;
import io.nativeheader.processor.resolve.declared.DeclaredFunctions;
import io.nativeheader.processor.resolve.declared.DeclaredMatcher;
import io.nativeheader.processor.resolve.type.CallSignature;
import io.nativeheader.processor.resolve.type.Pointee;
import io.nativeheader.processor.resolve.type.StubNames;
import io.nativeheader.processor.resolve.type.TypeMapper;
import io.nativeheader.processor.resolve.type.TypeNames;
import io.nativeheader.processor.resolve.type.TypeRegistry;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tells which methods an interface could declare, without binding or reporting anything. */
public final class TrialBinding {

    private final ParsedInterface parsed;
    private final InterfaceRequest request;
    private final HeaderMethods headerMethods;
    private final TypeMapper mapper;
    private final DeclaredFunctions functions;
    private final StubNames stubs = new StubNames();

    /**
     * @param request the interface that would declare the methods
     */
    public TrialBinding(ParsedInterface parsed, InterfaceRequest request) {
        this.parsed = parsed;
        this.request = request;
        List<CHeader> headers = List.of(parsed.header());
        String packageName = request.type().packageName();
        Set<String> generated =
                Set.of(request.headerType().name(), request.implementationType().name());
        TypeNames names =
                new TypeNames(packageName, headers, Set.of(request.type().name()), generated);
        this.mapper = new TypeMapper(parsed.header(), new TypeRegistry(packageName, headers, names));
        this.headerMethods = new HeaderMethods(parsed);
        this.functions = new DeclaredFunctions(parsed, new Diagnostics());
    }

    public CallSignature signature(CFunction function) {
        return CallSignature.of(function, mapper, stubs);
    }

    /** Returns the target of a pointer; empty for other types. */
    public Optional<Pointee> pointee(CType type) {
        return mapper.pointee(type);
    }

    /** Returns the method that a header-wide interface has for a function without an obstacle. */
    public MethodRequest plain(CallSignature signature) {
        MethodDeclaration plain = headerMethods.plain(signature);
        List<MethodDeclaration.Parameter> parameters = plain.javaParameters();
        return new MethodRequest(
                plain.name(),
                Optional.empty(),
                plain.result(),
                ResultRequest.PLAIN,
                parameters.stream()
                        .map(parameter -> new ParameterRequest(
                                parameter.name(),
                                parameter.type(),
                                ParameterRequest.Annotations.NONE,
                                request.origin()))
                        .toList(),
                parameters.stream()
                        .anyMatch(parameter -> parameter.conversion() instanceof ArgumentConversion.Variadic),
                new FailureRequest.None(),
                false,
                Optional.empty(),
                MethodRequest.Written.NOTHING,
                request.origin());
    }

    /** Returns whether a method binds to a function. */
    public boolean binds(MethodRequest method, CFunction function) {
        return bind(method, function).isPresent();
    }

    /** Returns a method as it would be bound; empty if it does not bind. */
    public Optional<MethodDeclaration> bind(MethodRequest method, CFunction function) {
        Diagnostics silent = new Diagnostics();
        return new DeclaredMatcher(parsed, headerMethods, mapper, stubs, functions.index(), silent)
                .match(method, function)
                .filter(_ -> !silent.hasErrors())
                .map(DeclaredMatcher.Matched::method);
    }
}
