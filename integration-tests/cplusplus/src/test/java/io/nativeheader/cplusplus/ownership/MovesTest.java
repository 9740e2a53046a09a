package io.nativeheader.cplusplus.ownership;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.nativeheader.cplusplus.NoObjectsLeft;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Moves and copies objects. */
class MovesTest implements NoObjectsLeft {

    private final Ownership ownership = new OwnershipNative();

    @Test
    void anObjectThatWasMovedFromCanOnlyBeClosed() {
        try (Box box = Box.create()) {
            Ticket ticket = Ticket.create(7);
            assertEquals(1, box.put(ticket));
            IllegalStateException used = assertThrows(IllegalStateException.class, ticket::number);
            assertEquals(ticket + " was moved", used.getMessage());
            assertThrows(IllegalStateException.class, () -> box.put(ticket));
            assertEquals(2, Ticket.live());
            ticket.close();
            ticket.close();
            assertEquals(1, Ticket.live());
            try (Ticket taken = box.take()) {
                assertEquals(7, taken.number());
                assertEquals(0, box.size());
            }
        }
    }

    @Test
    void aParameterByValueMovesWhatCannotBeCopied() {
        Ticket ticket = Ticket.create(7);
        try (Ticket renumbered = ownership.renumbered(ticket, 3)) {
            assertEquals(10, renumbered.number());
        }
        assertThrows(IllegalStateException.class, ticket::number);
        ticket.close();
    }

    @Test
    void aParameterByValueCopiesWhatCanBeCopied() {
        try (Counter counter = Counter.create(7);
                Counter incremented = ownership.incremented(counter)) {
            assertEquals(7, counter.value());
            assertEquals(8, incremented.value());
            assertEquals(15, ownership.ownership_total(counter, incremented));
        }
    }

    @Test
    void aResultByValueIsOwned() {
        Counter incremented;
        try (Counter counter = Counter.create(7)) {
            incremented = ownership.incremented(counter);
        }
        assertEquals(8, incremented.value());
        incremented.close();
        assertThrows(IllegalStateException.class, incremented::value);
    }

    @Test
    void aClassThatCannotBeCopiedHasNoCopyMethod() {
        assertTrue(hasCopy(Counter.class));
        assertEquals(false, hasCopy(Ticket.class));
        assertEquals(false, hasCopy(Document.class));
    }

    private static boolean hasCopy(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .anyMatch(method -> method.getName().equals("copy"));
    }
}
