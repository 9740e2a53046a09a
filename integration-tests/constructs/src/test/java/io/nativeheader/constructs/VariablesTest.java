package io.nativeheader.constructs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.nativeheader.FunctionPointer;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Variables of unnamed types, and callbacks without a prototype. */
class VariablesTest {

    private final Constructs c = new ConstructsNative();

    @Test
    void readsAndWritesAFunctionPointerAsOneType() {
        List<Integer> levels = new ArrayList<>();
        try (Arena arena = Arena.ofConfined()) {
            assertNull(c.level_hook());
            FunctionPointer<Callback_void_int> mine = ((Callback_void_int) levels::add).toNative(arena);
            c.level_hook(mine);
            assertEquals(1, c.run_level_hook(3));
            FunctionPointer<Callback_void_int> read = c.level_hook();
            assertEquals(mine.segment(), read.segment());
            Callback_void_int.of(read).invoke(4);
            c.level_hook(null);
            assertEquals(0, c.run_level_hook(5));
        }
        assertEquals(List.of(3, 4), levels);
    }

    @Test
    void storesALambdaForTheLifeOfAnArena() {
        List<Integer> levels = new ArrayList<>();
        try (Arena arena = Arena.ofConfined()) {
            c.hookFor(levels::add, arena);
            c.run_level_hook(6);
            c.level_hook(null);
        }
        assertEquals(List.of(6), levels);
    }

    @Test
    void namesAnUnnamedStructAfterItsVariable() {
        assertEquals(3, c.build_version().major());
        c.build_version().minor(15);
        assertEquals(315, c.build_number());
    }

    @Test
    void listsTheElementsOfAnUnnamedStructArray() {
        MemorySegment steps = c.build_steps();
        assertEquals(
                List.of(1, 2, 3),
                build_steps.list(steps, 3).stream().map(build_steps::id).toList());
    }

    @Test
    void callsACallbackWithoutAPrototypeWithoutArguments() {
        int[] calls = {0};
        try (Arena arena = Arena.ofConfined()) {
            c.run_plain(((plain_callback) () -> calls[0]++).toNative(arena), 3);
        }
        assertEquals(3, calls[0]);
        plain_callback.of(c.counting()).invoke();
        assertEquals(1, c.counted());
    }
}
