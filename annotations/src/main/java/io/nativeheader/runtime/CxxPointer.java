package io.nativeheader.runtime;

import io.nativeheader.CxxObject;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.util.Objects;

/** The address of a C++ object, its lifetime, and how to destroy it. Generated code passes it to the constructor of a handle class. */
@SuppressWarnings("restricted") // programs grant native access to this module
public final class CxxPointer {

    private final MemorySegment segment;
    private final CxxLifetime lifetime;
    private final CxxDestruction destruction;

    /** The share that Java holds of an object that C++ also owns; null if Java holds none. */
    private final MemorySegment share;

    private CxxPointer(MemorySegment segment, CxxLifetime lifetime, CxxDestruction destruction, MemorySegment share) {
        this.segment = segment;
        this.lifetime = lifetime;
        this.destruction = destruction;
        this.share = share;
    }

    /**
     * Returns a pointer to an object that Java owns and destroys.
     *
     * @param pointer the object
     * @param destructor a handle of type {@code void (MemorySegment)} that destroys it
     * @return the pointer
     */
    public static CxxPointer owned(MemorySegment pointer, MethodHandle destructor) {
        return new CxxPointer(pointer, new CxxLifetime(null), new CxxDestruction(pointer, destructor), null);
    }

    /**
     * Returns a pointer to an object that is destroyed when an arena is closed, or before that by {@code close()} of its handle. An arena
     * destroys its objects in reverse order.
     *
     * @param arena the arena; if it is automatic, the object is destroyed when Java references neither it nor an object borrowed from it
     * @param pointer the object
     * @param destructor a handle of type {@code void (MemorySegment)} that destroys it
     * @return the pointer
     * @throws IllegalStateException if the arena is closed already; the object is then destroyed
     */
    public static CxxPointer owned(Arena arena, MemorySegment pointer, MethodHandle destructor) {
        CxxDestruction destruction = new CxxDestruction(pointer, destructor);
        CxxLifetime lifetime = new CxxLifetime(arena);
        try {
            MemorySegment segment = pointer.reinterpret(0, arena, null);
            destruction.onClose(CxxArena.of(arena), lifetime);
            return new CxxPointer(segment, lifetime, destruction, null);
        } catch (RuntimeException | OutOfMemoryError closed) {
            new CxxCleanup(closed).run(destruction::run);
            throw closed;
        }
    }

    /**
     * Returns a pointer to an object that Java owns together with others, such as the target of a {@code std::shared_ptr}.
     *
     * @param pointer the object
     * @param share Java's share of the object: a {@code std::shared_ptr} on the heap
     * @param destructor a handle of type {@code void (MemorySegment)} that destroys the share
     * @return the pointer
     */
    public static CxxPointer shared(MemorySegment pointer, MemorySegment share, MethodHandle destructor) {
        return new CxxPointer(pointer, new CxxLifetime(null), new CxxDestruction(share, destructor), share);
    }

    /**
     * Returns a pointer to an object that something else owns.
     *
     * @param pointer the object
     * @param owner the owner's lifetime; {@link CxxLifetime#UNKNOWN} if the owner is not known
     * @return the pointer
     */
    public static CxxPointer borrowed(MemorySegment pointer, CxxLifetime owner) {
        Objects.requireNonNull(pointer, "pointer");
        Arena arena = owner.arena();
        return new CxxPointer(
                arena == null || !owner.isAlive() ? pointer : pointer.reinterpret(0, arena, null), owner, null, null);
    }

    /**
     * Checks that C++ can delete an object as an object of a class without a virtual destructor. Deleting an object of a derived class that way is
     * undefined behavior.
     *
     * @param object the object; null passes
     * @param type the class
     * @throws IllegalArgumentException if the object is of a derived class
     */
    public static void requireExact(CxxObject object, Class<?> type) {
        if (object != null && object.getClass() != type) {
            throw new IllegalArgumentException(object + " cannot be passed as a std::unique_ptr<" + type.getSimpleName()
                    + ">: " + type.getSimpleName() + " has no virtual destructor");
        }
    }

    /**
     * Keeps memory alive as long as the object, because the object refers to it. Streams are destroyed after the object.
     *
     * @param memory the memory, or the objects that own it
     * @return this pointer
     */
    public CxxPointer keeping(Object... memory) {
        lifetime.keep(memory);
        destruction.keep(memory);
        return this;
    }

