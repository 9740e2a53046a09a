package io.nativeheader.processor.resolve.declared;

import io.nativeheader.processor.cmodel.CFunction;
import io.nativeheader.processor.cmodel.CParameter;
import io.nativeheader.processor.cmodel.CPrimitive;
import io.nativeheader.processor.diagnostic.Diagnostics;
import io.nativeheader.processor.diagnostic.MethodProblem;
import io.nativeheader.processor.diagnostic.Origin;
import io.nativeheader.processor.jmodel.JavaClass;
import io.nativeheader.processor.jmodel.JavaPrimitive;
import io.nativeheader.processor.request.MethodRequest;
import io.nativeheader.processor.request.ParameterRequest;
import io.nativeheader.processor.resolve.type.CDisplay;
import io.nativeheader.processor.resolve.type.Meaning;
import io.nativeheader.processor.resolve.type.ParameterNames;
import io.nativeheader.processor.resolve.type.TypeMapper;
import io.nativeheader.processor.resolve.type.UseSite;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Maps the parameters of a declared method to those of its C function, and finds the C parameters that annotations hide. */
final class ArgumentMapper {

    private final MethodRequest method;
    private final CFunction function;
    private final TypeMapper mapper;
    private final CDisplay display;
    private final Diagnostics diagnostics;
    private final List<String> javaNames;
    private final Map<Integer, ArgumentMapping.Slot> hidden = new HashMap<>();
    private final Set<ParameterRequest> lengthBefore = new HashSet<>();
    private boolean failed;

    ArgumentMapper(
            MethodRequest method, CFunction function, TypeMapper mapper, CDisplay display, Diagnostics diagnostics) {
        this.method = method;
        this.function = function;
        this.mapper = mapper;
        this.display = display;
        this.diagnostics = diagnostics;
        this.javaNames = ParameterNames.of(function.parameters());
    }

    /** Returns the mapping, which may have too few or too many parameters; empty after reporting an error. */
    Optional<ArgumentMapping> map() {
        method.parameters().forEach(this::hideNamed);
        method.resultRequest().out().ifPresent(this::hideResult);
        if (failed) {
            return Optional.empty();
        }
        List<ArgumentMapping.Slot> slots = new ArrayList<>();
        List<ParameterRequest> variadic = new ArrayList<>();
        int index = 0;
        for (ParameterRequest java : method.parameters()) {
            index = addHidden(index, slots);
            if (java.isAllocator() || isVarargs(java)) {
                slots.add(new ArgumentMapping.Slot.OnlyJava(java));
            } else if (index < function.parameters().size()) {
                index = skipLength(java, index, slots);
                slots.add(new ArgumentMapping.Slot.Passed(java, index));
                hideNext(java, index);
                index++;
            } else {
                variadic.add(java);
                if (java.annotations().length().isPresent() && !isPrimitive(java)) {
                    reportNoParameter("@Length", "", java.origin());
                }
                if (java.annotations().userData().isPresent() && !java.type().equals(JavaClass.OBJECT)) {
                    reportNoParameter("@UserData", "", java.origin());
                }
            }
        }
        addHidden(index, slots);
        return failed ? Optional.empty() : Optional.of(new ArgumentMapping(slots, variadic));
    }

    private int addHidden(int from, List<ArgumentMapping.Slot> slots) {
        int index = from;
        while (hidden.containsKey(index)) {
            slots.add(hidden.get(index++));
        }
        return index;
    }

    /**
     * Returns the index of the array parameter. For {@code @Length String[] argv} and {@code int argc, char **argv}, it skips the number
     * before the array, which is the hidden length.
     */
    private int skipLength(ParameterRequest java, int index, List<ArgumentMapping.Slot> slots) {
        boolean before = java.annotations().length().equals(Optional.of(""))
                && !isPrimitive(java)
                && function.parameters().get(index).type().canonical() instanceof CPrimitive
                && index + 1 < function.parameters().size();
        if (before) {
            slots.add(new ArgumentMapping.Slot.LengthOf(java, index));
            lengthBefore.add(java);
        }
        return before ? index + 1 : index;
    }

    /** Returns whether the parameter is the {@code Object...} of a variadic call. */
    private boolean isVarargs(ParameterRequest java) {
        return function.acceptsUndeclaredArguments()
                && VariadicShapes.acceptsAnyArguments(method)
                && java == method.parameters().getLast();
    }

