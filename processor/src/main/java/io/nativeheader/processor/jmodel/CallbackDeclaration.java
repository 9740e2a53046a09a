package io.nativeheader.processor.jmodel;

import io.nativeheader.processor.platform.PerTarget;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@code typedef int (*comparison)(const void *, const void *);} becomes {@code interface comparison} with one method, {@code int
 * invoke(MemorySegment, MemorySegment)}.
 *
 * @param result the Java result of {@code invoke}
 * @param toC the conversion of the result if Java implements the function and C calls it
 * @param fromC the conversion of the result if C implements the function and Java calls it
 * @param resultLayout empty for void
 * @param resultSize the size of the object to which the result points, in bytes; 0 if the result is not a pointer or the size is unknown
 * @param usesDeprecated whether its signature names a deprecated type
 */
public record CallbackDeclaration(
        JavaClass type,
        String cName,
        List<CallbackParameter> parameters,
        JavaType result,
        ArgumentConversion toC,
        ResultConversion fromC,
        Optional<PerTarget<NativeLayout>> resultLayout,
        PerTarget<Long> resultSize,
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
     * @param toC the conversion of the argument if C implements the function and Java calls it
     * @param fromC the conversion of the argument if Java implements the function and C calls it
     */
    public record CallbackParameter(
            String name,
            JavaType type,
            PerTarget<NativeLayout> layout,
            ArgumentConversion toC,
            ResultConversion fromC) {

        CallbackParameter named(String other) {
            return new CallbackParameter(other, type, layout, toC, fromC);
        }
    }
}
