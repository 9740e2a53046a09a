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
 * A declared method and the C function that it calls.
 *
 * @param cDeclaration the C declaration with its location, for messages
 * @param proposal a corrected method for messages, computed on demand
 */
record DeclaredCall(
        MethodRequest request,
        CallSignature signature,
        ArgumentMapping mapping,
        String cDeclaration,
        Supplier<String> proposal,
        Diagnostics diagnostics) {

    /** Returns the corrected method. */
    String correctedMethod() {
        return proposal.get();
    }

    /** Returns the allocator for the result or for objects that C retains; empty if the method has none. */
    Optional<ParameterRequest> allocator() {
        return mapping.allocators().stream().findFirst();
    }

    /** Returns the arena that limits the lifetime of the result or of objects that C retains; empty if the method has none. */
    Optional<ParameterRequest> arena() {
        return allocator().filter(ParameterRequest::isArena);
    }

    /** Returns the C parameter that corresponds to a Java parameter; empty if there is none. */
    Optional<CallSignature.Parameter> passed(String javaName) {
        for (ArgumentMapping.Slot slot : mapping.slots()) {
            if (slot instanceof ArgumentMapping.Slot.Passed(ParameterRequest java, int index)
                    && java.name().equals(javaName)) {
                return Optional.of(signature.parameters().get(index));
            }
        }
        return Optional.empty();
    }

    /** Returns the name of a parameter that is hidden from Java. */
    String hiddenName(int index) {
        return ParameterNames.distinctFrom(
                signature.parameters().get(index).name(),
                request.parameters().stream().map(ParameterRequest::name).toList());
    }

    /** Reports an annotation that does not fit. */
    void misplaced(String annotation, String needs, Origin origin) {
        diagnostics.error(new MethodProblem.AnnotationDoesNotFit(annotation, needs, cDeclaration), origin);
    }
}
