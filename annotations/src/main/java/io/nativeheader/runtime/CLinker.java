package io.nativeheader.runtime;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.GroupLayout;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.List;

/**
 * The native linker, for function descriptors that use {@link CLayouts}.
 *
 * <p>{@link Linker#nativeLinker} always sign-extends a {@code byte} or {@code short}. Code compiled by clang relies on the caller to
 * zero-extend unsigned arguments, so it would see a wrong number. This class passes such values as wider types and zero-extends them
 * itself.
 */
@SuppressWarnings("restricted") // programs grant native access to this module
final class CLinker {

    /**
     * The number of arguments passed in registers, where a record counts as two. Apple's ABI packs further arguments on the stack without
     * padding.
     */
    private static final int REGISTERS = 8;

    private static final boolean PACKS_STACK = System.getProperty("os.name").startsWith("Mac")
            && System.getProperty("os.arch").equals("aarch64");

    private CLinker() {}

    /** Returns a downcall handle with Java's types. */
    static MethodHandle downcall(MemorySegment address, FunctionDescriptor type, Linker.Option... options) {
        Linker linker = Linker.nativeLinker();
        if (isPlain(type)) {
            return linker.downcallHandle(address, type, options);
        }
        FunctionDescriptor inC = NarrowHandles.inC(type);
        return inJava(linker.downcallHandle(address, widened(inC), options), inC, type);
    }

    /** Returns a downcall handle whose first parameter is the function's address. */
    static MethodHandle downcall(FunctionDescriptor type) {
        Linker linker = Linker.nativeLinker();
        if (isPlain(type)) {
            return linker.downcallHandle(type);
        }
        FunctionDescriptor inC = NarrowHandles.inC(type);
        return inJava(linker.downcallHandle(widened(inC)), inC, type);
    }

    private static MethodHandle inJava(MethodHandle handle, FunctionDescriptor inC, FunctionDescriptor type) {
        return NarrowHandles.downcall(withCarrierTypes(handle, inC), type);
    }

    /**
     * Returns a C function pointer that calls {@code target}.
     *
     * @param target takes arguments in Java's types, and returns C's type; see {@link NarrowHandles#reportingResult}
     */
    static MemorySegment upcall(MethodHandle target, FunctionDescriptor type, Arena arena) {
        if (isPlain(type)) {
            return Linker.nativeLinker().upcallStub(target, type, arena);
        }
        FunctionDescriptor extended = widened(NarrowHandles.inC(type));
        MethodHandle converted = converted(NarrowHandles.upcall(target, type), extended.toMethodType());
        return Linker.nativeLinker().upcallStub(converted, extended, arena);
    }

    /** Returns the type of a downcall handle in Java, without the leading parameters that the linker adds. */
    static MethodType inJava(FunctionDescriptor type) {
        return isPlain(type) ? type.toMethodType() : NarrowHandles.inJava(type);
    }

    /**
     * Returns whether the descriptor uses no layout of {@link CLayouts}. Only such layouts have names. They are rare, so the common
     * path loads no further classes, which keeps a program's first call fast.
     */
    static boolean isPlain(FunctionDescriptor type) {
        for (MemoryLayout argument : type.argumentLayouts()) {
            if (isNamed(argument)) {
                return false;
            }
        }
        MemoryLayout result = type.returnLayout().orElse(null);
        return result == null || !isNamed(result);
    }

    private static boolean isNamed(MemoryLayout layout) {
        return layout instanceof ValueLayout && layout.name().isPresent();
    }

    private static FunctionDescriptor widened(FunctionDescriptor type) {
        List<MemoryLayout> arguments = new ArrayList<>();
        int registers = 0;
        for (MemoryLayout argument : type.argumentLayouts()) {
            arguments.add(extended(argument, !PACKS_STACK || registers < REGISTERS));
            registers += argument instanceof GroupLayout ? 2 : 1;
        }
        MemoryLayout[] all = arguments.toArray(MemoryLayout[]::new);
        return type.returnLayout()
                .map(result -> FunctionDescriptor.of(extended(result, true), all))
                .orElseGet(() -> FunctionDescriptor.ofVoid(all));
    }

    private static MemoryLayout extended(MemoryLayout layout, boolean mayBeWider) {
        if (layout.equals(CLayouts.UNSIGNED_SHORT)) {
            return ValueLayout.JAVA_CHAR;
        }
        return layout.equals(CLayouts.UNSIGNED_CHAR) && mayBeWider ? ValueLayout.JAVA_INT : layout;
    }

    /** Converts the handle to the descriptor's carrier types, after the leading parameters that the linker adds. */
    private static MethodHandle withCarrierTypes(MethodHandle handle, FunctionDescriptor type) {
        MethodType carriers = type.toMethodType();
        if (handle.type().equals(carriers)) {
            return handle;
        }
        int first = handle.type().parameterCount() - carriers.parameterCount();
        return converted(
                handle,
                carriers.insertParameterTypes(0, handle.type().parameterList().subList(0, first)));
    }

    /** Converts the handle's parameters and result to other widths, zero-extending unsigned values. */
    private static MethodHandle converted(MethodHandle handle, MethodType type) {
        if (handle.type().equals(type)) {
            return handle;
        }
        MethodHandle converted = handle;
        for (int i = 0; i < type.parameterCount(); i++) {
            if (type.parameterType(i) == byte.class && handle.type().parameterType(i) == int.class) {
                converted = MethodHandles.filterArguments(converted, i, ByteToInt.HANDLE);
            }
        }
        if (type.returnType() == int.class && handle.type().returnType() == byte.class) {
            converted = MethodHandles.filterReturnValue(converted, ByteToInt.HANDLE);
        }
        return MethodHandles.explicitCastArguments(converted, type);
    }

    /** Holds the handle of {@code int Byte.toUnsignedInt(byte)}, loaded on first use. */
    private static final class ByteToInt {
        static final MethodHandle HANDLE;

        static {
            try {
                HANDLE = MethodHandles.lookup()
                        .findStatic(Byte.class, "toUnsignedInt", MethodType.methodType(int.class, byte.class));
            } catch (ReflectiveOperationException failure) {
                throw new ExceptionInInitializerError(failure);
            }
        }
    }
}