    /** Hides the C parameters that annotations name: {@code @Length("count") byte[] buffer}, {@code @UserData("arg") visitor visit}. */
    private void hideNamed(ParameterRequest java) {
        java.annotations()
                .length()
                .filter(name -> !name.isEmpty() && !isPrimitive(java))
                .ifPresent(name -> indexOf("@Length", name, java.origin())
                        .ifPresent(index -> hidden.put(index, new ArgumentMapping.Slot.LengthOf(java, index))));
        java.annotations()
                .userData()
                .filter(name -> !name.isEmpty() && !java.type().equals(JavaClass.OBJECT))
                .ifPresent(name -> indexOf("@UserData", name, java.origin())
                        .ifPresent(index -> hidden.put(index, new ArgumentMapping.Slot.TokenOf(java, index))));
    }

    /**
     * Hides the C parameters after the current one for annotations without a name: {@code @Length byte[] buffer}, {@code @UserData visitor
     * visit}.
     */
    private void hideNext(ParameterRequest java, int index) {
        if (java.annotations().length().equals(Optional.of("")) && !isPrimitive(java) && !lengthBefore.contains(java)) {
            next(index, _ -> true)
                    .ifPresentOrElse(
                            at -> hidden.put(at, new ArgumentMapping.Slot.LengthOf(java, at)),
                            () -> reportNoParameter("@Length", "", java.origin()));
        }
        if (java.annotations().userData().equals(Optional.of(""))
                && !java.type().equals(JavaClass.OBJECT)) {
            next(index, ArgumentMapper::isVoidPointer)
                    .ifPresentOrElse(
                            at -> hidden.put(at, new ArgumentMapping.Slot.TokenOf(java, at)),
                            () -> reportNoParameter("@UserData", "", java.origin()));
        }
    }

    private OptionalInt next(int index, Predicate<CParameter> fits) {
        return IntStream.range(index + 1, function.parameters().size())
                .filter(at -> !hidden.containsKey(at)
                        && fits.test(function.parameters().get(at)))
                .findFirst();
    }

    static boolean isVoidPointer(CParameter parameter) {
        return OwnedType.isVoidPointer(parameter.type());
    }

    /** Returns whether the parameter is a number. Its {@code @Length} names an array and hides nothing. */
    private static boolean isPrimitive(ParameterRequest java) {
        return java.type() instanceof JavaPrimitive;
    }

    /** Hides the out-parameter of {@code @Out}: the named one, or the only one that fits the result type. */
    private void hideResult(String name) {
        if (!name.isEmpty()) {
            indexOf("@Out", name, method.origin())
                    .ifPresent(index -> hidden.put(index, new ArgumentMapping.Slot.Result(index)));
            return;
        }
        // prefer exact types: a wider type counts as an out-parameter only if no parameter has the exact type
        List<Integer> fitting = fitting(out -> out.isPlain());
        if (fitting.isEmpty()) {
            fitting = fitting(_ -> true);
        }
        if (fitting.size() == 1) {
            hidden.put(fitting.getFirst(), new ArgumentMapping.Slot.Result(fitting.getFirst()));
        } else if (fitting.isEmpty()) {
            reportNoParameter("@Out", "", method.origin());
        } else {
            failed = true;
            diagnostics.error(
                    new MethodProblem.ManyOutParameters(
                            function.name(), names(fitting), method.result().display(), display.declaration(function)),
                    method.origin());
        }
    }

    private List<Integer> fitting(Predicate<OutMatcher.Out> wanted) {
        return IntStream.range(0, function.parameters().size())
                .filter(index -> !hidden.containsKey(index)
                        && !isText(index)
                        && function.parameters().get(index).length() <= 1)
                .filter(index -> OutMatcher.match(
                                function.parameters().get(index).type(), method.result(), mapper)
                        .filter(wanted)
                        .isPresent())
                .boxed()
                .toList();
    }

    private List<String> names(List<Integer> indices) {
        return indices.stream().map(javaNames::get).toList();
    }

    private boolean isText(int index) {
        return mapper.meaning(function.parameters().get(index).type(), UseSite.NONE) instanceof Meaning.CharPointer;
    }

    /** Returns the index of the C parameter that an annotation names; empty after reporting an error. */
    private Optional<Integer> indexOf(String annotation, String name, Origin origin) {
        for (int i = 0; i < function.parameters().size(); i++) {
            boolean named = function.parameters().get(i).name().equals(name)
                    || javaNames.get(i).equals(name);
            if (named && !hidden.containsKey(i)) {
                return Optional.of(i);
            }
        }
        reportNoParameter(annotation, name, origin);
        return Optional.empty();
    }

    private void reportNoParameter(String annotation, String name, Origin origin) {
        failed = true;
        diagnostics.error(
                new MethodProblem.NoSuchParameter(
                        annotation,
                        name,
                        function.name(),
                        method.result().display(),
                        javaNames,
                        display.declaration(function)),
                origin);
    }
}