    /**
     * Returns this pointer for a view: an object that owns no memory, and that may refer to the object whose method returned it. It cannot
     * be used after that object was closed.
     *
     * @param object the lifetime of the object whose method returned the view
     * @return a pointer to the view
     */
    public CxxPointer viewing(CxxLifetime object) {
        lifetime.view(object);
        return inArena();
    }

    /**
     * Returns this pointer for a copy of an object that owns no memory. It can be used as long as what the original refers to.
     *
     * @param original the lifetime of the original
     * @return a pointer to the copy
     */
    public CxxPointer viewingLike(CxxLifetime original) {
        return lifetime.viewLike(original) ? inArena() : this;
    }

    private CxxPointer inArena() {
        Arena arena = lifetime.arena();
        return arena == null || !lifetime.isAlive()
                ? this
                : new CxxPointer(segment.reinterpret(0, arena, null), lifetime, destruction, share);
    }

    /** {@return the address, without checking the lifetime} */
    public MemorySegment segment() {
        return segment;
    }

    /** {@return the {@code std::shared_ptr} on the heap that is Java's share of an object that C++ also owns; null if Java holds no share} */
    public MemorySegment share() {
        return share;
    }

    /** {@return the object's lifetime} */
    public CxxLifetime lifetime() {
        return lifetime;
    }

    /** {@return whether Java owns the object, alone or with others} */
    public boolean isOwned() {
        return destruction != null;
    }

    /**
     * Names the object in messages about it and about objects borrowed from it. An object that Java does not own has no lifetime to name.
     *
     * @param type the object's class
     */
    public void ownedBy(Class<?> type) {
        if (destruction != null) {
            lifetime.ownedBy(type, segment.address());
        }
    }

    /**
     * Creates the exception for using an object after its lifetime.
     *
     * @param user the object's class
     * @param present the object's lifetime, which has ended
     * @return the exception, which tells whether the object or its owner was closed, moved or released
     */
    public IllegalStateException ended(Class<?> user, CxxLifetime present) {
        return destruction != null || present != lifetime
                ? present.endedOwner()
                : present.ended(CxxLifetime.name(user, segment.address()));
    }

    /**
     * Marks the object as moved from.
     *
     * @param type the object's class
     * @return the object's new lifetime, which has ended
     */
    public CxxLifetime move(Class<?> type) {
        checkMovable();
        if (destruction == null) {
            return CxxLifetime.moved(type, segment.address());
        }
        destruction.dropStreams();
        lifetime.move();
        return lifetime;
    }

    /** Checks that this thread may move the object. */
    public void checkMovable() {
        if (destruction != null) {
            checkThread();
        }
    }

    /**
     * Checks that this thread may transfer ownership to C++.
     *
     * @param type the object's class
     * @throws IllegalStateException if Java does not own the object alone
     */
    public void checkReleasable(Class<?> type) {
        if (destruction == null || share != null) {
            throw new IllegalStateException(CxxLifetime.name(type, segment.address())
                    + " cannot be passed to C++ as its owner: C++ would delete an object that something else owns");
        }
        checkThread();
    }

    /**
     * Transfers ownership to C++.
     *
     * @param type the object's class
     * @throws IllegalStateException if Java does not own the object alone
     */
    public void release(Class<?> type) {
        checkReleasable(type);
        lifetime.release();
        destruction.cancel();
    }

    /**
     * Returns a pointer whose handle owns the object. Something else must not destroy it.
     *
     * @param type the object's class
     * @param destructor a handle of type {@code void (MemorySegment)} that destroys it
     * @return the pointer
     * @throws IllegalStateException if Java owns the object already
     */
    public CxxPointer takeOver(Class<?> type, MethodHandle destructor) {
        if (destruction != null) {
            throw new IllegalStateException(
                    CxxLifetime.name(type, segment.address()) + " cannot be taken over: Java owns it already");
        }
        CxxPointer owner = owned(segment, destructor);
        lifetime.closeFirst(owner);
        return owner;
    }

    /** Destroys the object if Java owns it. Further calls have no effect. */
    public void close() {
        if (destruction != null && !destruction.isOver()) {
            checkThread();
            try {
                lifetime.close(this);
            } catch (RuntimeException | Error failure) {
                new CxxCleanup(failure).run(destruction::run);
                throw failure;
            }
            destruction.run();
        }
    }

    private void checkThread() {
        if (!segment.isAccessibleBy(Thread.currentThread())) {
            throw new WrongThreadException("the arena of 0x" + Long.toHexString(segment.address())
                    + " is confined to another thread than " + Thread.currentThread());
        }
    }
}
