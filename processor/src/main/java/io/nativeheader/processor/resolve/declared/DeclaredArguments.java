package io.nativeheader.processor.resolve.declared;

import io.nativeheader.processor.diagnostic.MethodProblem;
import io.nativeheader.processor.jmodel.ArgumentConversion;
import io.nativeheader.processor.jmodel.JavaClass;
import io.nativeheader.processor.jmodel.MethodDeclaration.Parameter;
import io.nativeheader.processor.jmodel.MethodDeclaration.Role;
import io.nativeheader.processor.jmodel.Nullness;
import io.nativeheader.processor.request.ParameterRequest;
import io.nativeheader.processor.resolve.Attributes;
import io.nativeheader.processor.resolve.type.CDisplay;
import io.nativeheader.processor.resolve.type.CallSignature;
import io.nativeheader.processor.resolve.type.ConversionMatcher;
import io.nativeheader.processor.resolve.type.TypeMapper;
import java.util.List;
import java.util.Optional;

/** Finds the conversion of each argument of a declared method, and of the hidden arguments that only C has. */
final class DeclaredArguments {

    private final DeclaredCall call;
    private final CDisplay display;
    private final FittingArguments fitting;
    private final AnnotatedArgument annotated;
    private final ArrayLengths lengths;
    private final OutArgument out;

    DeclaredArguments(
            DeclaredCall call, TypeMapper mapper, StatusCodes codes, CDisplay display, NamedFunctions functions) {
        this.call = call;
        this.display = display;
        this.fitting = new FittingArguments(call, mapper);
        this.lengths = new ArrayLengths(call, mapper, display);
        this.annotated = new AnnotatedArgument(call, mapper, codes, display, functions, fitting, lengths);
        this.out = new OutArgument(call, mapper, display);
    }

    /** Returns the parameters of Java and of C; empty after reporting errors. */
    Optional<List<Parameter>> parameters() {
        List<Optional<Parameter>> parameters =
                call.mapping().slots().stream().map(this::parameter).toList();
        return parameters.stream().allMatch(Optional::isPresent)
                ? Optional.of(parameters.stream().flatMap(Optional::stream).toList())
                : Optional.empty();
    }

    private Optional<Parameter> parameter(ArgumentMapping.Slot slot) {
        return switch (slot) {
            case ArgumentMapping.Slot.Passed passed -> passed(passed);
            case ArgumentMapping.Slot.OnlyJava only -> Optional.of(onlyJava(only.java()));
            case ArgumentMapping.Slot.LengthOf length ->
                lengths.lengthOf(length).map(conversion -> hidden(length.index(), conversion));
            case ArgumentMapping.Slot.TokenOf(ParameterRequest java, int index) ->
                Optional.of(hidden(index, new ArgumentConversion.CallbackToken(java.name())));
            case ArgumentMapping.Slot.Result result -> out.memory(result).map(memory -> hidden(result.index(), memory));
        };
    }

    private static Parameter onlyJava(ParameterRequest java) {
        ArgumentConversion conversion =
                java.isAllocator() ? new ArgumentConversion.AsIs() : new ArgumentConversion.Variadic();
        return new Parameter(java.name(), java.type(), conversion, Role.ONLY_JAVA);
    }

    private Parameter hidden(int index, ArgumentConversion conversion) {
        return new Parameter(
                call.hiddenName(index),
                JavaClass.MEMORY_SEGMENT,
                conversion,
                Role.ONLY_C,
                Nullness.UNSPECIFIED,
                call.signature().parameters().get(index).declaration().name());
    }

    private Optional<Parameter> passed(ArgumentMapping.Slot.Passed slot) {
        ParameterRequest java = slot.java();
        CallSignature.Parameter c = call.signature().parameters().get(slot.index());
        List<ConversionMatcher.Argument> candidates = fitting.of(java, c);
        if (slot.index() >= call.mapping().firstPromoted()) {
            FittingArguments.promoted(java.type(), c.meaning()).ifPresent(candidates::add);
        }
        Optional<ArgumentConversion> conversion = candidates.stream()
                .filter(argument -> argument.type().equals(java.type()))
                .findFirst()
                .map(ConversionMatcher.Argument::conversion);
        if (conversion.isEmpty()) {
            reportType(java, c, candidates);
            return Optional.empty();
        }
        return annotated
                .conversion(conversion.get(), java, c)
                .map(found -> Attributes.parameter(java.name(), java.type(), found, c.declaration()));
    }

    private void reportType(
            ParameterRequest java, CallSignature.Parameter c, List<ConversionMatcher.Argument> candidates) {
        call.diagnostics()
                .error(
                        new MethodProblem.ParameterType(
                                java.name(),
                                java.type().display(),
                                display.type(c.declaration().type()),
                                candidates.stream()
                                        .map(argument -> argument.type().display())
                                        .toList(),
                                call.cDeclaration(),
                                call.correctedMethod()),
                        java.origin());
    }
}
