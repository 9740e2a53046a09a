package io.nativeheader.runtime;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Represents Java objects in C as {@code void *} tokens. A token is a unique number, not the address of any memory, and is never reused.
 */
@SuppressWarnings("restricted") // programs grant native access to this module
public final class UserObjects {

    private static final AtomicLong LAST = new AtomicLong();
    private static final Map<Long, Object> OBJECTS = new ConcurrentHashMap<>();

    private UserObjects() {}

    /**
     * Creates a token that is valid until the arena is closed.
     *
     * @param arena the token's arena
     * @param object the object, or null
     * @return the token; {@code NULL} for null
     */
    public static MemorySegment in(Arena arena, Object object) {
        if (object == null) {
            return MemorySegment.NULL;
        }
        MemorySegment token = MemorySegment.ofAddress(LAST.incrementAndGet());
        OBJECTS.put(token.address(), object);
        MemorySegment[] kept = new MemorySegment[1];
        // the cleanup action references the token, so that an automatic arena stays alive while C has it
        kept[0] = token.reinterpret(arena, ended -> {
            OBJECTS.remove(ended.address());
            kept[0] = null;
        });
        return kept[0];
    }

    /**
     * Returns the object of a token.
     *
     * @param token a token from C
     * @return the object; null for {@code NULL}
     * @throws IllegalStateException if this is not a token, or its call or arena has ended
     */
    public static Object of(MemorySegment token) {
        if (token.address() == 0) {
            return null;
        }
        Object object = OBJECTS.get(token.address());
        if (object == null) {
            throw new IllegalStateException("0x" + Long.toHexString(token.address())
                    + " is not a user-data token, or its call or arena has ended");
        }
        return object;
    }
}
