package io.nativeheader.runtime;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;
import static java.lang.invoke.MethodType.methodType;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import org.junit.jupiter.api.Test;

/** Calls C functions whose integers are narrower than Java's. */
@SuppressWarnings("restricted")
class NarrowHandlesTest {

    private static final NativeLibrary LIBC = NativeLibrary.of(NarrowHandlesTest.class, "stdlib.h", "", "", "");

    private static final ValueLayout INT_AS_LONG = CLayouts.signExtended(JAVA_INT, long.class);
    private static final ValueLayout UNSIGNED_AS_LONG = CLayouts.zeroExtended(JAVA_INT, long.class);

    private static MethodHandle downcall(String symbol, FunctionDescriptor type) {
        return LIBC.downcall(symbol, type).get();
    }

    @Test
    void checksASignedArgumentAndExtendsTheResult() throws Throwable {
        MethodHandle abs = downcall("abs", FunctionDescriptor.of(INT_AS_LONG, INT_AS_LONG));
        assertEquals(methodType(long.class, long.class), abs.type());
        assertEquals(5, (long) abs.invokeExact(-5L));
        assertEquals(Integer.MAX_VALUE, (long) abs.invokeExact((long) Integer.MAX_VALUE));
        MethodHandle identity = downcall("toupper", FunctionDescriptor.of(INT_AS_LONG, INT_AS_LONG));
        assertEquals(-1, (long) identity.invokeExact(-1L), "EOF stays -1");
        for (long value : new long[] {1L << 31, Integer.MIN_VALUE - 1L, 0xFFFFFFFFL, 1L << 32, Long.MIN_VALUE}) {
            String message = assertThrows(ArithmeticException.class, () -> {
                        long _ = (long) abs.invokeExact(value);
                    })
                    .getMessage();
            assertTrue(
                    message.startsWith(value + " is out of range for the signed C type, which has 32 bits"), message);
        }
    }

    @Test
    void anUnsignedArgumentAcceptsBothExtensions() throws Throwable {
        MethodHandle htonl = downcall("htonl", FunctionDescriptor.of(UNSIGNED_AS_LONG, UNSIGNED_AS_LONG));
        assertEquals(0xFFFFFFFFL, (long) htonl.invokeExact(-1L));
        assertEquals(0xFFFFFFFFL, (long) htonl.invokeExact(0xFFFFFFFFL));
        assertEquals(0x80808080L, (long) htonl.invokeExact(0x80808080L));
        for (long value : new long[] {1L << 32, Integer.MIN_VALUE - 1L, Long.MAX_VALUE}) {
            assertThrows(ArithmeticException.class, () -> {
                long _ = (long) htonl.invokeExact(value);
            });
        }
    }

