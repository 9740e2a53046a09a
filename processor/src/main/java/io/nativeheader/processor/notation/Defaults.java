package io.nativeheader.processor.notation;

import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

/**
 * The values of components that are not written: empty texts, collections and optionals, {@code false}, the enum constant
 * {@code UNSPECIFIED}, and records of such values.
 */
final class Defaults {

    private static final Map<Class<?>, Object> SIMPLE = Map.of(
            String.class, "",
            boolean.class, false,
            Boolean.class, false,
            Optional.class, Optional.empty(),
            OptionalInt.class, OptionalInt.empty(),
            OptionalLong.class, OptionalLong.empty(),
            List.class, List.of(),
            Set.class, Set.of(),
            Map.class, Map.of());

    private final Forms forms;
    private final Map<Type, Optional<Object>> known = new HashMap<>();

    Defaults(Forms forms) {
        this.forms = forms;
    }

    /** Returns the default value of a type, or empty if all its values are written. */
    Optional<Object> of(Type type) {
        Optional<Object> before = known.get(type);
        if (before == null) {
            before = compute(type);
            known.put(type, before);
        }
        return before;
    }

    private Optional<Object> compute(Type type) {
        Class<?> raw = Types.raw(type);
        if (SIMPLE.containsKey(raw)) {
            return Optional.of(SIMPLE.get(raw));
        }
        if (forms.defaults().containsKey(raw)) {
            return Optional.of(forms.defaults().get(raw));
        }
        if (raw.isEnum()) {
            return Arrays.stream(raw.getEnumConstants())
                    .map(Object.class::cast)
                    .filter(constant -> constant.toString().equals("UNSPECIFIED"))
                    .findFirst();
        }
        if (forms.wrappers().containsKey(raw)) {
            return of(Types.argument(type, 0)).map(forms.wrappers().get(raw).wrap());
        }
        return raw.isRecord() && !forms.texts().containsKey(raw) ? ofRecord(type) : Optional.empty();
    }

    private Optional<Object> ofRecord(Type type) {
        Shape shape = Shape.OF.get(Types.raw(type));
        Object[] values = new Object[shape.components().size()];
        for (int i = 0; i < values.length; i++) {
            Optional<Object> value = of(Types.in(type, shape.components().get(i).type()));
            if (value.isEmpty()) {
                return Optional.empty();
            }
            values[i] = value.get();
        }
        try {
            return Optional.of(shape.make(values));
        } catch (NotationException refused) {
            return Optional.empty();
        }
    }
}
