package io.nativeheader.runtime;

import java.lang.foreign.MemorySegment;
import java.nio.charset.Charset;

/** What is done with pointers that C returned. */
@SuppressWarnings("restricted") // this module is the one that is given native access
public final class Pointers {

    private Pointers() {}

    /**
     * Refuses a pointer that C declares nonnull, and with which it would end the process.
     *
     * @throws NullPointerException for {@code null} and for {@code NULL}
     */
    public static void requireNonNull(MemorySegment pointer, String parameter) {
        if (pointer == null || pointer.isNative() && pointer.address() == 0) {
            throw new NullPointerException(parameter);
        }
    }

    /** The memory behind a pointer, of as many bytes as its type has. */
    public static MemorySegment sized(MemorySegment pointer, long byteSize) {
        return pointer.reinterpret(byteSize);
    }

    /** A copy of the NUL-terminated UTF-8 text behind a pointer; {@code null} for {@code NULL}. */
    public static String string(MemorySegment pointer) {
        return pointer.address() == 0
                ? null
                : pointer.reinterpret(Long.MAX_VALUE).getString(0);
    }

    /** The same in another encoding. */
    public static String string(MemorySegment pointer, Charset charset) {
        return pointer.address() == 0
                ? null
                : pointer.reinterpret(Long.MAX_VALUE).getString(0, charset);
    }
}
