package io.nativeheader.processor.clang;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SegmentAllocator;

/** Memory for cursors and types, taken in large pieces and given back with the translation unit; and for what is read at once. */
final class ClangMemory implements SegmentAllocator {

    private static final long PIECE = 256 * 1024;

    private final Arena arena;
    private final SegmentAllocator passing;
    private MemorySegment piece;
    private long used;

    ClangMemory(Arena arena) {
        this.arena = arena;
        MemorySegment room = arena.allocate(32, 8);
        this.passing = (_, _) -> room;
        this.piece = arena.allocate(PIECE, 8);
    }

    /** Room for one string, location or range, which is gone when the next is asked for. */
    SegmentAllocator passing() {
        return passing;
    }

    /** All of libclang's structs are aligned to 8 bytes. */
    @Override
    public MemorySegment allocate(long byteSize, long byteAlignment) {
        long size = (byteSize + 7) & -8;
        if (used + size > PIECE) {
            piece = arena.allocate(PIECE, 8);
            used = 0;
        }
        MemorySegment slice = piece.asSlice(used, byteSize);
        used += size;
        return slice;
    }
}
