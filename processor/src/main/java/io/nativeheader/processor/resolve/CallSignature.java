package io.nativeheader.processor.resolve;

import io.nativeheader.processor.cmodel.CFunction;
import io.nativeheader.processor.cmodel.CParameter;
import io.nativeheader.processor.jmodel.MethodDeclaration.Call;
import io.nativeheader.processor.jmodel.MethodDeclaration.Route;
import io.nativeheader.processor.jmodel.NativeLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A function with the meaning of its types.
 *
 * @param parameters in order
 * @param stub the name of its helper stub, if it needs one
 * @param holder the beginning of the names of the nested classes that hold its linked handles
 * @param obstacle why it cannot be bound, as a clause; empty if it can
 */
record CallSignature(
        CFunction function,
        Meaning result,
        List<Parameter> parameters,
        String stub,
        String holder,
        Optional<String> obstacle) {

    /** The JVM's limit (JVMS 4.3.3) less what a method handle and its linker need. */
    private static final int MOST_SLOTS = 250;

    /** A parameter of C with its Java name. */
    record Parameter(String name, CParameter declaration, Meaning meaning) {}

    static CallSignature of(CFunction function, TypeMapper mapper, StubNames stubs) {
        List<Parameter> parameters = new ArrayList<>();
        List<String> names = ParameterNames.of(function.parameters());
        for (int i = 0; i < function.parameters().size(); i++) {
            CParameter parameter = function.parameters().get(i);
            parameters.add(new Parameter(names.get(i), parameter, mapper.meaning(parameter.type())));
        }
        Meaning result = mapper.meaning(function.result());
        return new CallSignature(
                function,
                result,
                parameters,
                stubs.of(function),
                stubs.holder(function),
                obstacle(function, result, parameters));
    }

    private static Optional<String> obstacle(CFunction function, Meaning result, List<Parameter> parameters) {
        if (function.variadic()) {
            return Optional.of("variadic functions are not bound yet");
        }
        if (!function.prototype()) {
            return Optional.of("it has no prototype, so that C itself does not know its parameters");
        }
        if (!function.convention().isEmpty()) {
            return Optional.of("its calling convention is " + function.convention());
        }
        if (result instanceof Meaning.Unbindable unbindable) {
            return Optional.of(unbindable.reason());
        }
        int slots = 0;
        for (Parameter parameter : parameters) {
            if (parameter.meaning() instanceof Meaning.Unbindable unbindable) {
                return Optional.of(unbindable.reason());
            }
            slots += parameter.meaning() instanceof Meaning.Scalar ? 2 : 1;
        }
        return slots > MOST_SLOTS ? Optional.of("it has more arguments than a Java method can have") : Optional.empty();
    }

    boolean needsHelper() {
        return function.linkage() != CFunction.Linkage.EXTERNAL;
    }

    /** The call itself; only where there is no obstacle. */
    Call call(boolean capturesErrno) {
        boolean helper = needsHelper();
        String holderName = holder + (helper ? "_helper" : "_downcall") + (capturesErrno ? "_errno" : "");
        List<NativeLayout> arguments = parameters.stream()
                .map(parameter -> parameter.meaning().layout().orElseThrow())
                .toList();
        return new Call(
                function.name(),
                helper ? stub : function.symbol(),
                helper ? Route.HELPER : Route.DOWNCALL,
                holderName,
                result.layout().orElse(null),
                arguments,
                capturesErrno);
    }
}
