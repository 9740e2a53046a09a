package io.nativeheader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.nativeheader.runtime.CxxCounter;
import io.nativeheader.runtime.CxxLifetime;
import io.nativeheader.runtime.CxxPointer;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class CxxObjectTest {

    private static class Shape extends CxxObject {
        Shape(CxxPointer pointer) {
            super(pointer);
        }
    }

    private static final class Circle extends Shape {
        Circle(CxxPointer pointer) {
            super(pointer);
        }
    }

    private static final class Color extends CxxObject {
        Color(CxxPointer pointer) {
            super(pointer);
        }
    }

    private final CxxCounter counter = new CxxCounter();

    private Shape owned(long address) throws ReflectiveOperationException {
        return new Shape(CxxPointer.owned(MemorySegment.ofAddress(address), counter.destructor()));
    }

    private static Color borrowed(long address, CxxObject owner) {
        return new Color(CxxPointer.borrowed(MemorySegment.ofAddress(address), owner.lifetime()));
    }

    private static String refused(Executable use) {
        return assertThrows(IllegalStateException.class, use).getMessage();
    }

    @Test
    void closeDestroysAnOwnedObjectOnce() throws Exception {
        Shape shape = owned(16);
        assertEquals(16, shape.segment().address());
        shape.close();
        shape.close();
        assertEquals(List.of(16L), counter.destroyed());
        assertEquals("Shape[0x10] is closed", refused(shape::segment));
        assertEquals("Shape[0x10] is closed", refused(shape::move));
        assertEquals("Shape[0x10] is closed", refused(shape::release));
    }

    private Color view(long address, CxxObject object) throws ReflectiveOperationException {
        return new Color(CxxPointer.owned(MemorySegment.ofAddress(address), counter.destructor())
                .viewing(object.lifetime()));
    }

    @Test
    void aViewEndsWithTheObjectThatItRefersTo() throws Exception {
        Shape shape = owned(16);
        Color view = view(32, shape);
        Color borrowed = borrowed(48, view);
        assertEquals(32, view.segment().address());
        shape.close();
        String ended = " cannot be used: its owner Shape[0x10] is closed";
        assertEquals("Color[0x20]" + ended, refused(view::segment));
        assertEquals("Color[0x30]" + ended, refused(borrowed::segment));
        view.close();
        assertEquals(List.of(16L, 32L), counter.destroyed());
        assertEquals("Color[0x20] is closed", refused(view::segment));
    }

    @Test
    void aViewFromAViewRefersToTheObjectOfTheFirst() throws Exception {
        Shape shape = owned(16);
        Color first = view(32, shape);
        Color second = view(48, first);
        Color copy = new Color(CxxPointer.owned(MemorySegment.ofAddress(64), counter.destructor())
                .viewingLike(first.lifetime()));
        first.close();
        assertEquals(48, second.segment().address());
        assertEquals(64, copy.segment().address());
        shape.close();
        refused(second::segment);
        refused(copy::segment);
    }

    @Test
    void aCopyOfAnObjectThatRefersToNothingIsNoView() throws Exception {
        Shape shape = owned(16);
        Color copy = new Color(CxxPointer.owned(MemorySegment.ofAddress(32), counter.destructor())
                .viewingLike(shape.lifetime()));
        shape.close();
        assertEquals(32, copy.segment().address());
    }

    @Test
    void aViewBelongsToTheArenaOfTheObjectThatItRefersTo() throws Exception {
        Color view;
        try (Arena arena = Arena.ofConfined()) {
            view = view(32, new Shape(CxxPointer.owned(arena, MemorySegment.ofAddress(16), counter.destructor())));
            assertEquals(arena.scope(), view.segment().scope());
        }
        refused(view::segment);
    }

    @Test
    void closeLeavesABorrowedObjectAlone() throws Exception {
        Shape shape = owned(16);
        Color color = borrowed(32, shape);
        color.close();
        assertEquals(32, color.segment().address());
        assertEquals(List.of(), counter.destroyed());
    }

    @Test
    void aBorrowedObjectEndsWithItsOwner() throws Exception {
        Shape shape = owned(16);
        Color color = borrowed(32, shape);
        Color nested = borrowed(48, color);
        shape.close();
        assertEquals("Color[0x20] cannot be used: its owner Shape[0x10] is closed", refused(color::segment));
        assertEquals("Color[0x30] cannot be used: its owner Shape[0x10] is closed", refused(nested::segment));
        assertEquals(
                "std::vector<int> cannot be used: its owner Shape[0x10] is closed",
                refused(() -> shape.lifetime().check("std::vector<int>")));
    }

    @Test
    void anObjectOfUnknownOwnerNeverEnds() {
        Shape shape = new Shape(CxxPointer.borrowed(MemorySegment.ofAddress(16), CxxLifetime.UNKNOWN));
        shape.close();
        assertEquals(16, shape.segment().address());
        CxxLifetime.UNKNOWN.check("Shape");
    }

    @Test
    void aMovedObjectCanOnlyBeClosed() throws Exception {
        Shape shape = owned(16);
        Color color = borrowed(32, shape);
        assertEquals(16, shape.move().address());
        assertEquals("Shape[0x10] was moved", refused(shape::segment));
        assertEquals("Shape[0x10] was moved", refused(shape::release));
        assertEquals("Color[0x20] cannot be used: its owner Shape[0x10] was moved", refused(color::segment));
        shape.close();
        shape.close();
        assertEquals(List.of(16L), counter.destroyed());
    }

    @Test
    void movingFromABorrowedObjectLeavesItsOwnerUsable() throws Exception {
        Shape shape = owned(16);
        Color color = borrowed(32, shape);
        assertEquals(32, color.move().address());
        assertEquals("Color[0x20] was moved", refused(color::segment));
        assertEquals(16, shape.segment().address());
        color.close();
        assertEquals(List.of(), counter.destroyed());
    }

    @Test
    void aReleasedObjectIsNotDestroyed() throws Exception {
        Shape shape = owned(16);
        Color color = borrowed(32, shape);
        assertEquals(16, shape.release().address());
        assertEquals("Shape[0x10] was released: C++ owns it now", refused(shape::segment));
        assertEquals(
                "Color[0x20] cannot be used: its owner Shape[0x10] was released: C++ owns it now",
                refused(color::segment));
        shape.close();
        assertEquals(List.of(), counter.destroyed());
    }

    @Test
    void onlyTheSoleOwnerReleases() throws Exception {
        Shape shape = owned(16);
        Color color = borrowed(32, shape);
        String refusal = " cannot be passed to C++ as its owner: C++ would delete an object that something else owns";
        assertEquals("Color[0x20]" + refusal, refused(color::release));
        Shape shared = new Shape(
                CxxPointer.shared(MemorySegment.ofAddress(48), MemorySegment.ofAddress(64), counter.destructor()));
        assertEquals("Shape[0x30]" + refusal, refused(shared::release));
        shared.close();
        assertEquals(List.of(64L), counter.destroyed(), "the share is destroyed, not the object");
        assertEquals("Shape[0x30] is closed", refused(shared::segment));
    }

    @Test
    void anArenaDestroysItsObjectsInReverseOrder() throws Exception {
        Shape first;
        Color color;
        try (Arena arena = Arena.ofConfined()) {
            first = new Shape(CxxPointer.owned(arena, MemorySegment.ofAddress(16), counter.destructor()));
            color = borrowed(32, first);
            new Shape(CxxPointer.owned(arena, MemorySegment.ofAddress(48), counter.destructor()));
            assertEquals(32, color.segment().address());
        }
        assertEquals(List.of(48L, 16L), counter.destroyed());
        assertEquals("Shape[0x10] is closed", refused(first::segment));
        assertEquals("Color[0x20] cannot be used: its owner Shape[0x10] is closed", refused(color::segment));
    }

    @Test
    void anArenaLeavesClosedAndReleasedObjectsAlone() throws Exception {
        try (Arena arena = Arena.ofShared()) {
            Shape closed = new Shape(CxxPointer.owned(arena, MemorySegment.ofAddress(16), counter.destructor()));
            Shape released = new Shape(CxxPointer.owned(arena, MemorySegment.ofAddress(32), counter.destructor()));
            closed.close();
            released.release();
        }
        assertEquals(List.of(16L), counter.destroyed());
    }

    @Test
    @SuppressWarnings("MustBeClosedChecker") // the test closes the arena
    void aClosedArenaDestroysTheObjectAtOnce() throws Exception {
        Arena closed;
        try (Arena arena = Arena.ofConfined()) {
            closed = arena;
        }
        assertThrows(
                IllegalStateException.class,
                () -> CxxPointer.owned(closed, MemorySegment.ofAddress(16), counter.destructor()));
        assertEquals(List.of(16L), counter.destroyed());
    }

    @Test
    void aBorrowedObjectKeepsAnAutomaticArenaAlive() throws Exception {
        Color color = borrowed(
                32, new Shape(CxxPointer.owned(Arena.ofAuto(), MemorySegment.ofAddress(16), counter.destructor())));
        for (int i = 0; i < 5; i++) {
            System.gc();
            Thread.sleep(10);
        }
        assertEquals(List.of(), counter.destroyed());
        assertEquals(32, color.segment().address());
        color = null;
        for (int i = 0; i < 100 && counter.destroyed().isEmpty(); i++) {
            System.gc();
            Thread.sleep(10);
        }
        assertEquals(List.of(16L), counter.destroyed());
    }

    @Test
    void anotherThreadCannotCloseAnObjectOfAConfinedArena() throws Exception {
        try (Arena arena = Arena.ofConfined()) {
            Shape shape = new Shape(CxxPointer.owned(arena, MemorySegment.ofAddress(16), counter.destructor()));
            Throwable[] failure = new Throwable[1];
            Thread thread = new Thread(() -> {
                try {
                    shape.close();
                } catch (Throwable thrown) {
                    failure[0] = thrown;
                }
            });
            thread.start();
            thread.join();
            assertTrue(failure[0] instanceof WrongThreadException, String.valueOf(failure[0]));
            assertEquals(16, shape.segment().address());
        }
        assertEquals(List.of(16L), counter.destroyed());
    }

    @Test
    void handlesOfRelatedClassesAreEqualByAddress() throws Exception {
        Shape shape = owned(16);
        Circle circle = new Circle(CxxPointer.borrowed(MemorySegment.ofAddress(16), CxxLifetime.UNKNOWN));
        Color color = borrowed(16, shape);
        assertEquals(shape, circle);
        assertEquals(circle, shape);
        assertEquals(shape.hashCode(), circle.hashCode());
        assertNotEquals(shape, color);
        assertFalse(shape.equals(borrowed(32, shape)));
        assertEquals("Shape[0x10]", shape.toString());
        shape.close();
        assertEquals(shape, circle);
    }
}
