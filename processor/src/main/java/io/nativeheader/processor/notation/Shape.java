package io.nativeheader.processor.notation;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The components and the canonical constructor of a record class. */
record Shape(Class<?> type, List<Component> components, Constructor<?> constructor) {

    /** A component: {@code List<CField> fields}. */
    record Component(String name, Type type, Method accessor) {

        Object value(Record owner) {
            try {
                return accessor.invoke(owner);
            } catch (IllegalAccessException | InvocationTargetException failure) {
                throw new IllegalArgumentException("cannot be read: " + accessor, failure);
            }
        }
    }

    static final ClassValue<Shape> OF = new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
            return of(type);
        }
    };

    private static Shape of(Class<?> type) {
        List<Component> components = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            Method accessor = component.getAccessor();
            accessor.setAccessible(true);
            components.add(new Component(component.getName(), component.getGenericType(), accessor));
        }
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getType)
                    .toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return new Shape(type, List.copyOf(components), constructor);
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException("a record has a canonical constructor: " + type, impossible);
        }
    }

    /** Returns whether a value is written as its only component: {@code c:@S@stat} for a {@code DeclId}. */
    boolean isOneWord() {
        if (components.size() != 1) {
            return false;
        }
        Type only = components.getFirst().type();
        return only == String.class
                || only == int.class
                || only == long.class
                || Types.raw(only).isEnum();
    }

    Object make(Object[] values) throws NotationException {
        try {
            return constructor.newInstance(values);
        } catch (InvocationTargetException refused) {
            throw new NotationException(type.getSimpleName() + ": " + refused.getCause());
        } catch (ReflectiveOperationException failure) {
            throw new IllegalStateException("cannot be called: " + constructor, failure);
        }
    }
}
