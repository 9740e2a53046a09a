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

/** Finds which parameters of C a declared method leaves out, as its annotations say. */
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

    /** The mapping, complete or not; nothing after an error was reported. */
    Optional<ArgumentMapping> map() {
        method.parameters().forEach(this::hideNamed);
        method.resultRequest().out().ifPresent(this::hideResult);
        if (failed) {
            return Optional.empty();
        }
        List<ArgumentMapping.Slot> slots = new ArrayList<>();
        List<ParameterRequest> further = new ArrayList<>();
        int index = 0;
        for (ParameterRequest java : method.parameters()) {
            index = addHidden(index, slots);
            if (java.isAllocator() || isRest(java)) {
                slots.add(new ArgumentMapping.Slot.OnlyJava(java));
            } else if (index < function.parameters().size()) {
                index = skipLength(java, index, slots);
                slots.add(new ArgumentMapping.Slot.Passed(java, index));
                hideNext(java, index);
                index++;
            } else {
                further.add(java);
                if (java.annotations().length().isPresent() && !isPrimitive(java)) {
                    noParameter("@Length", "", java.origin());
                }
                if (java.annotations().userData().isPresent() && !java.type().equals(JavaClass.OBJECT)) {
                    noParameter("@UserData", "", java.origin());
                }
            }
        }
        addHidden(index, slots);
        return failed ? Optional.empty() : Optional.of(new ArgumentMapping(slots, further));
    }

    private int addHidden(int from, List<ArgumentMapping.Slot> slots) {
        int index = from;
        while (hidden.containsKey(index)) {
            slots.add(hidden.get(index++));
        }
        return index;
    }

    /** {@code @Length String[] argv} for {@code int argc, char **argv}: a number where C has an array is its length. */
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

    /** {@code Object...}, where C takes any. */
    private boolean isRest(ParameterRequest java) {
        return function.takesAny()
                && VariadicShapes.takesAny(method)
                && java == method.parameters().getLast();
    }

    /** {@code @Length("count") byte[] buffer}, {@code @UserData("arg") visitor visit}. */
    private void hideNamed(ParameterRequest java) {
        java.annotations()
                .length()
                .filter(name -> !name.isEmpty() && !isPrimitive(java))
                .ifPresent(name -> hide("@Length", name, java.origin())
                        .ifPresent(index -> hidden.put(index, new ArgumentMapping.Slot.LengthOf(java, index))));
        java.annotations()
                .userData()
                .filter(name -> !name.isEmpty() && !java.type().equals(JavaClass.OBJECT))
                .ifPresent(name -> hide("@UserData", name, java.origin())
                        .ifPresent(index -> hidden.put(index, new ArgumentMapping.Slot.TokenOf(java, index))));
    }

    /** {@code @Length byte[] buffer}, {@code @UserData visitor visit}: which C parameter is meant, its place tells. */
    private void hideNext(ParameterRequest java, int index) {
        if (java.annotations().length().equals(Optional.of("")) && !isPrimitive(java) && !lengthBefore.contains(java)) {
            next(index, _ -> true)
                    .ifPresentOrElse(
                            at -> hidden.put(at, new ArgumentMapping.Slot.LengthOf(java, at)),
                            () -> noParameter("@Length", "", java.origin()));
        }
        if (java.annotations().userData().equals(Optional.of(""))
                && !java.type().equals(JavaClass.OBJECT)) {
            next(index, ArgumentMapper::isVoidPointer)
                    .ifPresentOrElse(
                            at -> hidden.put(at, new ArgumentMapping.Slot.TokenOf(java, at)),
                            () -> noParameter("@UserData", "", java.origin()));
        }
    }

    private OptionalInt next(int index, Predicate<CParameter> fits) {
        return IntStream.range(index + 1, function.parameters().size())
                .filter(at -> !hidden.containsKey(at)
                        && fits.test(function.parameters().get(at)))
                .findFirst();
    }

    static boolean isVoidPointer(CParameter parameter) {
        return OwnedType.isAnything(parameter.type());
    }

    /** A number, whose {@code @Length} names an array and hides nothing. */
    private static boolean isPrimitive(ParameterRequest java) {
        return java.type() instanceof JavaPrimitive;
    }

    /** {@code @Out}: the parameter named, or the only one that leads to something of the method's type. */
    private void hideResult(String name) {
        if (!name.isEmpty()) {
            hide("@Out", name, method.origin())
                    .ifPresent(index -> hidden.put(index, new ArgumentMapping.Slot.Result(index)));
            return;
        }
        // a number of another width, or bytes, are an out-parameter only where that is said
        List<Integer> fitting = fitting(out -> out.isPlain());
        if (fitting.isEmpty()) {
            fitting = fitting(_ -> true);
        }
        if (fitting.size() == 1) {
            hidden.put(fitting.getFirst(), new ArgumentMapping.Slot.Result(fitting.getFirst()));
        } else if (fitting.isEmpty()) {
            noParameter("@Out", "", method.origin());
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
        return mapper.meaning(function.parameters().get(index).type(), "") instanceof Meaning.CharPointer;
    }

    /** The index of the C parameter that an annotation names. */
    private Optional<Integer> hide(String annotation, String name, Origin origin) {
        for (int i = 0; i < function.parameters().size(); i++) {
            boolean named = function.parameters().get(i).name().equals(name)
                    || javaNames.get(i).equals(name);
            if (named && !hidden.containsKey(i)) {
                return Optional.of(i);
            }
        }
        noParameter(annotation, name, origin);
        return Optional.empty();
    }

    private void noParameter(String annotation, String name, Origin origin) {
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
