package io.nativeheader.cplusplus.names;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.nativeheader.cplusplus.NoObjectsLeft;
import java.lang.foreign.Arena;
import org.junit.jupiter.api.Test;

/** Uses declarations whose names are awkward in Java. */
class NamesTest implements NoObjectsLeft {

    private final Names names = new NamesNative();

    @Test
    void keywordsOfJavaHaveAnUnderscore() {
        assertEquals(6, names.synchronized_(5));
        assertEquals(7, names.instanceof_(5));
        assertEquals(1, Modifier.super_.value());
    }

    @Test
    void classesNamedLikeThoseOfJavaLangCanBeUsed() {
        try (Exception_ exception = Exception_.create(5);
                String_ a = String_.create("a");
                String_ b = String_.create("b");
                String_ ab = names.concat(a, b)) {
            assertEquals(5, exception.code());
            assertEquals("ab", ab.text());
            assertEquals(3, String_.live());
        }
    }

    @Test
    void methodsNamedLikeThoseOfObjectCanBeCalled() {
        try (Object_ object = Object_.create()) {
            assertFalse(object.notified());
            object.notify_();
            assertTrue(object.notified());
            assertEquals(17, object.hashCode_());
            assertEquals("an object", object.toString_());
            assertEquals(1, object.getClass_());
        }
    }

    @Test
    void aMemberMayBeNamedLikeItsType() {
        try (Window window = Window.create()) {
            window.SetMode(Window_Mode.FULL);
            assertEquals(Window_Mode.FULL, window.Mode());
            assertEquals(640, window.resize());
            assertEquals(100, window.resize(100));
        }
    }

    @Test
    void aFunctionMayHaveTheNameOfAStruct() {
        try (Arena arena = Arena.ofConfined()) {
            stamp result = stamp.allocate(arena);
            assertEquals(1, names.stamp(result));
            assertEquals(5, result.seconds());
        }
    }

    @Test
    void nestedClassesAreNamedAfterTheirClass() {
        try (Window_Title title = Window_Title.create("a");
                Window window = Window.create();
                Window_Title own = window.title();
                Window_Frame frame = Window_Frame.create()) {
            assertEquals("a", title.text());
            assertEquals("window", own.text());
            assertEquals(1, frame.border());
        }
    }

    @Test
    void aDefaultArgumentMayNameAConstantOfAnotherClass() {
        assertEquals(642, names.padded());
        assertEquals(7, names.padded(5));
        assertEquals(8, names.padded(5, 3));
    }

    @Test
    void aClassMayBeNamedLikeAGeneratedOne() {
        try (SignalHandles handles = SignalHandles.create();
                Signal signal = Signal.create(2)) {
            assertEquals(3, handles.count());
            assertEquals(2, signal.number());
        }
    }
}
