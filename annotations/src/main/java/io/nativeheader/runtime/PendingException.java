package io.nativeheader.runtime;

/**
 * The exceptions that callbacks of one thread threw, kept until the enclosing downcall returns and rethrows them.
 *
 * <p>Keeping an exception must not allocate, because it may be an {@link OutOfMemoryError}. Therefore a list holds preallocated objects,
 * more than threads are likely to need at once.
 */
public final class PendingException {

    /** How many exceptions are added to the first one as suppressed. Further ones are only counted. */
    private static final int MAX_SUPPRESSED = 16;

    private static final int SPARE = 32;

    /** The head of the list of all objects, used and spare. */
    private static PendingException all;

    /** How many objects are in use. Once any callback has thrown, every downcall and upcall reads this. */
    private static volatile int used;

    static {
        addSpare();
    }

    private final PendingException next;
    private final Throwable[] later = new Throwable[MAX_SUPPRESSED];

    /** The thread, or a placeholder during a rehearsal; null if this object is spare. */
    private Object owner;

    /** Whether the exception belongs to a downcall outside of the current upcall. */
    private boolean suspended;

    private Throwable first;
    private int count;

    private PendingException(PendingException next) {
        this.next = next;
    }

    private static void addSpare() {
        for (int i = 0; i < SPARE; i++) {
            all = new PendingException(all);
        }
    }

    /** Returns whether any thread has a pending exception. */
    static boolean isAny() {
        return used > 0;
    }

    /** Adds an exception for a thread. */
    static synchronized void add(Object owner, Throwable failure) {
        PendingException pending = of(owner);
        if (pending == null) {
            pending = spare();
            pending.owner = owner;
            pending.first = failure;
            used++;
        } else {
            pending.add(failure);
        }
    }

    /** Removes and returns a thread's first exception, with later ones added as suppressed; null if there is none. */
    static synchronized Throwable remove(Object owner) {
        PendingException pending = of(owner);
        if (pending == null) {
            return null;
        }
        Throwable first = pending.first;
        if (pending.count > 0) {
            suppress(first, pending.later, pending.count - MAX_SUPPRESSED);
        }
        pending.release();
        return first;
    }

    /** Suspends a thread's exception, so that downcalls within an upcall do not throw it. Returns null if there is none. */
    static synchronized PendingException suspend(Object owner) {
        PendingException pending = of(owner);
        if (pending != null) {
            pending.suspended = true;
        }
        return pending;
    }

    /** Resumes a suspended exception. Exceptions that the thread added in the meantime become its suppressed ones. */
    void resume() {
        synchronized (PendingException.class) {
            PendingException since = of(owner);
            suspended = false;
            if (since != null) {
                add(since.first);
                for (int i = 0; i < Math.min(since.count, MAX_SUPPRESSED); i++) {
                    add(since.later[i]);
                }
                count += Math.max(0, since.count - MAX_SUPPRESSED);
                since.release();
            }
        }
    }

    private static PendingException of(Object owner) {
        for (PendingException each = all; each != null; each = each.next) {
            if (each.owner == owner && !each.suspended) {
                return each;
            }
        }
        return null;
    }

    private static PendingException spare() {
        PendingException spare = of(null);
        if (spare == null) {
            addSpare();
            spare = of(null);
        }
        return spare;
    }

    private void add(Throwable failure) {
        boolean known = failure == first;
        for (int i = 0; i < Math.min(count, MAX_SUPPRESSED); i++) {
            known |= failure == later[i];
        }
        if (!known) {
            if (count < MAX_SUPPRESSED) {
                later[count] = failure;
            }
            count++;
        }
    }

    private void release() {
        owner = null;
        first = null;
        for (int i = 0; i < Math.min(count, MAX_SUPPRESSED); i++) {
            later[i] = null;
        }
        count = 0;
        used--;
    }

    /**
     * Adds the later exceptions to the first one as suppressed. Their number is limited, because a program may throw the same exception
     * object in many calls.
     */
    private static void suppress(Throwable first, Throwable[] later, int omitted) {
        try {
            int room = MAX_SUPPRESSED - first.getSuppressed().length;
            for (int i = 0; i < Math.min(room, later.length) && later[i] != null; i++) {
                first.addSuppressed(later[i]);
            }
            if (omitted > 0 && room > 0) {
                first.addSuppressed(new IllegalStateException(omitted + " more callback exceptions in the same call"));
            }
        } catch (OutOfMemoryError full) {
            // report the first one alone
        }
    }
}
