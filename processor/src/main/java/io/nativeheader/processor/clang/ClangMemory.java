package io.nativeheader.processor.clang;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SegmentAllocator;

/**
 * Allocates cursors and types in large chunks that live as long as the translation unit, and a reusable buffer for short-lived results.
 */
final class ClangMemory implements SegmentAllocator {

    private static final long CHUNK = 256 * 1024;

    private final Arena arena;
    private final SegmentAllocator scratch;
    private MemorySegment chunk;
    private long used;

    ClangMemory(Arena arena) {
        this.arena = arena;
        MemorySegment buffer = arena.allocate(32, 8);
        this.scratch = (_, _) -> buffer;
        this.chunk = arena.allocate(CHUNK, 8);
    }

    /** Returns an allocator for one string, location or range. The next allocation overwrites it. */
    SegmentAllocator scratch() {
        return scratch;
    }

    /** Allocates from the current chunk. All structs of libclang are aligned to 8 bytes. */
    @Override
    public MemorySegment allocate(long byteSize, long byteAlignment) {
        long size = (byteSize + 7) & -8;
        if (used + size > CHUNK) {
            chunk = arena.allocate(CHUNK, 8);
            used = 0;
        }
        MemorySegment slice = chunk.asSlice(used, byteSize);
        used += size;
        return slice;
    }
}
