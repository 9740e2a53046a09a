package io.nativeheader.processor.resolve.declared;

import io.nativeheader.processor.cmodel.CFunction;
import io.nativeheader.processor.cmodel.CType;
import io.nativeheader.processor.diagnostic.Diagnostics;
import io.nativeheader.processor.diagnostic.MethodProblem;
import io.nativeheader.processor.diagnostic.Origin;
import io.nativeheader.processor.jmodel.MethodDeclaration.Call;
import io.nativeheader.processor.request.OwnedRequest;
import io.nativeheader.processor.resolve.type.CDisplay;
import io.nativeheader.processor.resolve.type.CallSignature;
import io.nativeheader.processor.resolve.type.StubNames;
import io.nativeheader.processor.resolve.type.TypeMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the C functions that annotations name: to free a result, or to return an error's text. */
final class NamedFunctions {

    private final FunctionIndex index;
    private final TypeMapper mapper;
    private final StubNames stubs;
    private final CDisplay display;
    private final String headers;
    private final Diagnostics diagnostics;
    private final List<CallSignature> called = new ArrayList<>();

    NamedFunctions(
            FunctionIndex index,
            TypeMapper mapper,
            StubNames stubs,
            CDisplay display,
            String headers,
            Diagnostics diagnostics) {
        this.index = index;
        this.mapper = mapper;
        this.stubs = stubs;
        this.display = display;
        this.headers = headers;
        this.diagnostics = diagnostics;
    }

    /** Returns the function; empty after reporting an error. */
    Optional<CFunction> find(String name, int parameters, Origin origin) {
        Optional<CFunction> function = index.find(name, parameters);
        if (function.isEmpty()) {
            diagnostics.error(new MethodProblem.NoSuchNamedFunction(name, headers, index.nearMisses(name)), origin);
        }
        return function;
    }

    /** Returns the call of a function that frees a value of the given type; empty after reporting an error. */
    Optional<Call> free(OwnedRequest owned, CType type, Origin origin) {
        Optional<CFunction> function = find(owned.free(), 1, origin);
        if (function.isEmpty()) {
            return Optional.empty();
        }
        boolean fits = function.get().parameters().size() == 1
                && !function.get().acceptsUndeclaredArguments()
                && OwnedType.fits(type, function.get().parameters().getFirst().type());
        Optional<Call> call = fits ? call(function.get()) : Optional.empty();
        if (call.isEmpty()) {
            diagnostics.error(
                    new MethodProblem.FreeDoesNotFit(
                            owned.free(), display.type(type), display.declaration(function.get())),
                    origin);
        }
        return call;
    }

    /** Returns the call of a function; empty if it cannot be bound. */
    Optional<Call> call(CFunction function) {
        CallSignature signature = CallSignature.of(function, mapper, stubs);
        if (signature.obstacle().isPresent()) {
            return Optional.empty();
        }
        called.add(signature);
        return Optional.of(signature.call(false, false));
    }

    /** Returns the functions that are called, which may need helper stubs. */
    List<CallSignature> called() {
        return called;
    }
}
