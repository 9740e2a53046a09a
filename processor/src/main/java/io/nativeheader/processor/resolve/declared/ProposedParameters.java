package io.nativeheader.processor.resolve.declared;

import io.nativeheader.processor.jmodel.JavaArray;
import io.nativeheader.processor.jmodel.JavaClass;
import io.nativeheader.processor.jmodel.JavaGeneric;
import io.nativeheader.processor.jmodel.JavaPrimitive;
import io.nativeheader.processor.jmodel.JavaType;
import io.nativeheader.processor.jmodel.MethodDeclaration;
import io.nativeheader.processor.request.ParameterRequest;
import io.nativeheader.processor.resolve.type.CallSignature;
import io.nativeheader.processor.resolve.type.ConversionMatcher;
import io.nativeheader.processor.resolve.type.ParameterNames;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Parameters of a proposed method: the user's, with types replaced where needed, and the missing ones. */
final class ProposedParameters {

    private final DeclaredCall call;
    private final MethodDeclaration plain;
    private final BiFunction<ParameterRequest, CallSignature.Parameter, List<ConversionMatcher.Argument>> fitting;

    /** Which of the user's annotations a candidate keeps. */
    enum Annotations {
        ALL,
        OF_UNCHANGED_TYPES,
        NONE
    }

    /**
     * Creates the parameters.
     *
     * @param plain the header-wide method
     * @param fitting lists the types that fit a C parameter in place of a Java parameter
     */
    ProposedParameters(
            DeclaredCall call,
            MethodDeclaration plain,
            BiFunction<ParameterRequest, CallSignature.Parameter, List<ConversionMatcher.Argument>> fitting) {
        this.call = call;
        this.plain = plain;
        this.fitting = fitting;
    }

    /** Returns the parameters of a candidate. */
    List<ParameterRequest> keeping(Annotations kept) {
        List<CallSignature.Parameter> passed = passed(kept);
        Map<ParameterRequest, CallSignature.Parameter> aligned = aligned(passed);
        List<CallSignature.Parameter> missing = new ArrayList<>(passed);
        if (kept != Annotations.NONE) {
            aligned.forEach(
                    (java, c) -> missing.removeIf(other -> !aligned.containsValue(other) && hides(java, c, other)));
        }
        List<ParameterRequest> parameters = new ArrayList<>();
        for (ParameterRequest java : call.request().parameters()) {
            if (java.isAllocator() || isVarargs(java)) {
                parameters.add(java);
            } else if (aligned.containsKey(java)) {
                CallSignature.Parameter c = aligned.get(java);
                while (missing.getFirst() != c) {
                    addMissing(parameters.size(), missing.removeFirst(), parameters);
                }
                missing.removeFirst();
                parameters.add(changed(java, c, kept));
            }
        }
        while (!missing.isEmpty()) {
            addMissing(insertionIndex(parameters), missing.removeFirst(), parameters);
        }
        if (call.signature().function().acceptsUndeclaredArguments()
                && parameters.stream().noneMatch(this::isVarargs)) {
            parameters.add(declared(plain.javaParameters().getLast(), parameters));
        }
        return parameters;
    }

    private boolean isVarargs(ParameterRequest java) {
        return call.signature().function().acceptsUndeclaredArguments()
                && java.type().equals(new JavaArray(JavaClass.OBJECT));
    }

    /**
     * Returns the index for a missing parameter at the end: before an arena for objects that C retains and before {@code Object...}, but
     * after an allocator for the result.
     */
    private int insertionIndex(List<ParameterRequest> parameters) {
        int index = parameters.size();
        if (parameters.stream().allMatch(ParameterRequest::isAllocator)) {
            return index;
        }
        while (index > 0 && (parameters.get(index - 1).isAllocator() || isVarargs(parameters.get(index - 1)))) {
            index--;
        }
        return index;
    }

    /**
     * Returns the C parameters that the candidate declares. Without annotations of parameters, only {@code @Out} of the method hides one.
     */
    private List<CallSignature.Parameter> passed(Annotations kept) {
        Set<Integer> hidden = kept == Annotations.NONE
                ? call.mapping().slots().stream()
                        .flatMap(slot -> slot instanceof ArgumentMapping.Slot.Result(int index)
                                ? Stream.of(index)
                                : Stream.empty())
                        .collect(Collectors.toSet())
                : call.mapping().hiddenIndices();
        List<CallSignature.Parameter> all = new ArrayList<>();
        for (int i = 0; i < call.signature().parameters().size(); i++) {
            if (!hidden.contains(i)) {
                all.add(call.signature().parameters().get(i));
            }
        }
        return all;
    }

