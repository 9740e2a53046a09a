package io.nativeheader.runtime;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/**
 * The methods that stubs call, one for each number of parameters. They catch everything that a callback throws, because an exception that
 * leaves an upcall terminates the JVM. Everything that may allocate runs within the {@code try}.
 */
@SuppressWarnings({"unchecked", "unused"}) // a stub's callback matches its upcall; methods are looked up by name
final class UpcallTargets {

    private UpcallTargets() {}

    /**
     * Returns the function type of the stubs for a callback type. It replaces integers, pointers and {@code void} results by {@code long},
     * so that many callback types share stubs.
     *
     * @param type a C function type without structs and with at most {@link Upcall#MAX_PARAMETERS} parameters
     */
    static FunctionDescriptor shape(FunctionDescriptor type) {
        MemoryLayout[] arguments = new MemoryLayout[type.argumentLayouts().size()];
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = widest(type.argumentLayouts().get(i));
        }
        MemoryLayout result = type.returnLayout().orElse(ValueLayout.JAVA_LONG);
        return FunctionDescriptor.of(widest(result), arguments);
    }

    private static MemoryLayout widest(MemoryLayout layout) {
        return layout instanceof ValueLayout.OfFloat || layout instanceof ValueLayout.OfDouble
                ? layout
                : ValueLayout.JAVA_LONG;
    }

    /** Returns the handle that C calls. Its first parameter is the stub. */
    static MethodHandle of(FunctionDescriptor shape) {
        try {
            return adapted(shape);
        } catch (ReflectiveOperationException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static MethodHandle adapted(FunctionDescriptor shape) throws ReflectiveOperationException {
        int count = shape.argumentLayouts().size();
        MethodType longs = MethodType.methodType(long.class, UpcallStub.class);
        for (int i = 0; i < count; i++) {
            longs = longs.appendParameterTypes(long.class);
        }
        MethodHandles.Lookup lookup = MethodHandles.lookup();
        MethodHandle target = lookup.findStatic(UpcallTargets.class, "call", longs);
        MethodType type = shape.toMethodType();
        for (int i = 0; i < count; i++) {
            Class<?> parameter = type.parameterType(i);
            if (parameter != long.class) {
                MethodHandle bits =
                        lookup.findStatic(UpcallTargets.class, "bits", MethodType.methodType(long.class, parameter));
                target = MethodHandles.filterArguments(target, i + 1, bits);
            }
        }
        if (type.returnType() == long.class) {
            return target;
        }
        MethodHandle result = lookup.findStatic(
                UpcallTargets.class, type.returnType() + "Of", MethodType.methodType(type.returnType(), long.class));
        return MethodHandles.filterReturnValue(target, result);
    }

    /** Calls a stub that is not lent, so that the JVM links the exception path while memory is available. */
    static void rehearse(UpcallStub stub) {
        call(stub);
    }

    private static long bits(float value) {
        return Float.floatToRawIntBits(value);
    }

    private static long bits(double value) {
        return Double.doubleToRawLongBits(value);
    }

    private static float floatOf(long bits) {
        return Float.intBitsToFloat((int) bits);
    }

    private static double doubleOf(long bits) {
        return Double.longBitsToDouble(bits);
    }

    private static long call(UpcallStub stub) {
        if (stub.isCold() && stub.onColdCall()) {
            return UpcallWarmUp.KEEP_SEARCHING;
        }
        PendingException earlier = Upcalls.begin();
        try {
            return ((Upcall.Of0<Object>) stub.upcall()).call(stub.callback());
        } catch (Throwable failure) {
            return stub.fail(failure);
        } finally {
            Upcalls.end(earlier);
        }
    }

    private static long call(UpcallStub stub, long a) {
        if (stub.isCold() && stub.onColdCall()) {
            return UpcallWarmUp.KEEP_SEARCHING;
        }
        PendingException earlier = Upcalls.begin();
        try {
            return ((Upcall.Of1<Object>) stub.upcall()).call(stub.callback(), a);
        } catch (Throwable failure) {
            return stub.fail(failure);
        } finally {
            Upcalls.end(earlier);
        }
    }

    private static long call(UpcallStub stub, long a, long b) {
        if (stub.isCold() && stub.onColdCall()) {
            return UpcallWarmUp.KEEP_SEARCHING;
        }
        PendingException earlier = Upcalls.begin();
        try {
            return ((Upcall.Of2<Object>) stub.upcall()).call(stub.callback(), a, b);
        } catch (Throwable failure) {
            return stub.fail(failure);
        } finally {
            Upcalls.end(earlier);
        }
    }

    private static long call(UpcallStub stub, long a, long b, long c) {
        if (stub.isCold() && stub.onColdCall()) {
            return UpcallWarmUp.KEEP_SEARCHING;
        }
        PendingException earlier = Upcalls.begin();
        try {
            return ((Upcall.Of3<Object>) stub.upcall()).call(stub.callback(), a, b, c);
        } catch (Throwable failure) {
            return stub.fail(failure);
        } finally {
            Upcalls.end(earlier);
        }
    }

    private static long call(UpcallStub stub, long a, long b, long c, long d) {
        if (stub.isCold() && stub.onColdCall()) {
            return UpcallWarmUp.KEEP_SEARCHING;
        }
        PendingException earlier = Upcalls.begin();
        try {
            return ((Upcall.Of4<Object>) stub.upcall()).call(stub.callback(), a, b, c, d);
        } catch (Throwable failure) {
            return stub.fail(failure);
        } finally {
            Upcalls.end(earlier);
        }
    }

    private static long call(UpcallStub stub, long a, long b, long c, long d, long e) {
        if (stub.isCold() && stub.onColdCall()) {
            return UpcallWarmUp.KEEP_SEARCHING;
        }
        PendingException earlier = Upcalls.begin();
        try {
            return ((Upcall.Of5<Object>) stub.upcall()).call(stub.callback(), a, b, c, d, e);
        } catch (Throwable failure) {
            return stub.fail(failure);
        } finally {
            Upcalls.end(earlier);
        }
    }

    private static long call(UpcallStub stub, long a, long b, long c, long d, long e, long f) {
        if (stub.isCold() && stub.onColdCall()) {
            return UpcallWarmUp.KEEP_SEARCHING;
        }
        PendingException earlier = Upcalls.begin();
        try {
            return ((Upcall.Of6<Object>) stub.upcall()).call(stub.callback(), a, b, c, d, e, f);
        } catch (Throwable failure) {
            return stub.fail(failure);
        } finally {
            Upcalls.end(earlier);
        }
    }

    private static long call(UpcallStub stub, long a, long b, long c, long d, long e, long f, long g) {
        if (stub.isCold() && stub.onColdCall()) {
            return UpcallWarmUp.KEEP_SEARCHING;
        }
        PendingException earlier = Upcalls.begin();
        try {
            return ((Upcall.Of7<Object>) stub.upcall()).call(stub.callback(), a, b, c, d, e, f, g);
        } catch (Throwable failure) {
            return stub.fail(failure);
        } finally {
            Upcalls.end(earlier);
        }
    }

    private static long call(UpcallStub stub, long a, long b, long c, long d, long e, long f, long g, long h) {
        if (stub.isCold() && stub.onColdCall()) {
            return UpcallWarmUp.KEEP_SEARCHING;
        }
        PendingException earlier = Upcalls.begin();
        try {
            return ((Upcall.Of8<Object>) stub.upcall()).call(stub.callback(), a, b, c, d, e, f, g, h);
        } catch (Throwable failure) {
            return stub.fail(failure);
        } finally {
            Upcalls.end(earlier);
        }
    }
}
