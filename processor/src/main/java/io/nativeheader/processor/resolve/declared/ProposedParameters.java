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

/** The parameters of a method to paste: the user's, each as it is or with a type that fits, and those that are missing. */
final class ProposedParameters {

    private final DeclaredCall call;
    private final MethodDeclaration plain;
    private final BiFunction<ParameterRequest, CallSignature.Parameter, List<ConversionMatcher.Argument>> fitting;

    /** How much of the annotations a candidate keeps. */
    enum Annotations {
        ALL,
        WHERE_THE_TYPE_STAYS,
        NONE
    }

    /**
     * @param plain the header-wide method
     * @param fitting the types that a C parameter can have for one of Java's
     */
    ProposedParameters(
            DeclaredCall call,
            MethodDeclaration plain,
            BiFunction<ParameterRequest, CallSignature.Parameter, List<ConversionMatcher.Argument>> fitting) {
        this.call = call;
        this.plain = plain;
        this.fitting = fitting;
    }

    /** The user's parameters, each as it is or with a type that fits, and those that are missing. */
    List<ParameterRequest> keeping(Annotations kept) {
        List<CallSignature.Parameter> passed = passed(kept);
        Map<ParameterRequest, CallSignature.Parameter> meant = meant(passed);
        List<CallSignature.Parameter> missing = new ArrayList<>(passed);
        if (kept != Annotations.NONE) {
            meant.forEach((java, c) -> missing.removeIf(other -> !meant.containsValue(other) && hides(java, c, other)));
        }
        List<ParameterRequest> parameters = new ArrayList<>();
        for (ParameterRequest java : call.request().parameters()) {
            if (java.isAllocator() || isRest(java)) {
                parameters.add(java);
            } else if (meant.containsKey(java)) {
                CallSignature.Parameter c = meant.get(java);
                while (missing.getFirst() != c) {
                    addMissing(parameters.size(), missing.removeFirst(), parameters);
                }
                missing.removeFirst();
                parameters.add(changed(java, c, kept));
            }
        }
        while (!missing.isEmpty()) {
            addMissing(behindTheLast(parameters), missing.removeFirst(), parameters);
        }
        if (call.signature().function().takesAny() && parameters.stream().noneMatch(this::isRest)) {
            parameters.add(declared(plain.javaParameters().getLast(), parameters));
        }
        return parameters;
    }

    private boolean isRest(ParameterRequest java) {
        return call.signature().function().takesAny() && java.type().equals(new JavaArray(JavaClass.OBJECT));
    }

    /** Memory for what is kept, and {@code Object...}, stand behind what C is passed; memory for a result stands before it. */
    private int behindTheLast(List<ParameterRequest> parameters) {
        int index = parameters.size();
        if (parameters.stream().allMatch(ParameterRequest::isAllocator)) {
            return index;
        }
        while (index > 0 && (parameters.get(index - 1).isAllocator() || isRest(parameters.get(index - 1)))) {
            index--;
        }
        return index;
    }

    /** The C parameters that are some of Java's; without annotations, {@code @Out} of the method alone leaves one out. */
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

    /** Whether an annotation of a parameter leaves another one of C's out, once that parameter is where it belongs. */
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

    private static CallSignature.Parameter nextVoidPointer(List<CallSignature.Parameter> behind) {
        return behind.stream()
                .filter(parameter -> ArgumentMapper.isVoidPointer(parameter.declaration()))
                .findFirst()
                .orElse(null);
    }

    private Map<ParameterRequest, CallSignature.Parameter> meant(List<CallSignature.Parameter> passed) {
        List<ParameterRequest> java = call.request().parameters().stream()
                .filter(parameter -> !parameter.isAllocator() && !isRest(parameter))
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
            case WHERE_THE_TYPE_STAYS -> typed == java ? java : typed.plain();
            case NONE -> typed.plain();
        };
    }

    /** Whether a user who wrote the one may want the other: a record for a record, an array for an array. */
    static boolean isLike(JavaType type, JavaType written) {
        return switch (written) {
            case JavaPrimitive _ -> type instanceof JavaPrimitive;
            case JavaArray _ -> type instanceof JavaArray;
            case JavaGeneric _ -> type instanceof JavaGeneric;
            case JavaClass name when isOfJava(name) -> type.equals(name);
            case JavaClass _ -> type instanceof JavaClass name && !isOfJava(name);
        };
    }

    private static boolean isOfJava(JavaClass type) {
        return type.packageName().startsWith("java.");
    }

    private void addMissing(int at, CallSignature.Parameter c, List<ParameterRequest> parameters) {
        plain.javaParameters().stream()
                .filter(parameter -> parameter.name().equals(c.name()))
                .findFirst()
                .ifPresent(parameter -> parameters.add(at, declared(parameter, parameters)));
    }

    private ParameterRequest declared(MethodDeclaration.Parameter parameter, List<ParameterRequest> beside) {
        List<String> names =
                new ArrayList<>(beside.stream().map(ParameterRequest::name).toList());
        call.request().parameters().forEach(java -> names.add(java.name()));
        return new ParameterRequest(
                ParameterNames.other(parameter.name(), names),
                parameter.type(),
                ParameterRequest.Annotations.NONE,
                call.request().origin());
    }
}
