package io.nativeheader.randomcalls.cxx;

import io.nativeheader.CxxObject;
import io.nativeheader.CxxPair;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.reflect.Array;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Prints values as the library in C++ does, and does in Java what its callers need. */
public final class Printed {

    private Printed() {}

    public static String text(Object value) {
        return switch (value) {
            case null -> "null";
            case Byte number -> Integer.toString(number & 0xff);
            case Float number -> "f" + Float.floatToRawIntBits(number);
            case Double number -> "d" + Double.doubleToRawLongBits(number);
            case String text -> "'" + HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
            case Enum<?> constant -> constant.name();
            case CxxPair<?, ?>(Object first, Object second) -> "(" + text(first) + "," + text(second) + ")";
            case Set<?> set -> joined("{", set.stream().map(Printed::text).sorted(), "}");
            case Map<?, ?> map ->
                joined(
                        "{",
                        map.entrySet().stream()
                                .map(entry -> text(entry.getKey()) + "=" + text(entry.getValue()))
                                .sorted(),
                        "}");
            case Collection<?> list -> joined("[", list.stream().map(Printed::text), "]");
            case CxxObject object -> state(object);
            case Object array
            when array.getClass().isArray() ->
                joined("[", IntStream.range(0, Array.getLength(array)).mapToObj(i -> text(Array.get(array, i))), "]");
            case Path path -> text(path.toString());
            default -> value.toString();
        };
    }

    private static String joined(String open, Stream<String> texts, String close) {
        return texts.collect(Collectors.joining(",", open, close));
    }

    private static String state(CxxObject object) {
        try {
            return (String) object.getClass().getMethod("state").invoke(object);
        } catch (ReflectiveOperationException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Returns an object as one of its bases, which need not be a superclass in Java. */
    public static <T> T as(Class<T> base, CxxObject object) {
        return base.cast(found(base, object));
    }

    private static Object found(Class<?> base, Object object) {
        if (base.isInstance(object)) {
            return object;
        }
        return Stream.of(object.getClass().getMethods())
                .filter(method -> method.getName().startsWith("as") && method.getParameterCount() == 0)
                .filter(method -> CxxObject.class.isAssignableFrom(method.getReturnType()))
                .map(method -> {
                    try {
                        return found(base, method.invoke(object));
                    } catch (ReflectiveOperationException failure) {
                        throw new IllegalStateException(failure);
                    }
                })
                .filter(result -> result != null)
                .findFirst()
                .orElse(null);
    }

    /** Code that throws. */
    public interface Call {
        void run() throws Throwable;
    }

    public static String thrown(Call call) {
        try {
            call.run();
            return "none";
        } catch (Throwable thrown) {
            return thrown.getClass().getSimpleName() + " " + thrown.getMessage();
        }
    }

    /** Returns memory with a value of C. */
    public static MemorySegment cell(Arena arena, Object value) {
        MemorySegment cell = arena.allocate(Long.BYTES, Long.BYTES);
        switch (value) {
            case Boolean flag -> cell.set(ValueLayout.JAVA_BOOLEAN, 0, flag);
            case Float number -> cell.set(ValueLayout.JAVA_FLOAT, 0, number);
            case Double number -> cell.set(ValueLayout.JAVA_DOUBLE, 0, number);
            case Number number -> cell.set(ValueLayout.JAVA_LONG, 0, number.longValue());
            default -> throw new IllegalArgumentException(value.toString());
        }
        return cell;
    }

    /** Returns the value in memory, of a C type with a size. */
    public static Object content(MemorySegment cell, Object like, int bits, boolean signed) {
        long value = cell.get(ValueLayout.JAVA_LONG, 0);
        int unused = Long.SIZE - bits;
        return switch (like) {
            case Boolean _ -> cell.get(ValueLayout.JAVA_BOOLEAN, 0);
            case Float _ -> cell.get(ValueLayout.JAVA_FLOAT, 0);
            case Double _ -> cell.get(ValueLayout.JAVA_DOUBLE, 0);
            case Byte _ -> (byte) value;
            default -> signed ? value << unused >> unused : value << unused >>> unused;
        };
    }
}
