package io.nativeheader.runtime;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** The Java objects that C++ references by tokens. A token is a unique number, and is never reused. */
public final class CxxCallbacks {

    private static final AtomicLong LAST = new AtomicLong();
    private static final Map<Long, Object> OBJECTS = new ConcurrentHashMap<>();

    private CxxCallbacks() {}

    /** Returns a callback's exception, which crossed C++ as a C++ exception. */
    static Throwable failure(long token) {
        return OBJECTS.get(token) instanceof Throwable failure
                ? failure
                : new IllegalStateException(
                        "C++ threw the exception of a Java callback, but its token " + token + " is unknown");
    }

    /** Keeps an object until {@link #release}. */
    static long keep(Object object) {
        long token = LAST.incrementAndGet();
        OBJECTS.put(token, object);
        return token;
    }

    static void release(long token) {
        OBJECTS.remove(token);
    }
}
