package io.nativeheader.processor.resolve.declared;

import io.nativeheader.processor.jmodel.JavaType;
import io.nativeheader.processor.jmodel.MethodDeclaration;
import io.nativeheader.processor.request.MethodRequest;
import io.nativeheader.processor.request.ParameterRequest;
import io.nativeheader.processor.resolve.JavaSignature;
import io.nativeheader.processor.resolve.type.ConversionMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Proposes a corrected method for one that does not bind. Candidates change more and more of the user's method. The first one that binds is
 * proposed, or the header-wide method if none does.
 */
final class Proposal {

    private final DeclaredCall call;
    private final MethodDeclaration plain;
    private final ProposedParameters parameters;
    private final List<ConversionMatcher.Result> results;
    private final Predicate<MethodRequest> binds;

    /**
     * Creates a proposal.
     *
     * @param plain the header-wide method
     * @param parameters the parameters of candidates
     * @param results the types that fit the result
     * @param binds tells whether a candidate binds
     */
    Proposal(
            DeclaredCall call,
            MethodDeclaration plain,
            ProposedParameters parameters,
            List<ConversionMatcher.Result> results,
            Predicate<MethodRequest> binds) {
        this.call = call;
        this.plain = plain;
        this.parameters = parameters;
        this.results = results;
        this.binds = binds;
    }

    /** Returns {@code @ReturnsErrno int phy_start(phy_device phydev) throws ErrnoException}. */
    String text() {
        MethodRequest request = call.request();
        List<JavaType> types = new ArrayList<>(List.of(request.result()));
        results.stream()
                .map(ConversionMatcher.Result::type)
                .sorted((first, second) -> Boolean.compare(
                        ProposedParameters.isLike(second, request.result()),
                        ProposedParameters.isLike(first, request.result())))
                .filter(type -> !types.contains(type))
                .forEach(types::add);
        for (ProposedParameters.Annotations kept : ProposedParameters.Annotations.values()) {
            List<ParameterRequest> proposed = parameters.keeping(kept);
            boolean acceptsUndeclaredArguments = call.signature().function().acceptsUndeclaredArguments();
            for (JavaType result : types) {
                MethodRequest candidate = request.with(result, proposed, acceptsUndeclaredArguments);
                if (binds.test(candidate)) {
                    return JavaSignature.of(candidate);
                }
            }
        }
        return JavaSignature.renamed(
                plain, request.name(), call.signature().function().name());
    }
}
