package io.nativeheader.runtime;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle.AccessMode;

/** A handle that reads a library variable, writes it, or returns its memory. */
@SuppressWarnings("restricted") // programs grant native access to this module
final class LibraryVariable extends LazyHandle {

    private final NativeLibrary library;
    private final String symbol;
    private final ValueLayout layout;
    private final AccessMode access;
    private final long byteSize;

    private LibraryVariable(
            NativeLibrary library, String symbol, ValueLayout layout, AccessMode access, long byteSize) {
        this.library = library;
        this.symbol = symbol;
        this.layout = layout;
        this.access = access;
        this.byteSize = byteSize;
    }

    static LazyHandle reader(NativeLibrary library, String symbol, ValueLayout layout) {
        return new LibraryVariable(library, symbol, layout, AccessMode.GET, layout.byteSize());
    }

    static LazyHandle writer(NativeLibrary library, String symbol, ValueLayout layout) {
        return new LibraryVariable(library, symbol, layout, AccessMode.SET, layout.byteSize());
    }

    static LazyHandle address(NativeLibrary library, String symbol, long byteSize) {
        return new LibraryVariable(library, symbol, null, null, byteSize);
    }

    @Override
    MethodHandle create() {
        MemorySegment found = library.find(symbol);
        if (found == null) {
            return UnlinkedHandle.of(accessType(), false, library.variableNotFoundMessage(symbol));
        }
        MemorySegment memory = found.reinterpret(byteSize);
        if (layout == null) {
            return MethodHandles.constant(MemorySegment.class, memory);
        }
        // a layout's access handle takes a segment and an offset
        MethodHandle handle = MethodHandles.insertArguments(layout.varHandle().toMethodHandle(access), 0, memory, 0L);
        return CLinker.isPlain(accessType()) ? handle : NarrowHandles.downcall(handle, accessType());
    }

    private FunctionDescriptor accessType() {
        if (layout == null) {
            return FunctionDescriptor.of(ValueLayout.ADDRESS);
        }
        return access == AccessMode.GET ? FunctionDescriptor.of(layout) : FunctionDescriptor.ofVoid(layout);
    }
}
