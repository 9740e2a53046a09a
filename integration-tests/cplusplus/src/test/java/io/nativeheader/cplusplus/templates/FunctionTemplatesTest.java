package io.nativeheader.cplusplus.templates;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.nativeheader.CxxException;
import io.nativeheader.cplusplus.NoObjectsLeft;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Calls instances of function templates. */
class FunctionTemplatesTest implements NoObjectsLeft {

    private final FunctionTemplates templates = new FunctionTemplatesNative();

    @Test
    void computesWhatCxxComputes() {
        try (Value value = Value.create("42");
                Value empty = Value.create();
                Value length = Value.create(2.5, "mm");
                Bag_long_long bag = Bag_long_long.create()) {
            assertEquals(
                    templates.expected(),
                    List.of(
                            "" + value.as_int(),
                            value.as_string(),
                            "" + (int) empty.as_double(7),
                            "" + value.append(1, "x", 2.5),
                            value.text(),
                            "" + Value.digits_2(9),
                            "" + templates.largest(1.5, 2.5),
                            templates.largest(List.of("a", "c", "b")),
                            "" + bag.add_all(new int[] {1, 2, 3}).sum(),
                            length.text()));
        }
    }

    @Test
    void throwsTheExceptionOfAnInstance() {
        try (Value value = Value.create("x")) {
            assertEquals(
                    "not a value: x",
                    assertThrows(CxxException.class, value::as_int).what());
        }
    }

    @Test
    void choosesTheOverloadOfTheConstnessAndTheArgument() {
        try (Settings settings = Settings.create()) {
            Value assigned = settings.at("a").assign(4_000_000_000L);
            settings.at(7).append(1, "b", 0.5);
            assertEquals("4000000000", assigned.text());
            assertEquals("1b0.5", settings.at_const(7).text());
            assertEquals("4000000000", settings.at_const("a").text());
            assertEquals(
                    "std::out_of_range",
                    assertThrows(CxxException.class, () -> settings.at_const("none"))
                            .typeName());
            assertEquals(2, settings.size());
        }
    }

    @Test
    void convertsAndUsesDefaultArguments() {
        try (Value value = Value.create("2.5")) {
            assertEquals(2.5f, value.toFloat());
            assertEquals(3L, value.length());
        }
    }

    @Test
    void passesPointersAndTextByTheirOrdinaryRules() {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment remainder = arena.allocate(ValueLayout.JAVA_INT);
            assertEquals(3, templates.divide(17, 5, remainder));
            assertEquals(2, remainder.get(ValueLayout.JAVA_INT, 0));
            assertEquals((short) 3, templates.divide((short) 17, (short) 5, remainder));
            assertEquals(2, remainder.get(ValueLayout.JAVA_SHORT, 0));
        }
    }

    @Test
    void callsBack() {
        assertEquals(42, templates.transformed(41, number -> number + 1));
        IllegalStateException thrown = new IllegalStateException("from Java");
        assertSame(
                thrown,
                assertThrows(
                        IllegalStateException.class,
                        () -> templates.transformed(1, _ -> {
                            throw thrown;
                        })));
        try (Bag_long_long bag = Bag_long_long.create()) {
            bag.add_all(new int[] {1, 2, 3});
            assertEquals(2, bag.count(number -> number > 1));
        }
    }

    @Test
    void bindsATemplateOfTheStandardLibrary() {
        assertEquals(3, templates.min(4, 3));
    }

    @Test
    void namesAClassAfterTheAliasTemplate() {
        try (Sack_double sack = Sack_double.create()) {
            assertEquals(0, sack.sum());
        }
    }

    @Test
    void bindsNoOtherInstances() {
        assertArrayEquals(
                new String[] {"as_double", "as_int", "as_string"},
                Arrays.stream(Value.class.getDeclaredMethods())
                        .map(method -> method.getName())
                        .filter(name -> name.startsWith("as"))
                        .filter(name -> !name.startsWith("assign"))
                        .distinct()
                        .sorted()
                        .toArray());
    }
}
