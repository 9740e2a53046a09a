package io.nativeheader.runtime;

/** Runs several actions even if some of them fail. The first failure gets the others as suppressed exceptions. */
final class CxxCleanup {

    private Throwable first;

    CxxCleanup() {}

    /** @param failure the failure that has happened already */
    CxxCleanup(Throwable failure) {
        this.first = failure;
    }

    void run(Runnable action) {
        try {
            action.run();
        } catch (RuntimeException | Error failure) {
            if (first == null) {
                first = failure;
            } else if (first != failure) {
                first.addSuppressed(failure);
            }
        }
    }

    /** Throws the first failure if there is one. */
    void throwFirst() {
        if (first != null) {
            throw Downcalls.rethrow(first);
        }
    }
}
