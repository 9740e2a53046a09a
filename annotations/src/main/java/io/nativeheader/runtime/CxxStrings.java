package io.nativeheader.runtime;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/** The functions of a stub library that create, read, change and destroy {@code std::string} objects. */
@SuppressWarnings("restricted") // programs grant native access to this module
public final class CxxStrings {

    private static final ValueLayout.OfLong SIZE = ValueLayout.JAVA_LONG;

    private final LazyHandle create;
    private final LazyHandle destroy;
    private final LazyHandle data;
    private final LazyHandle size;
    private final LazyHandle assign;

    CxxStrings(NativeLibrary library) {
        create = library.helper(
                "cxx_string_create", FunctionDescriptor.of(ValueLayout.ADDRESS, ValueLayout.ADDRESS, SIZE));
        destroy = library.helper("cxx_string_destroy", FunctionDescriptor.ofVoid(ValueLayout.ADDRESS));
        data = library.helper("cxx_string_data", FunctionDescriptor.of(ValueLayout.ADDRESS, ValueLayout.ADDRESS));
        size = library.helper("cxx_string_size", FunctionDescriptor.of(SIZE, ValueLayout.ADDRESS));
        assign = library.helper(
                "cxx_string_assign",
                FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.ADDRESS, SIZE));
    }

    /**
     * Returns the functions of a library.
     *
     * @param library the library of an interface for C++ headers
     * @return the functions
     */
    public static CxxStrings of(NativeLibrary library) {
        return library.cxxStrings();
    }

    /**
     * Creates a C++ object.
     *
     * @param content its content
     * @return the object's address
     * @throws OutOfMemoryError if C++ cannot allocate it
     */
    public MemorySegment create(byte[] content) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment copy = arena.allocateFrom(ValueLayout.JAVA_BYTE, content);
            MemorySegment object = (MemorySegment) create.get().invokeExact(copy, (long) content.length);
            if (object.address() == 0) {
                throw outOfMemory(content);
            }
            return object;
        } catch (Throwable failure) {
            throw Downcalls.rethrow(failure);
        }
    }

    /**
     * Destroys a C++ object.
     *
     * @param object the object's address
     */
    public void destroy(MemorySegment object) {
        try {
            destroy.get().invokeExact(object);
        } catch (Throwable failure) {
            throw Downcalls.rethrow(failure);
        }
    }

    /**
     * Returns the length of a C++ object's content.
     *
     * @param object the object's address
     * @return the length in bytes
     */
    public long size(MemorySegment object) {
        try {
            return (long) size.get().invokeExact(object);
        } catch (Throwable failure) {
            throw Downcalls.rethrow(failure);
        }
    }

    /**
     * Copies the content of a C++ object.
     *
     * @param object the object's address
     * @return the bytes
     */
    public byte[] content(MemorySegment object) {
        try {
            MemorySegment content = (MemorySegment) data.get().invokeExact(object);
            return content.reinterpret(size(object)).toArray(ValueLayout.JAVA_BYTE);
        } catch (Throwable failure) {
            throw Downcalls.rethrow(failure);
        }
    }

    /**
     * Replaces the content of a C++ object.
     *
     * @param object the object's address
     * @param content the new content
     * @throws OutOfMemoryError if C++ cannot allocate memory for it
     */
    public void assign(MemorySegment object, byte[] content) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment copy = arena.allocateFrom(ValueLayout.JAVA_BYTE, content);
            if ((int) assign.get().invokeExact(object, copy, (long) content.length) == 0) {
                throw outOfMemory(content);
            }
        } catch (Throwable failure) {
            throw Downcalls.rethrow(failure);
        }
    }

    private static OutOfMemoryError outOfMemory(byte[] content) {
        return new OutOfMemoryError("C++ cannot allocate a std::string of " + content.length + " bytes");
    }
}
