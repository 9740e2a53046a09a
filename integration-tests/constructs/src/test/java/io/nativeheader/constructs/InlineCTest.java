package io.nativeheader.constructs;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Calls macros and inline functions of a preamble. */
@SuppressWarnings("restricted") // reinterpret: C defines the length of the arrays
class InlineCTest {

    private final InlineC c = new InlineCNative();

    @Test
    void readsConstants() {
        assertEquals(40, InlineC.LIMIT);
        assertEquals("a\0b", InlineC.PATTERN);
        assertEquals("gr\u00fc\u00df", InlineC.WIDE);
        assertEquals(-1, InlineC.NOWHERE.address());
        assertEquals(5, c.FIVE());
    }

    @Test
    void takesConstantsFromTheCompilerOfTheStubs() {
        assertEquals(c.reader(), InlineC.READER);
        assertEquals(c.reader_of_enum(), InlineC.CLANG_OR_GCC);
        assertEquals(c.reader_of_enum(), reader.CLANG_OR_GCC.value());
        assertEquals(c.longest(), InlineC.LONGEST);
    }

    @Test
    void passesStructsOfAnotherByteOrderButOmitsTheirNumericAccessors() {
        try (Arena arena = Arena.ofConfined()) {
            reversed value = c.reversed_of(arena, 0x01020304);
            assertEquals(0x01020304 + 4, c.number_of_reversed(value));
            assertEquals(4, value.bytes(3));
            assertEquals(
                    List.of("bytes"),
                    Arrays.stream(reversed.class.getMethods())
                            .map(Method::getName)
                            .filter(name -> name.equals("number") || name.equals("bytes"))
                            .distinct()
                            .toList());
        }
    }

    @Test
    void ignoresAMacroThatRedefinesATypedef() {
        assertEquals(2L << 40, c.doubled(1L << 40));
    }

    @Test
    void callsMacrosWithTheTypesOfTheirMethods() {
        assertEquals(7, c.LARGER(3, 7));
        assertEquals(2.5, c.larger(2.5, -1));
    }

    @Test
    void givesMacroParametersExactlyTheirPrototypesTypes() {
        MemorySegment none = MemorySegment.NULL;
        assertEquals(3 * 4, c.sizeOfRow(none));
        assertEquals(5 * 4, c.sizeOfWideRow(none));
        assertEquals(2 * 3 * ValueLayout.ADDRESS.byteSize(), c.sizeOfTable(none));
        assertEquals(7 * 2, c.sizeOfDeclaredRow(none));
        assertEquals(2, c.kindOfConstant(none));
        assertEquals(3, c.kindOfConstantText(none));
        assertEquals(12, c.NEXT_ROW(none).address());
        assertEquals(9, c.CALL(c.follower().segment(), 7));
        assertEquals(40, c.LIMIT_OF());
    }

    @Test
    void sizesStaticArrays() {
        assertArrayEquals(new int[] {4, 5, 6}, c.TRIPLE().toArray(ValueLayout.JAVA_INT));
        assertEquals(16, c.BEYOND().byteSize());
    }

    @Test
    void callsAMacroThroughItsAlias() {
        assertEquals(49, c.ALIAS(7));
        assertEquals(6.25, c.squared(2.5));
    }

    @Test
    void namesTheMacroWhoseCallIsRefused() {
        Arena arena = Arena.ofConfined();
        MemorySegment closed = arena.allocate(ValueLayout.JAVA_INT);
        arena.close();
        IllegalStateException refused = assertThrows(IllegalStateException.class, () -> c.SWAP(closed, closed));
        assertTrue(refused.getMessage().startsWith("SWAP was not called"), refused::toString);
    }

    @Test
    void callsStatementMacros() {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment a = arena.allocateFrom(ValueLayout.JAVA_INT, 1);
            MemorySegment b = arena.allocateFrom(ValueLayout.JAVA_INT, 2);
            c.SWAP(a, b);
            assertEquals(2, a.get(ValueLayout.JAVA_INT, 0));
            assertEquals(1, b.get(ValueLayout.JAVA_INT, 0));
        }
    }

    @Test
    void callsAVariadicMacroWithSeveralSignatures() {
        assertEquals(0, c.none(0));
        assertEquals(60, c.three(3, 10, 20, 30));
    }

    @Test
    void callsInlineFunctionsThroughMacroAliases() {
        assertEquals(8, c.follow(7));
        assertEquals(8, c.next(7));
        assertEquals(8, c.after(7));
        assertEquals(120, c.recursive(5));
    }

    @Test
    void keepsCompoundLiteralsAliveAfterTheCall() {
        pair nobody = c.NOBODY();
        MemorySegment primes = c.PRIMES().reinterpret(12);
        try (Arena arena = Arena.ofConfined()) {
            range evens = c.EVENS(arena);
            c.recursive(100); // overwrites the stack frames of the earlier calls
            assertEquals(7, nobody.first());
            assertEquals(9, nobody.second());
            assertArrayEquals(new int[] {2, 3, 5}, primes.toArray(ValueLayout.JAVA_INT));
            MemorySegment numbers = evens.numbers().reinterpret(12);
            assertArrayEquals(new int[] {2, 4, 6}, numbers.toArray(ValueLayout.JAVA_INT));
            assertEquals(numbers.address(), c.FIRST_OF(evens).address());
        }
        assertEquals(c.PRIMES().address(), primes.address());
    }

    @Test
    void passesStructsOfThePreambleByValue() {
        try (Arena arena = Arena.ofConfined()) {
            pair pair = io.nativeheader.constructs.pair.allocate(arena);
            pair.first(3);
            pair.second(4);
            pair swapped = c.swapped(arena, pair);
            assertEquals(4, swapped.first());
            assertEquals(3, swapped.second());
        }
    }
}
