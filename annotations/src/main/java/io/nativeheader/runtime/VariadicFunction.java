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
 * A C function that is variadic or has no prototype. It is linked once for each combination of argument types.
 *
 * <p>Arguments after the fixed ones are promoted as in C (C17 6.5.2.2p6): {@code Boolean}, {@code Byte}, {@code Short}, {@code Character}
 * and {@code Integer} become {@code int}; {@code Float} and {@code Double} become {@code double}. {@code Long} becomes {@code long long}. A
 * {@code String} becomes a UTF-8 copy for the duration of the call. A generated record is passed by value. {@code MemorySegment} is a
 * pointer, and null is passed as {@code NULL}.
 */
public final class VariadicFunction {

    private final NativeLibrary library;
    private final String symbol;
    private final FunctionDescriptor fixed;
    private final boolean hasPrototype;
    private final ConcurrentHashMap<List<Class<?>>, MethodHandle> shapes = new ConcurrentHashMap<>();

    /**
     * @param fixed the C type without variadic arguments; null if this platform's header does not declare the function
     */
    VariadicFunction(NativeLibrary library, String symbol, FunctionDescriptor fixed, boolean hasPrototype) {
        this.library = library;
        this.symbol = symbol;
        this.fixed = fixed;
        this.hasPrototype = hasPrototype;
    }

    /**
     * Calls the function.
     *
     * @param scratch memory for copies of strings
     * @param variadic the arguments after the fixed ones; null for none
     * @param fixedArguments the fixed arguments as the linker expects them, preceded by the allocator if the result is a record
     * @return the result, boxed; null for {@code void}
     * @throws IllegalArgumentException if an argument has a type that cannot be passed to C
     * @throws UnsupportedOperationException if this platform's header does not declare the function
     * @throws Throwable what the call throws
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
                throw new IllegalArgumentException("java.lang.foreign cannot pass "
                        + struct.getClass().getName()
                        + " by value as a variadic argument: declare a method with exactly these"
                        + " parameters, or pass the record's segment() if C expects a pointer");
            default ->
                throw new IllegalArgumentException("cannot pass to a variadic C function: "
                        + argument.getClass().getName()
                        + ": pass a number, a String, a generated record, a MemorySegment or null");
        };
    }

    /** Returns the class that determines the argument's layout. */
    private static Class<?> kind(Object argument, Object promoted) {
        if (promoted instanceof MemorySegment) {
            return argument instanceof ByValue ? argument.getClass() : MemorySegment.class;
        }
        return promoted.getClass();
    }

    private MethodHandle link(List<Class<?>> shape) {
        if (fixed == null) {
            return library.absent(symbol).get();
        }
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
                    "cannot access the layout of " + struct.getName() + ": add \"exports "
                            + struct.getPackageName() + " to io.nativeheader;\" to the module-info of "
                            + struct.getModule().getName(),
                    closed);
        }
    }
}
