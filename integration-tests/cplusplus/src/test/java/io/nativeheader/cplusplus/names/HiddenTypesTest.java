package io.nativeheader.cplusplus.names;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.nativeheader.cplusplus.NoObjectsLeft;
import java.lang.foreign.Arena;
import org.junit.jupiter.api.Test;

/** Uses types that functions of the same names hide in C++. */
class HiddenTypesTest implements NoObjectsLeft {

    private final Names names = new NamesNative();

    @Test
    void aFunctionMayBeNamedLikeAClass() {
        Signal.raised(0);
        assertEquals(10, names.Signal(9));
        try (Signal signal = Signal.create(9);
                Signal next = signal.next();
                RealTime realTime = RealTime.create()) {
            assertEquals(9, signal.number());
            assertEquals(10, next.number());
            assertEquals(34, RealTime.from(realTime).number());
            assertEquals(64, Signal.highest());
            assertEquals(1, Signal.raised());
        }
    }

    @Test
    void javaOverridesAFunctionOfAHiddenClass() {
        Signal.Overrides overrides = new Signal.Overrides() {
            @Override
            public int number() {
                return 12;
            }
        };
        try (Signal signal = Signal.subclass(overrides, 1);
                Signal next = signal.next()) {
            assertEquals(12, signal.number());
            assertEquals(2, next.number());
        }
    }

    @Test
    void aFunctionMayBeNamedLikeAnEnumOrAPlainStruct() {
        assertEquals(20, names.Urgency(Urgency.HIGH));
        try (Arena arena = Arena.ofConfined()) {
            assertEquals(7, names.Pair(Pair.allocate(arena).first(3).second(4)));
        }
    }

    @Test
    void aFunctionMayBeNamedLikeAnException() {
        FaultException thrown = assertThrows(FaultException.class, () -> names.Fault(6));
        assertEquals(6, thrown.object().code());
    }
}
