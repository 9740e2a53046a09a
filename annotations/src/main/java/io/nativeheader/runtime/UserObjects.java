package io.nativeheader.runtime;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** Java objects that C hands around as {@code void *}: C has a token, which is the address of nothing. Tokens are never used again. */
@SuppressWarnings("restricted") // this module is the one that is given native access
public final class UserObjects {

    private static final AtomicLong LAST = new AtomicLong();
    private static final Map<Long, Object> OBJECTS = new ConcurrentHashMap<>();

    private UserObjects() {}

    /** A token for an object, for as long as the arena lives; {@code NULL} for {@code null}. */
    public static MemorySegment in(Arena arena, Object object) {
        if (object == null) {
            return MemorySegment.NULL;
        }
        MemorySegment token = MemorySegment.ofAddress(LAST.incrementAndGet());
        OBJECTS.put(token.address(), object);
        MemorySegment[] kept = new MemorySegment[1];
        // the token is reached from its own end, so that an automatic arena does not end while C has it
        kept[0] = token.reinterpret(arena, ended -> {
            OBJECTS.remove(ended.address());
            kept[0] = null;
        });
        return kept[0];
    }

    /** The object of a token; {@code null} for {@code NULL}. */
    public static Object of(MemorySegment token) {
        if (token.address() == 0) {
            return null;
        }
        Object object = OBJECTS.get(token.address());
        if (object == null) {
            throw new IllegalStateException("0x" + Long.toHexString(token.address())
                    + " is the token of no Java object, or of one whose call or arena is over");
        }
        return object;
    }
}
