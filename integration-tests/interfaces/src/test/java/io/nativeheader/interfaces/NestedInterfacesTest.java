package io.nativeheader.interfaces;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.nativeheader.NativeHeaders;
import java.lang.foreign.Arena;
import org.junit.jupiter.api.Test;

class NestedInterfacesTest {

    @Test
    void bindsInterfacesNestedInAnyType() {
        assertEquals(2, new NestedInterfaces_InClassNative().in_class(1));
        assertEquals(3, new NestedInterfaces_Inner_DeepNative().twice_nested(1));
        assertEquals('A', new NestedInterfaces_Contract_InInterfaceNative().first());
        assertEquals(9, new NestedInterfaces_Level_InEnumNative().in_enum());
        try (Arena arena = Arena.ofConfined()) {
            held held = io.nativeheader.interfaces.held.allocate(arena).x(8);
            assertEquals(8, new NestedInterfaces.Held(new NestedInterfaces_Held_InRecordNative()).call(held));
        }
    }

    @Test
    void loadsNestedInterfacesByTheirClass() {
        assertEquals(2, NativeHeaders.load(NestedInterfaces.InClass.class).in_class(1));
        assertEquals(3, NativeHeaders.load(NestedInterfaces.Inner.Deep.class).twice_nested(1));
        assertEquals(
                'A',
                NativeHeaders.load(NestedInterfaces.Contract.InInterface.class).first());
    }
}
