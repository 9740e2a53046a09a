package io.nativeheader.cplusplus.ownership;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.nativeheader.cplusplus.NoObjectsLeft;
import org.junit.jupiter.api.Test;

/** Takes over objects whose owner the header does not tell. */
class TakingOverTest implements NoObjectsLeft {

    private final Ownership ownership = new OwnershipNative();

    @Test
    void closingTheNewOwnerDestroysTheObject() {
        Counter returned = ownership.new_counter(3);
        returned.close();
        assertEquals(1, Counter.live());
        Counter owner = returned.own();
        assertEquals(returned.toString(), owner.toString());
        assertEquals(3, owner.value());
        owner.close();
        owner.close();
        assertEquals(0, Counter.live());
        assertThrows(IllegalStateException.class, owner::value);
    }

    @Test
    void theOldHandleNamesItsSuccessor() {
        Counter returned = ownership.new_counter(3);
        try (Counter _ = returned.own()) {
            IllegalStateException used = assertThrows(IllegalStateException.class, returned::value);
            assertEquals(returned + " was taken over: use the object that own() returned", used.getMessage());
            assertEquals(
                    used.getMessage(),
                    assertThrows(IllegalStateException.class, returned::own).getMessage());
        }
    }

    @Test
    void anObjectThatJavaOwnsCannotBeTakenOver() {
        try (Counter owner = ownership.new_counter(3).own()) {
            IllegalStateException refused = assertThrows(IllegalStateException.class, owner::own);
            assertEquals(owner + " cannot be taken over: Java owns it already", refused.getMessage());
            assertEquals(3, owner.value());
        }
    }

    @Test
    void aClosedObjectCannotBeTakenOver() {
        Counter closed = Counter.create(3);
        closed.close();
        IllegalStateException refused = assertThrows(IllegalStateException.class, closed::own);
        assertEquals(closed + " is closed", refused.getMessage());
    }
}
