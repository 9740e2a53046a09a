package io.nativeheader.runtime;

import io.nativeheader.FunctionPointer;
import io.nativeheader.NativeHandle;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A variadic function, or one without a prototype, linked once for each shape that it is called with. Arguments behind the fixed ones
 * are promoted as C does (C17 6.5.2.2p6): {@code Boolean}, {@code Byte}, {@code Short}, {@code Character} and {@code Integer} are {@code int}, {@code Float} and
 * {@code Double} are {@code double}; {@code Long} is {@code long long}, {@code String} a UTF-8 copy that lives for the call, a generated record is
 * passed by value, {@code MemorySegment} is a pointer, {@code null} is {@code NULL}.
 */
public final class VariadicFunction {

    private final NativeLibrary library;
    private final String symbol;
    private final FunctionDescriptor fixed;
    private final boolean hasPrototype;
    private final ConcurrentHashMap<List<Class<?>>, MethodHandle> shapes = new ConcurrentHashMap<>();

    VariadicFunction(NativeLibrary library, String symbol, FunctionDescriptor fixed, boolean hasPrototype) {
        this.library = library;
        this.symbol = symbol;
        this.fixed = fixed;
        this.hasPrototype = hasPrototype;
    }

    /**
     * Calls the function.
     *
     * @param scratch for copies of strings
     * @param variadic the arguments behind the fixed ones; null for none
     * @param fixedArguments as the linker takes them, the allocator for a result by value first
     * @return the result, boxed; null for void
     * @throws IllegalArgumentException if C has no way to take an argument
     */
    public Object call(Scratch scratch, Object[] variadic, Object... fixedArguments) throws Throwable {
        Object[] more = variadic == null ? new Object[0] : variadic;
        Object[] all = new Object[fixedArguments.length + more.length];
        System.arraycopy(fixedArguments, 0, all, 0, fixedArguments.length);
        Class<?>[] shape = new Class<?>[more.length];
        for (int i = 0; i < more.length; i++) {
            Object promoted = promoted(scratch, more[i]);
            shape[i] = kind(more[i], promoted);
            all[fixedArguments.length + i] = promoted;
        }
        List<Class<?>> key = Arrays.asList(shape);
        MethodHandle handle = shapes.get(key);
        if (handle == null) {
            handle = shapes.computeIfAbsent(key, this::link);
        }
        return handle.invokeWithArguments(all);
    }

    private static Object promoted(Scratch scratch, Object argument) {
        return switch (argument) {
            case null -> MemorySegment.NULL;
            case Integer _, Long _, Double _, MemorySegment _ -> argument;
            case Boolean truth -> truth ? 1 : 0;
            case Byte number -> (int) number;
            case Short number -> (int) number;
            case Character character -> (int) character;
            case Float number -> (double) number;
            case String text -> scratch.string(text);
            case ByValue struct -> struct.segment();
            case NativeHandle handle -> handle.segment();
            case FunctionPointer<?> function -> function.segment();
            case Record struct ->
                throw new IllegalArgumentException(
                        "Java cannot pass "
                                + struct.getClass().getName()
                                + " by value in a call with any arguments: declare a method with"
                                + " the arguments of this call, which a stub passes, or pass its segment() where C takes a pointer");
            default ->
                throw new IllegalArgumentException("a variadic C function cannot take a "
                        + argument.getClass().getName()
                        + ": pass a number, a String, a generated record, a MemorySegment or null");
        };
    }

    /** What the layout follows from. */
    private static Class<?> kind(Object argument, Object promoted) {
        if (promoted instanceof MemorySegment) {
            return argument instanceof ByValue ? argument.getClass() : MemorySegment.class;
        }
        return promoted.getClass();
    }

    private MethodHandle link(List<Class<?>> shape) {
        MemoryLayout[] layouts = new MemoryLayout[shape.size()];
        for (int i = 0; i < layouts.length; i++) {
            layouts[i] = layout(shape.get(i));
        }
        int first = fixed.argumentLayouts().size();
        FunctionDescriptor type = fixed.appendArgumentLayouts(layouts);
        LazyHandle handle = hasPrototype ? library.variadic(symbol, type, first) : library.downcall(symbol, type);
        return handle.get();
    }

    private static MemoryLayout layout(Class<?> kind) {
        if (kind == Integer.class) {
            return ValueLayout.JAVA_INT;
        }
        if (kind == Long.class) {
            return ValueLayout.JAVA_LONG;
        }
        if (kind == Double.class) {
            return ValueLayout.JAVA_DOUBLE;
        }
        return kind == MemorySegment.class ? ValueLayout.ADDRESS : layoutOfRecord(kind);
    }

    private static MemoryLayout layoutOfRecord(Class<?> struct) {
        try {
            return (MemoryLayout) struct.getField("LAYOUT").get(null);
        } catch (ReflectiveOperationException closed) {
            throw new IllegalArgumentException(
                    "the layout of " + struct.getName() + " cannot be read from here: write \"exports "
                            + struct.getPackageName() + " to io.nativeheader;\" in the module-info of "
                            + struct.getModule().getName(),
                    closed);
        }
    }
}
