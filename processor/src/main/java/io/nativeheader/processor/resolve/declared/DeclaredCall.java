package io.nativeheader.processor.resolve.declared;

import io.nativeheader.processor.diagnostic.Diagnostics;
import io.nativeheader.processor.diagnostic.MethodProblem;
import io.nativeheader.processor.diagnostic.Origin;
import io.nativeheader.processor.request.MethodRequest;
import io.nativeheader.processor.request.ParameterRequest;
import io.nativeheader.processor.resolve.type.CallSignature;
import io.nativeheader.processor.resolve.type.ParameterNames;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A declared method with the C function that it calls.
 *
 * @param c the C declaration with its place
 * @param proposal the method to paste, put together when a message needs it
 */
record DeclaredCall(
        MethodRequest request,
        CallSignature signature,
        ArgumentMapping mapping,
        String c,
        Supplier<String> proposal,
        Diagnostics diagnostics) {

    /** The method to paste. */
    String java() {
        return proposal.get();
    }

    /** Of what is returned or kept; empty where the method has none. */
    Optional<ParameterRequest> allocator() {
        return mapping.allocators().stream().findFirst();
    }

    /** The arena that what is returned or kept lives as long as; empty where the method has none. */
    Optional<ParameterRequest> arena() {
        return allocator().filter(ParameterRequest::isArena);
    }

    /** The C parameter that a parameter of Java is. */
    Optional<CallSignature.Parameter> passed(String javaName) {
        for (ArgumentMapping.Slot slot : mapping.slots()) {
            if (slot instanceof ArgumentMapping.Slot.Passed(ParameterRequest java, int index)
                    && java.name().equals(javaName)) {
                return Optional.of(signature.parameters().get(index));
            }
        }
        return Optional.empty();
    }

    /** The name of a parameter that Java has not. */
    String hiddenName(int index) {
        return ParameterNames.other(
                signature.parameters().get(index).name(),
                request.parameters().stream().map(ParameterRequest::name).toList());
    }

    /** Reports an annotation that has nothing to do where it stands. */
    void misplaced(String annotation, String needs, Origin origin) {
        diagnostics.error(new MethodProblem.AnnotationDoesNotFit(annotation, needs, c), origin);
    }
}
