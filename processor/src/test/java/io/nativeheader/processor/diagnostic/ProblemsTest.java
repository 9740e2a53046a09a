package io.nativeheader.processor.diagnostic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.nativeheader.processor.cache.RecordReader;
import io.nativeheader.processor.cache.RecordWriter;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ProblemsTest {

    /** An unchanged build reports the diagnostics of the earlier build, which are stored as bytes. */
    @Test
    void everyProblemCanBeWrittenAndRead() throws ReflectiveOperationException {
        List<Class<?>> all = Arrays.stream(Problem.class.getPermittedSubclasses())
                .flatMap(family -> Stream.of(family.getPermittedSubclasses()))
                .toList();
        assertTrue(all.size() > 50, () -> all.size() + " problems");
        for (Class<?> type : all) {
            List<Class<?>> types = new ArrayList<>();
            List<Object> values = new ArrayList<>();
            for (RecordComponent component : type.getRecordComponents()) {
                types.add(component.getType());
                values.add(value(component.getType()));
            }
            var constructor = type.getDeclaredConstructor(types.toArray(Class[]::new));
            constructor.setAccessible(true);
            Object problem = constructor.newInstance(values.toArray());
            assertEquals(Optional.of(problem), RecordReader.value(RecordWriter.bytes(problem), type), type.getName());
        }
    }

    private static Object value(Class<?> type) {
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        return switch (type.getSimpleName()) {
            case "String" -> "text";
            case "int" -> 3;
            case "long" -> 4L;
            case "boolean" -> true;
            case "List" -> List.of("a", "b");
            case "Optional" -> Optional.of("text");
            case "Problem" -> new ToolProblem.PkgConfigFailed("text");
            default -> throw new IllegalArgumentException("no value for " + type);
        };
    }
}