    /** Returns whether an annotation of a parameter hides another C parameter, once the annotated parameter is at its right place. */
    private boolean hides(ParameterRequest java, CallSignature.Parameter c, CallSignature.Parameter other) {
        List<CallSignature.Parameter> all = call.signature().parameters();
        int distance = all.indexOf(other) - all.indexOf(c);
        Optional<String> length = java.annotations().length().filter(_ -> !(java.type() instanceof JavaPrimitive));
        Optional<String> userData =
                java.annotations().userData().filter(_ -> !java.type().equals(JavaClass.OBJECT));
        boolean isLength = length.filter(name -> name.isEmpty()
                        ? Math.abs(distance) == 1 && ConversionMatcher.isInteger(other.meaning())
                        : name.equals(other.name()))
                .isPresent();
        return isLength
                || userData.filter(name -> name.isEmpty()
                                ? distance > 0
                                        && other.equals(nextVoidPointer(all.subList(all.indexOf(c) + 1, all.size())))
                                : name.equals(other.name()))
                        .isPresent();
    }

    private static CallSignature.Parameter nextVoidPointer(List<CallSignature.Parameter> following) {
        return following.stream()
                .filter(parameter -> ArgumentMapper.isVoidPointer(parameter.declaration()))
                .findFirst()
                .orElse(null);
    }

    private Map<ParameterRequest, CallSignature.Parameter> aligned(List<CallSignature.Parameter> passed) {
        List<ParameterRequest> java = call.request().parameters().stream()
                .filter(parameter -> !parameter.isAllocator() && !isVarargs(parameter))
                .toList();
        if (java.size() != passed.size()) {
            return new ParameterAlignment(java, passed, this::fits).find();
        }
        Map<ParameterRequest, CallSignature.Parameter> inOrder = new HashMap<>();
        for (int i = 0; i < java.size(); i++) {
            inOrder.put(java.get(i), passed.get(i));
        }
        return inOrder;
    }

    private boolean fits(ParameterRequest java, CallSignature.Parameter c) {
        return fitting.apply(java, c).stream()
                .anyMatch(argument -> argument.type().equals(java.type()));
    }

    private ParameterRequest changed(ParameterRequest java, CallSignature.Parameter c, Annotations kept) {
        List<ConversionMatcher.Argument> types = fitting.apply(java, c);
        ParameterRequest typed = fits(java, c) || types.isEmpty()
                ? java
                : java.of(types.stream()
                        .map(ConversionMatcher.Argument::type)
                        .filter(type -> isLike(type, java.type()))
                        .findFirst()
                        .orElse(types.getFirst().type()));
        return switch (kept) {
            case ALL -> typed;
            case OF_UNCHANGED_TYPES -> typed == java ? java : typed.plain();
            case NONE -> typed.plain();
        };
    }

    /** Returns whether a type is a likely replacement for the written one: a record for a record, an array for an array. */
    static boolean isLike(JavaType type, JavaType written) {
        return switch (written) {
            case JavaPrimitive _ -> type instanceof JavaPrimitive;
            case JavaArray _ -> type instanceof JavaArray;
            case JavaGeneric _ -> type instanceof JavaGeneric;
            case JavaClass name when isJdkType(name) -> type.equals(name);
            case JavaClass _ -> type instanceof JavaClass name && !isJdkType(name);
        };
    }

    private static boolean isJdkType(JavaClass type) {
        return type.packageName().startsWith("java.");
    }

    private void addMissing(int at, CallSignature.Parameter c, List<ParameterRequest> parameters) {
        plain.javaParameters().stream()
                .filter(parameter -> parameter.name().equals(c.name()))
                .findFirst()
                .ifPresent(parameter -> parameters.add(at, declared(parameter, parameters)));
    }

    private ParameterRequest declared(MethodDeclaration.Parameter parameter, List<ParameterRequest> others) {
        List<String> names =
                new ArrayList<>(others.stream().map(ParameterRequest::name).toList());
        call.request().parameters().forEach(java -> names.add(java.name()));
        return new ParameterRequest(
                ParameterNames.distinctFrom(parameter.name(), names),
                parameter.type(),
                ParameterRequest.Annotations.NONE,
                call.request().origin());
    }
}
