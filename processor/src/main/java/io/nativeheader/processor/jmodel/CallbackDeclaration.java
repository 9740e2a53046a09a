package io.nativeheader.processor.jmodel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@code typedef int (*comparison)(const void *, const void *);} becomes {@code interface comparison} with one method,
 * {@code int invoke(MemorySegment, MemorySegment)}.
 *
 * @param result the Java result of {@code invoke}
 * @param toC how what Java returns becomes C's result
 * @param fromC how what C returns becomes Java's result, where the function is C's
 * @param resultLayout empty for void
 * @param resultSize of what C takes the result to point at, in bytes; 0 if it is no pointer, or C does not say
 * @param usesDeprecated whether a type of its signature is deprecated
 */
public record CallbackDeclaration(
        JavaClass type,
        String cName,
        List<CallbackParameter> parameters,
        JavaType result,
        ArgumentConversion toC,
        ResultConversion fromC,
        Optional<NativeLayout> resultLayout,
        long resultSize,
        boolean usesDeprecated,
        Documentation documentation)
        implements TypeDeclaration {

    public CallbackDeclaration {
        parameters = List.copyOf(parameters);
    }

    /** Returns the same callback with other parameter names and Javadoc. */
    public CallbackDeclaration with(List<String> names, Documentation other) {
        List<CallbackParameter> named = new ArrayList<>();
        parameters.forEach(parameter -> named.add(parameter.named(names.get(named.size()))));
        return new CallbackDeclaration(
                type, cName, named, result, toC, fromC, resultLayout, resultSize, usesDeprecated, other);
    }

    /**
     * {@code const void *a}.
     *
     * @param toC how a Java argument becomes C's, where the function is C's
     * @param fromC how what C passes becomes Java's argument
     */
    public record CallbackParameter(
            String name, JavaType type, NativeLayout layout, ArgumentConversion toC, ResultConversion fromC) {

        CallbackParameter named(String other) {
            return new CallbackParameter(other, type, layout, toC, fromC);
        }
    }
}