    @Test
    void callsNothingIfAnArgumentIsOutOfRange() throws Throwable {
        MethodHandle memset = downcall("memset", FunctionDescriptor.of(ADDRESS, ADDRESS, INT_AS_LONG, JAVA_LONG));
        MethodHandle chdir = LIBC.downcallSettingErrno("chdir", FunctionDescriptor.of(INT_AS_LONG, ADDRESS))
                .get();
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment memory = arena.allocate(8);
            assertThrows(ArithmeticException.class, () -> {
                MemorySegment _ = (MemorySegment) memset.invokeExact(memory, 1L << 32 | 7, 8L);
            });
            assertEquals(0, memory.get(JAVA_LONG, 0));
            MemorySegment _ = (MemorySegment) memset.invokeExact(memory, 7L, 8L);
            assertEquals(0x0707070707070707L, memory.get(JAVA_LONG, 0));
            MemorySegment state = Errno.state();
            assertEquals(-1, (long) chdir.invokeExact(state, arena.allocateFrom("/no/such/folder")));
            assertEquals(2, Errno.value(state));
        }
    }

    private static MethodHandle identity(Class<?> seen) {
        return MethodHandles.identity(seen);
    }

    /** C sees the whole register of a type below int. */
    @Test
    void extendsTypesBelowIntByTheirSign() throws Throwable {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment c = Linker.nativeLinker()
                    .upcallStub(identity(int.class), FunctionDescriptor.of(JAVA_INT, JAVA_INT), arena);
            long[][] cases = {{-1, 0xFF, 0xFFFF}, {0xFF, 0xFF, 0xFF}, {-128, 128, 0xFF80}, {5, 5, 5}};
            for (long[] each : cases) {
                MethodHandle bytes = CLinker.downcall(
                        c, FunctionDescriptor.of(JAVA_INT, CLayouts.zeroExtended(JAVA_BYTE, int.class)));
                assertEquals(each[1], (int) bytes.invokeExact((int) each[0]));
                MethodHandle shorts = CLinker.downcall(
                        c, FunctionDescriptor.of(JAVA_INT, CLayouts.zeroExtended(JAVA_SHORT, long.class)));
                assertEquals(each[2], (int) shorts.invokeExact(each[0]));
            }
            MethodHandle signed =
                    CLinker.downcall(c, FunctionDescriptor.of(JAVA_INT, CLayouts.signExtended(JAVA_BYTE, short.class)));
            assertEquals(-128, (int) signed.invokeExact((short) -128));
            assertThrows(ArithmeticException.class, () -> {
                int _ = (int) signed.invokeExact((short) 128);
            });
            MethodHandle plain = CLinker.downcall(c, FunctionDescriptor.of(JAVA_INT, CLayouts.UNSIGNED_CHAR));
            assertEquals(255, (int) plain.invokeExact((byte) -1));
        }
    }

    /** A C function that returns a type below int may leave garbage in the register's upper bits. */
    @Test
    void extendsResultsBelowIntByTheirSign() throws Throwable {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment c = Linker.nativeLinker()
                    .upcallStub(identity(int.class), FunctionDescriptor.of(JAVA_INT, JAVA_INT), arena);
            MethodHandle unsigned =
                    CLinker.downcall(c, FunctionDescriptor.of(CLayouts.zeroExtended(JAVA_SHORT, int.class), JAVA_INT));
            assertEquals(0xFFFE, (int) unsigned.invokeExact(-2));
            MethodHandle signed =
                    CLinker.downcall(c, FunctionDescriptor.of(CLayouts.signExtended(JAVA_BYTE, short.class), JAVA_INT));
            assertEquals((short) -2, (short) signed.invokeExact(0xFE));
            MethodHandle bytes =
                    CLinker.downcall(c, FunctionDescriptor.of(CLayouts.zeroExtended(JAVA_BYTE, short.class), JAVA_INT));
            assertEquals((short) 0xFE, (short) bytes.invokeExact(0xFE));
        }
    }

    @Test
    void convertsTheFixedArgumentsAndTheResultOfAVariadicFunction() throws Throwable {
        FunctionDescriptor fixed = FunctionDescriptor.of(INT_AS_LONG, ADDRESS, UNSIGNED_AS_LONG, ADDRESS);
        VariadicFunction snprintf = LIBC.variadic("snprintf", fixed);
        MethodHandle declared = LIBC.variadic("snprintf", fixed.appendArgumentLayouts(INT_AS_LONG), 3)
                .get();
        try (Scratch scratch = Scratch.open()) {
            MemorySegment text = scratch.allocate(16, 1);
            MemorySegment format = scratch.string("%d!");
            assertEquals(3L, snprintf.call(scratch, new Object[] {42}, text, 16L, format));
            assertEquals("42!", text.getString(0));
            assertEquals(3L, (long) declared.invokeExact(text, 16L, format, -7L));
            assertEquals("-7!", text.getString(0));
            assertThrows(
                    ArithmeticException.class,
                    () -> snprintf.call(scratch, new Object[] {43}, text, 1L << 32 | 16, format));
            assertThrows(ArithmeticException.class, () -> {
                long _ = (long) declared.invokeExact(text, 16L, format, 1L << 31);
            });
            assertEquals("-7!", text.getString(0), "nothing was called");
        }
    }

    @Test
    void readsAndWritesVariables() throws Throwable {
        MethodHandle signed = LIBC.reader("optind", INT_AS_LONG).get();
        MethodHandle unsigned = LIBC.reader("optind", UNSIGNED_AS_LONG).get();
        MethodHandle writer = LIBC.writer("optind", INT_AS_LONG).get();
        MethodHandle unsignedWriter = LIBC.writer("optind", UNSIGNED_AS_LONG).get();
        long before = (long) signed.invokeExact();
        try {
            writer.invokeExact(-1L);
            assertEquals(-1, (long) signed.invokeExact());
            assertEquals(0xFFFFFFFFL, (long) unsigned.invokeExact());
            unsignedWriter.invokeExact(0xFFFFFFFEL);
            assertEquals(-2, (long) signed.invokeExact());
            assertThrows(ArithmeticException.class, () -> writer.invoke(1L << 31));
            assertThrows(ArithmeticException.class, () -> unsignedWriter.invoke(1L << 32));
            assertEquals(-2, (long) signed.invokeExact());
        } finally {
            writer.invokeExact(before);
        }
    }

    @Test
    void aMissingFunctionHasTheTypeOfTheJavaMethod() {
        MethodHandle missing = downcall("no_such_function", FunctionDescriptor.of(INT_AS_LONG, UNSIGNED_AS_LONG));
        assertEquals(methodType(long.class, long.class), missing.type());
        MethodHandle variable = LIBC.reader("no_such_variable", INT_AS_LONG).get();
        assertEquals(methodType(long.class), variable.type());
        assertThrows(UnsatisfiedLinkError.class, () -> {
            long _ = (long) variable.invokeExact();
        });
    }

    @Test
    void rejectsAJavaTypeThatIsNotWider() {
        assertThrows(IllegalArgumentException.class, () -> CLayouts.signExtended(JAVA_INT, int.class));
        assertThrows(IllegalArgumentException.class, () -> CLayouts.zeroExtended(JAVA_BYTE, double.class));
        assertThrows(IllegalArgumentException.class, () -> CLayouts.zeroExtended(ADDRESS, long.class));
        assertEquals(4, INT_AS_LONG.byteSize());
        assertFalse(CLinker.isPlain(FunctionDescriptor.ofVoid(INT_AS_LONG)));
        assertTrue(CLinker.isPlain(FunctionDescriptor.of(JAVA_LONG, ADDRESS)));
    }
}
