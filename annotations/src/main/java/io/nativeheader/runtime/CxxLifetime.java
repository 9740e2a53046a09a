package io.nativeheader.runtime;

import java.lang.foreign.Arena;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The time during which a C++ object may be used. An object that Java owns has a lifetime of its own. Objects borrowed from it, such as the
 * elements of a document, share that lifetime, so that they cannot be used after their owner was destroyed.
 *
 * <p>A lifetime is not synchronized, because a check before each call must cost almost nothing. Closing an object while another thread uses
 * it is a data race, as in C++.
 */
public final class CxxLifetime {

    /** The lifetime of objects whose owner is not known. It never ends. */
    public static final CxxLifetime UNKNOWN = new CxxLifetime(null);

    private enum State {
        ALIVE,
        /** Alive as long as another lifetime. */
        VIEWING,
        CLOSED,
        MOVED,
        RELEASED,
        TAKEN_OVER
    }

    private final Arena arena;

    /** Memory that the owner refers to. All objects borrowed from it keep the memory alive, too. */
    private Object[] kept;

    private State state = State.ALIVE;

    /** The lifetime of the object that a view refers to; null for other objects. */
    private CxxLifetime viewed;

    /** Objects that were borrowed from the owner and taken over, in this order; null if there are none. */
    private Set<CxxPointer> dependents;

    /** The lifetime of the object that a taken over object was borrowed from; null for other objects. */
    private CxxLifetime lender;

    /** The owner's class and address, for error messages; null if the lifetime is that of a callback's argument or an exception. */
    private Class<?> owner;

    private long address;

    /**
     * Creates a lifetime that has begun.
     *
     * @param arena the arena that the objects' segments belong to; null for the global one
     */
    CxxLifetime(Arena arena) {
        this.arena = arena;
    }

    /** Creates the lifetime of an object that was moved from. */
    static CxxLifetime moved(Class<?> owner, long address) {
        CxxLifetime moved = new CxxLifetime(null);
        moved.ownedBy(owner, address);
        moved.move();
        return moved;
    }

    /**
     * Creates the lifetime of a handle whose object another handle owns now.
     *
     * @param owner the handle's class, for error messages
     * @param address the object's address, for error messages
     * @return a lifetime that has ended
     */
    public static CxxLifetime takenOver(Class<?> owner, long address) {
        CxxLifetime over = new CxxLifetime(null);
        over.ownedBy(owner, address);
        over.state = State.TAKEN_OVER;
        return over;
    }

    /** Destroys another object before the owner, because it was borrowed from it. */
    void closeFirst(CxxPointer dependent) {
        if (this != UNKNOWN) {
            if (dependents == null) {
                dependents = new LinkedHashSet<>();
            }
            dependents.add(dependent);
            dependent.lifetime().lender = this;
        }
    }

    /** Keeps memory alive until Java references no object with this lifetime. */
    void keep(Object... memory) {
        kept = memory;
    }

    /**
     * Makes the owner a view, which refers to an object or to the memory that this object keeps. A view of a view refers to what that one
     * refers to.
     */
    void view(CxxLifetime object) {
        if (!viewLike(object) && object != UNKNOWN) {
            viewed = object;
            state = State.VIEWING;
        }
    }

    /**
     * Makes the owner refer to what another view refers to.
     *
     * @return whether the other object is a view
     */
    boolean viewLike(CxxLifetime view) {
        kept = view.kept;
        if (view.viewed != null) {
            viewed = view.viewed;
            state = State.VIEWING;
        }
        return kept != null || viewed != null;
    }

    /** {@return whether the objects may be used} */
    public boolean isAlive() {
        return state == State.ALIVE || state == State.VIEWING && viewed.isAlive();
    }

    /**
     * Checks that objects with this lifetime may be used.
     *
     * @param user the object or type to use, for the error message, such as {@code std::vector<int>}
     * @throws IllegalStateException if the lifetime has ended
     */
    public void check(String user) {
        if (!isAlive()) {
            throw ended(user);
        }
    }

    /** Returns the exception for a borrowed object. */
    IllegalStateException ended(String user) {
        if (state == State.VIEWING) {
            return viewed.ended(user);
        }
        return new IllegalStateException(
                owner == null
                        ? user + " cannot be used: the callback that received it has returned"
                        : user + " cannot be used: its owner " + ended());
    }

    /** Returns the exception for the owner. */
    IllegalStateException endedOwner() {
        return state == State.VIEWING ? viewed.ended(name(owner, address)) : new IllegalStateException(ended());
    }

    // Shape[0x7f3a5c001180] is closed
    private String ended() {
        return name(owner, address)
                + switch (state) {
                    case ALIVE, VIEWING -> " is alive";
                    case CLOSED -> " is closed";
                    case MOVED -> " was moved";
                    case RELEASED -> " was released: C++ owns it now";
                    case TAKEN_OVER -> " was taken over: use the object that own() returned";
                };
    }

    /** Returns an object's text for messages: {@code Shape[0x7f3a5c001180]}. */
    static String name(Class<?> type, long address) {
        return type.getSimpleName() + "[0x" + Long.toHexString(address) + "]";
    }

    void ownedBy(Class<?> owner, long address) {
        this.owner = owner;
        this.address = address;
    }

    /** Returns the arena that keeps the objects alive; null if there is none. */
    Arena arena() {
        return arena == null && viewed != null ? viewed.arena : arena;
    }

    /** Ends the lifetime. First destroys the objects that were borrowed from the owner and taken over, the last one first. */
    void close(CxxPointer owner) {
        if (lender != null && lender.dependents != null) {
            lender.dependents.remove(owner);
        }
        close();
    }

    void close() {
        if (dependents == null) {
            state = State.CLOSED;
        } else {
            CxxCleanup cleanup = new CxxCleanup();
            List<CxxPointer> last = new ArrayList<>(dependents);
            Collections.reverse(last);
            last.forEach(dependent -> cleanup.run(dependent::close));
            state = State.CLOSED;
            cleanup.throwFirst();
        }
    }

    void move() {
        state = State.MOVED;
    }

    void release() {
        state = State.RELEASED;
    }
}
