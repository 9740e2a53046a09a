package io.nativeheader;

import io.nativeheader.runtime.CxxLifetime;
import io.nativeheader.runtime.CxxStrings;
import io.nativeheader.runtime.NativeLibrary;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * A {@code std::string} that C++ reads and changes, for parameters of type {@code std::string &} and {@code std::string *}:
 *
 * <pre>{@code
 * try (CxxString value = CxxString.create()) {
 *     db.get(options, "key", value);
 *     System.out.println(value);
 * }
 * }</pre>
 *
 * <p>The C++ object is created when this string is first passed to a function. From then on its address stays the same, so C++ may keep a
 * pointer to it until {@link #close}. Like other C++ objects, a string is not synchronized.
 */
public final class CxxString implements AutoCloseable {

    /** The content until the C++ object exists; then null. */
    private byte[] content;

    private CxxStrings functions;
    private MemorySegment object;
    private CxxLifetime owner;
    private boolean isClosed;

    private CxxString(byte[] content) {
        this.content = content;
    }

    /**
     * Creates an empty string.
     *
     * @return the string
     */
    public static CxxString create() {
        return new CxxString(new byte[0]);
    }

    /**
     * Creates a string.
     *
     * @param text its content, which is encoded as UTF-8
     * @return the string
     */
    public static CxxString of(String text) {
        return new CxxString(text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Creates a string that need not be text.
     *
     * @param content its content, which is copied
     * @return the string
     */
    public static CxxString of(byte[] content) {
        return new CxxString(content.clone());
    }

    /**
     * Creates a view of a string that C++ owns. Generated code calls this.
     *
     * @param object the address of a {@code std::string}
     * @param library the library of the stubs
     * @param owner the lifetime of the string
     * @return the view; its {@link #close} does not destroy the C++ object
     */
    public static CxxString borrowed(MemorySegment object, NativeLibrary library, CxxLifetime owner) {
        CxxString string = new CxxString(null);
        string.functions = CxxStrings.of(library);
        string.object = object;
        string.owner = owner;
        return string;
    }

    /**
     * Returns the content, decoded as UTF-8. Malformed bytes become U+FFFD.
     *
     * @throws IllegalStateException if the string is closed
     */
    @Override
    public String toString() {
        return new String(bytes(), StandardCharsets.UTF_8);
    }

    /**
     * Returns the content.
     *
     * @return a copy
     * @throws IllegalStateException if the string is closed
     */
    public byte[] bytes() {
        checkOpen();
        return object == null ? content.clone() : functions.content(object);
    }

    /**
     * Returns the length of the content.
     *
     * @return the length in bytes
     * @throws IllegalStateException if the string is closed
     */
    public long size() {
        checkOpen();
        return object == null ? content.length : functions.size(object);
    }

    /**
     * Replaces the content.
     *
     * @param text the new content, which is encoded as UTF-8
     * @throws IllegalStateException if the string is closed
     */
    public void set(String text) {
        set(text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Replaces the content.
     *
     * @param bytes the new content, which is copied
     * @throws IllegalStateException if the string is closed
     */
    public void set(byte[] bytes) {
        checkOpen();
        Objects.requireNonNull(bytes, "bytes");
        if (object == null) {
            content = bytes.clone();
        } else {
            functions.assign(object, bytes);
        }
    }

    /**
     * Returns the C++ object, which the library creates at the first call. Generated code calls this.
     *
     * @param library the library of the function that receives the object
     * @return the address of a {@code std::string}
     * @throws IllegalStateException if the string is closed
     */
    public MemorySegment segment(NativeLibrary library) {
        checkOpen();
        if (object == null) {
            functions = CxxStrings.of(library);
            object = functions.create(content);
            content = null;
        }
        return object;
    }

    /** Destroys the C++ object. After the first call, this has no effect. */
    @Override
    public void close() {
        if (!isClosed) {
            isClosed = true;
            if (object != null && owner == null) {
                functions.destroy(object);
            }
        }
    }

    private void checkOpen() {
        if (isClosed) {
            throw new IllegalStateException("the CxxString is closed");
        }
        if (owner != null) {
            owner.check("std::string");
        }
    }
}
