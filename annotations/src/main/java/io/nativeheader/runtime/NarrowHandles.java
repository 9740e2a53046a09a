package io.nativeheader.runtime;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemoryLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.List;

/** Adapts method handles to Java types that are wider than the C types on this platform, see {@link NarrowInteger}. */
final class NarrowHandles {

    private static final MethodHandles.Lookup LOOKUP = MethodHandles.lookup();

    private NarrowHandles() {}

    /** Returns the descriptor of the C function, without Java types. */
    static FunctionDescriptor inC(FunctionDescriptor type) {
        MemoryLayout[] arguments =
                type.argumentLayouts().stream().map(NarrowHandles::layoutInC).toArray(MemoryLayout[]::new);
        return type.returnLayout()
                .map(result -> FunctionDescriptor.of(layoutInC(result), arguments))
                .orElseGet(() -> FunctionDescriptor.ofVoid(arguments));
    }

    private static MemoryLayout layoutInC(MemoryLayout layout) {
        NarrowInteger narrow = NarrowInteger.of(layout);
        return narrow == null ? layout : narrow.layoutInC();
    }

    /** Returns the type that handles have in Java. */
    static MethodType inJava(FunctionDescriptor type) {
        MethodType inJava = type.toMethodType();
        List<MemoryLayout> arguments = type.argumentLayouts();
        for (int i = 0; i < arguments.size(); i++) {
            NarrowInteger narrow = NarrowInteger.of(arguments.get(i));
            if (narrow != null) {
                inJava = inJava.changeParameterType(i, narrow.java());
            }
        }
        NarrowInteger result = result(type);
        return result == null ? inJava : inJava.changeReturnType(result.java());
    }

    /** Returns the function's result if it is narrower than in Java; otherwise null. */
    static NarrowInteger result(FunctionDescriptor type) {
        return type.returnLayout().map(NarrowInteger::of).orElse(null);
    }

    /**
     * Adapts a handle that calls C. It checks the arguments before the call, and extends the result.
     *
     * @param handle takes the arguments in C's types, after leading parameters that the linker adds
     */
    static MethodHandle downcall(MethodHandle handle, FunctionDescriptor type) {
        List<MemoryLayout> arguments = type.argumentLayouts();
        int first = handle.type().parameterCount() - arguments.size();
        MethodHandle adapted = handle;
        for (int i = 0; i < arguments.size(); i++) {
            NarrowInteger narrow = NarrowInteger.of(arguments.get(i));
            if (narrow != null) {
                adapted = MethodHandles.filterArguments(adapted, first + i, toC(narrow));
            }
        }
        NarrowInteger result = result(type);
        return result == null ? adapted : MethodHandles.filterReturnValue(adapted, toJava(result));
    }

    /** Adapts the parameters of a handle that C calls. It extends the arguments. */
    static MethodHandle upcall(MethodHandle handle, FunctionDescriptor type) {
        List<MemoryLayout> arguments = type.argumentLayouts();
        MethodHandle adapted = handle;
        for (int i = 0; i < arguments.size(); i++) {
            NarrowInteger narrow = NarrowInteger.of(arguments.get(i));
            if (narrow != null) {
                adapted = MethodHandles.filterArguments(adapted, i, toJava(narrow));
            }
        }
        return adapted;
    }

    /**
     * Adapts the result of a handle that C calls. A result that C's type cannot represent is reported like an exception of the callback.
     *
     * @param handle takes the stub first, and must not throw
     */
    static MethodHandle reportingResult(MethodHandle handle, FunctionDescriptor type) {
        NarrowInteger result = result(type);
        if (result == null) {
            return handle;
        }
        MethodHandle convert = method(
                        NarrowHandles.class, "toC", long.class, NarrowInteger.class, long.class, UpcallStub.class)
                .bindTo(result);
        Class<?> carrier = result.c().carrier();
        MethodHandle narrowed = MethodHandles.explicitCastArguments(
                convert, MethodType.methodType(carrier, result.java(), UpcallStub.class));
        List<Class<?>> parameters = handle.type().parameterList();
        return MethodHandles.foldArguments(
                MethodHandles.dropArguments(narrowed, 2, parameters.subList(1, parameters.size())), handle);
    }

    private static long toC(NarrowInteger type, long result, UpcallStub stub) {
        try {
            return type.checked(result);
        } catch (Throwable failure) {
            return stub.fail(failure);
        }
    }

    /** Returns a handle that checks a Java value and converts it to C's type. */
    private static MethodHandle toC(NarrowInteger narrow) {
        Class<?> carrier = narrow.c().carrier();
        String name = carrier.getName();
        String capitalized = Character.toUpperCase(name.charAt(0)) + name.substring(1);
        return method(Integers.class, (narrow.isUnsigned() ? "toUnsigned" : "to") + capitalized, carrier, long.class)
                .asType(MethodType.methodType(carrier, narrow.java()));
    }

    /** Returns a handle that extends a C value to the Java type. */
    private static MethodHandle toJava(NarrowInteger narrow) {
        Class<?> carrier = narrow.c().carrier();
        MethodHandle extend = narrow.isUnsigned()
                ? method(MethodType.methodType(carrier).wrap().returnType(), "toUnsignedLong", long.class, carrier)
                : MethodHandles.identity(long.class);
        return MethodHandles.explicitCastArguments(extend, MethodType.methodType(narrow.java(), carrier));
    }

    private static MethodHandle method(Class<?> owner, String name, Class<?> result, Class<?>... parameters) {
        try {
            return LOOKUP.findStatic(owner, name, MethodType.methodType(result, parameters));
        } catch (ReflectiveOperationException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
