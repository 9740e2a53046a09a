package io.nativeheader.processor.notation;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Java's generic types, as components of records declare them. */
final class Types {

    private Types() {}

    static Class<?> raw(Type type) {
        return switch (type) {
            case Class<?> plain -> plain;
            case ParameterizedType generic -> raw(generic.getRawType());
            default -> throw new IllegalArgumentException("not supported as the type of a component: " + type);
        };
    }

    static Type argument(Type type, int index) {
        if (type instanceof ParameterizedType generic) {
            return generic.getActualTypeArguments()[index];
        }
        throw new IllegalArgumentException("no type argument: " + type);
    }

    /** Returns the type of a component as a member of its record's type: {@code List<Long>} for {@code List<T>} in {@code Box<Long>}. */
    static Type in(Type owner, Type component) {
        return switch (component) {
            case TypeVariable<?> variable ->
                argument(owner, Arrays.asList(raw(owner).getTypeParameters()).indexOf(variable));
            case ParameterizedType generic -> {
                Type[] arguments = generic.getActualTypeArguments();
                yield new Applied(
                        raw(generic),
                        Arrays.stream(arguments)
                                .map(argument -> in(owner, argument))
                                .toList());
            }
            default -> component;
        };
    }

    /** {@code List<Long>}. */
    private record Applied(Class<?> generic, List<Type> arguments) implements ParameterizedType {

        @Override
        public Type[] getActualTypeArguments() {
            return arguments.toArray(Type[]::new);
        }

        @Override
        public Type getRawType() {
            return generic;
        }

        @Override
        public Type getOwnerType() {
            return generic.getDeclaringClass();
        }
    }

    /** Returns the records and enums of a sealed family, in the order of its permits clauses. */
    static List<Class<?>> family(Class<?> root) {
        if (!root.isSealed()) {
            return List.of(root);
        }
        List<Class<?>> all = new ArrayList<>();
        for (Class<?> member : root.getPermittedSubclasses()) {
            all.addAll(family(member));
        }
        return all;
    }
}
