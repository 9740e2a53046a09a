package io.nativeheader.interfaces;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.nativeheader.NativeHeaders;
import java.lang.foreign.Arena;
import org.junit.jupiter.api.Test;

class PlacesTest {

    @Test
    void anInterfaceMayBeWithinAnyType() {
        assertEquals(2, new Places_InClassNative().in_class(1));
        assertEquals(3, new Places_Inner_DeepNative().twice_nested(1));
        assertEquals('A', new Places_Contract_InInterfaceNative().first());
        assertEquals(9, new Places_Level_InEnumNative().in_enum());
        try (Arena arena = Arena.ofConfined()) {
            held held = io.nativeheader.interfaces.held.allocate(arena).x(8);
            assertEquals(8, new Places.Held(new Places_Held_InRecordNative()).call(held));
        }
    }

    @Test
    void itIsFoundByItsClass() {
        assertEquals(2, NativeHeaders.load(Places.InClass.class).in_class(1));
        assertEquals(3, NativeHeaders.load(Places.Inner.Deep.class).twice_nested(1));
        assertEquals('A', NativeHeaders.load(Places.Contract.InInterface.class).first());
    }
}
