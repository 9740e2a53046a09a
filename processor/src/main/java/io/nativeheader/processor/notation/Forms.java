package io.nativeheader.processor.notation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The classes that the notation writes in a form of their own.
 *
 * @param defaults values that are not written where they are components
 */
record Forms(Map<Class<?>, TextForm<?>> texts, Map<Class<?>, Wrapper> wrappers, Map<Class<?>, Object> defaults) {

    static Forms of(List<TextForm<?>> texts, List<Wrapper> wrappers, Map<Class<?>, Object> defaults) {
        Map<Class<?>, TextForm<?>> textsByType = new HashMap<>();
        texts.forEach(form -> textsByType.put(form.type(), form));
        Map<Class<?>, Wrapper> wrappersByType = new HashMap<>();
        wrappers.forEach(wrapper -> wrappersByType.put(wrapper.type(), wrapper));
        return new Forms(Map.copyOf(textsByType), Map.copyOf(wrappersByType), Map.copyOf(defaults));
    }
}
