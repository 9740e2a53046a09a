package io.nativeheader.cplusplus.failures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.nativeheader.CxxException;
import io.nativeheader.CxxPair;
import io.nativeheader.cplusplus.NoObjectsLeft;
import java.lang.foreign.Arena;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Destroys objects whose destructors throw. */
class ThrowingDestructorsTest implements NoObjectsLeft {

    private final Failures failures = new FailuresNative();

    private static CxxException assertLeaves(String name, Executable code) {
        CxxException thrown = assertThrows(CxxException.class, code);
        assertEquals("left by " + name, thrown.what());
        return thrown;
    }

    @Test
    void closeThrowsTheExceptionAndTheObjectIsClosed() {
        Guard guard = Guard.create("Ann");
        assertLeaves("Ann", guard::close);
        guard.close();
        assertThrows(IllegalStateException.class, guard::strength);
    }

    @Test
    void closeThrowsNothingIfTheDestructorDoesNot() {
        try (Guard guard = Guard.create("Ann")) {
            guard.disarm();
        }
    }

    @Test
    void anImplicitDestructorThrowsWhatAMemberThrows() {
        Post post = Post.create("Bob");
        assertLeaves("Bob", post::close);
    }

    @Test
    void anArenaDestroysAllObjectsAndThrowsTheLastOnesException() {
        Arena arena = Arena.ofConfined();
        Guard first = Guard.create(arena, "first");
        Guard.create(arena, "second");
        CxxException thrown = assertLeaves("second", arena::close);
        assertEquals("left by first", thrown.getSuppressed()[0].getMessage().replaceFirst(".*: ", ""));
        assertThrows(IllegalStateException.class, first::strength);
    }

    @Test
    void anOwnerIsDestroyedEvenIfAnObjectBorrowedFromItThrows() {
        Guard owner = Guard.create("owner");
        Guard clone = owner.clone_().own();
        CxxException thrown = assertLeaves("owner", owner::close);
        assertEquals(1, thrown.getSuppressed().length);
        assertThrows(IllegalStateException.class, clone::strength);
    }

    @Test
    void aCallThrowsWhatDestroyingItsParameterThrows() {
        try (Guard guard = Guard.create("Ann")) {
            assertEquals(1, failures.inspect(guard, false));
            assertLeaves("Ann", () -> failures.inspect(guard, true));
            guard.disarm();
        }
    }

    @Test
    void aCallThrowsWhatDestroyingAPairThrows() {
        try (Guard armed = Guard.create("Ann");
                Guard disarmed = Guard.create("Bob")) {
            disarmed.disarm();
            assertEquals(2, failures.inspect_both(new CxxPair<>(disarmed, disarmed)));
            assertLeaves("Ann", () -> failures.inspect_both(new CxxPair<>(armed, disarmed)));
            armed.disarm();
        }
    }

    @Test
    void aNoexceptFunctionThrowsWhatDestroyingItsParameterThrows() {
        try (Guard guard = Guard.create("Ann")) {
            assertLeaves("Ann", () -> failures.glance(guard));
            guard.disarm();
            assertEquals(1, failures.glance(guard));
        }
    }

    @Test
    void objectsInContainersThrowWhenTheyAreClosed() {
        Guard found = failures.guard_named("Cid");
        assertLeaves("Cid", found::close);
        List<Guard> guards = failures.guards_named(List.of("Dot", "Eve"));
        assertLeaves("Dot", guards.get(0)::close);
        assertLeaves("Eve", guards.get(1)::close);
    }

    @Test
    void anObjectOfAJavaSubclassThrows() {
        Guard guard = Guard.subclass(
                new Guard.Overrides() {
                    @Override
                    public int strength() {
                        return 7;
                    }
                },
                "Fay");
        assertEquals(7, guard.strength());
        assertLeaves("Fay", guard::close);
    }

    @Test
    void aDestructorThatThrowsOnAnotherThreadDisturbsNoOtherCall() {
        Guard guard = Guard.create("Gus");
        CompletableFuture.runAsync(() -> assertLeaves("Gus", guard::close)).join();
        assertEquals(5, failures.checked(5));
        try (Guard other = Guard.create("Hal")) {
            other.disarm();
            assertFalse(other.is_armed());
        }
    }
}
