package io.nativeheader.runtime;

/**
 * What the callbacks of one thread threw, until the downcall that led to them returns. To keep an exception allocates nothing, because it may be an
 * {@link OutOfMemoryError}: there are always more of these objects than threads are likely to need at once.
 */
public final class KeptException {

    /** How many exceptions are suppressed by the first one; the rest are counted. */
    private static final int MOST_SUPPRESSED = 16;

    private static final int SPARE = 32;

    private static KeptException all;

    /** How many are in use: read by every downcall and upcall once any callback threw. */
    private static volatile int used;

    static {
        addSpare();
    }

    private final KeptException next;
    private final Throwable[] later = new Throwable[MOST_SUPPRESSED];

    /** The thread; null if this is spare. */
    private Object owner;

    /** Whether the downcall that threw it is farther out than the present upcall. */
    private boolean aside;

    private Throwable first;
    private int count;

    private KeptException(KeptException next) {
        this.next = next;
    }

    private static void addSpare() {
        for (int i = 0; i < SPARE; i++) {
            all = new KeptException(all);
        }
    }

    /** Whether some thread has one. */
    static boolean isAny() {
        return used > 0;
    }

    /** Keeps an exception for a thread. */
    static synchronized void keep(Object owner, Throwable failure) {
        KeptException present = of(owner);
        if (present == null) {
            present = spare();
            present.owner = owner;
            present.first = failure;
            used++;
        } else {
            present.add(failure);
        }
    }

    /** Returns a thread's exception, with later ones as suppressed ones; null if there is none. */
    static synchronized Throwable take(Object owner) {
        KeptException present = of(owner);
        if (present == null) {
            return null;
        }
        Throwable first = present.first;
        if (present.count > 0) {
            suppress(first, present.later, present.count - MOST_SUPPRESSED);
        }
        present.release();
        return first;
    }

    /** Sets a thread's exception aside, so that downcalls within an upcall do not throw it; null if there is none. */
    static synchronized KeptException setAside(Object owner) {
        KeptException present = of(owner);
        if (present != null) {
            present.aside = true;
        }
        return present;
    }

    /** Takes it up again, before what its thread kept since. */
    void takeUp() {
        synchronized (KeptException.class) {
            KeptException since = of(owner);
            aside = false;
            if (since != null) {
                add(since.first);
                for (int i = 0; i < Math.min(since.count, MOST_SUPPRESSED); i++) {
                    add(since.later[i]);
                }
                count += Math.max(0, since.count - MOST_SUPPRESSED);
                since.release();
            }
        }
    }

    private static KeptException of(Object owner) {
        for (KeptException each = all; each != null; each = each.next) {
            if (each.owner == owner && !each.aside) {
                return each;
            }
        }
        return null;
    }

    private static KeptException spare() {
        KeptException spare = of(null);
        if (spare == null) {
            addSpare();
            spare = of(null);
        }
        return spare;
    }

    private void add(Throwable failure) {
        boolean known = failure == first;
        for (int i = 0; i < Math.min(count, MOST_SUPPRESSED); i++) {
            known |= failure == later[i];
        }
        if (!known) {
            if (count < MOST_SUPPRESSED) {
                later[count] = failure;
            }
            count++;
        }
    }

    private void release() {
        owner = null;
        first = null;
        for (int i = 0; i < Math.min(count, MOST_SUPPRESSED); i++) {
            later[i] = null;
        }
        count = 0;
        used--;
    }

    /** An exception that is thrown again and again, by one call after the other, does not grow. */
    private static void suppress(Throwable first, Throwable[] later, int left) {
        try {
            int room = MOST_SUPPRESSED - first.getSuppressed().length;
            for (int i = 0; i < Math.min(room, later.length) && later[i] != null; i++) {
                first.addSuppressed(later[i]);
            }
            if (left > 0 && room > 0) {
                first.addSuppressed(new IllegalStateException(left + " more exceptions of callbacks in the same call"));
            }
        } catch (OutOfMemoryError full) {
            // the first one counts
        }
    }
}
