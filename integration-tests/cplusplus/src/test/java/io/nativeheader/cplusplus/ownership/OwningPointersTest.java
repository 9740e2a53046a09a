package io.nativeheader.cplusplus.ownership;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.nativeheader.CxxObject;
import io.nativeheader.cplusplus.NoObjectsLeft;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Passes objects through {@code std::unique_ptr} and {@code std::shared_ptr}. */
class OwningPointersTest implements NoObjectsLeft {

    private final Ownership ownership = new OwnershipNative();

    @Test
    void aUniquePointerThatCxxReturnsIsOwnedByJava() {
        Counter counter = ownership.make_counter(5);
        assertEquals(5, counter.value());
        assertEquals(1, Counter.live());
        counter.close();
        assertEquals(0, Counter.live());
        assertNull(ownership.no_counter());
    }

    @Test
    void aUniquePointerParameterTakesTheObjectOver() {
        Counter counter = Counter.create(6);
        assertEquals(6, ownership.swallow(counter));
        assertEquals(0, Counter.live());
        IllegalStateException used = assertThrows(IllegalStateException.class, counter::value);
        assertEquals(counter + " was released: C++ owns it now", used.getMessage());
        counter.close();
        assertEquals(-1, ownership.swallow(null));
    }

    @Test
    void javaKeepsAnObjectIfAnotherArgumentIsRejected() {
        Counter closed = Counter.create(1);
        closed.close();
        try (Counter counter = Counter.create(6);
                Ticket ticket = Ticket.create(7);
                Counter open = Counter.create(8)) {
            assertThrows(IllegalStateException.class, () -> ownership.swallow_both(counter, ticket, closed));
            assertEquals(6, counter.value());
            assertEquals(7, ticket.number());
            assertEquals(21, ownership.swallow_both(counter, ticket, open));
        }
    }

    @Test
    void anObjectThatIsPassedTwiceStaysOwnedByJava() {
        try (Counter counter = Counter.create(6);
                Counter other = Counter.create(8);
                Ticket ticket = Ticket.create(7)) {
            assertTwice(counter, () -> ownership.swallow_two(counter, counter));
            assertTwice(ticket, () -> ownership.join(ticket, ticket));
            assertTwice(other, () -> ownership.swallow_all(List.of(counter, other), other));
            assertTwice(counter, () -> ownership.swallow_all(List.of(counter, counter), other));
            assertEquals(6, counter.value());
            assertEquals(7, ticket.number());
            assertEquals(14, ownership.swallow_two(counter, other));
            assertThrows(IllegalStateException.class, counter::value);
        }
    }

    @Test
    void aUniquePointerTakesNoObjectThatCxxCouldNotDelete() {
        try (StepCounter counter = StepCounter.create(2)) {
            IllegalArgumentException refused =
                    assertThrows(IllegalArgumentException.class, () -> ownership.swallow(counter));
            assertEquals(
                    counter + " cannot be passed as a std::unique_ptr<Counter>: Counter has no virtual destructor",
                    refused.getMessage());
            assertEquals(2, counter.step());
        }
    }

    private static void assertTwice(CxxObject object, Executable call) {
        IllegalStateException refused = assertThrows(IllegalStateException.class, call);
        assertEquals(object + " cannot be passed twice: C++ takes it over", refused.getMessage());
    }

    @Test
    void javaKeepsAllObjectsIfOneOfThemIsRejected() {
        try (Counter counter = Counter.create(6);
                Counter shared = ownership.share_counter(5);
                Counter other = Counter.create(8);
                Ticket ticket = Ticket.create(7)) {
            assertThrows(IllegalStateException.class, () -> ownership.swallow_two(counter, shared));
            assertThrows(NullPointerException.class, () -> ownership.join(ticket, null));
            assertThrows(IllegalStateException.class, () -> ownership.swallow_all(List.of(counter, shared), other));
            assertEquals(26, counter.value() + shared.value() + other.value() + ticket.number());
            assertEquals(19, ownership.swallow_all(Arrays.asList(counter, null, other), shared));
            assertEquals(5, shared.value());
        }
    }

    @Test
    void aSharedPointerKeepsTheObjectForEachOfItsUsers() {
        try (Keeper keeper = Keeper.create()) {
            Counter counter = ownership.share_counter(5);
            long users = ownership.users(counter);
            keeper.keep(counter);
            assertEquals(users + 1, ownership.users(counter));
            counter.close();
            assertEquals(1, Counter.live());
            try (Counter kept = keeper.kept()) {
                assertEquals(5, kept.value());
            }
            assertEquals(1, Counter.live());
        }
        assertEquals(0, Counter.live());
    }
}
