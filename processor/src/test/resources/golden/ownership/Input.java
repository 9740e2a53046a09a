package p;

import io.nativeheader.NativeHeader;
import io.nativeheader.Out;
import io.nativeheader.Owned;
import io.nativeheader.ReturnsStatus;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

@NativeHeader("input.h")
public interface Input {
    @Out
    @Owned(free = "db_close", alsoOnFailure = true)
    @ReturnsStatus(ok = "DB_OK")
    db db_open(String name);

    @Owned(free = "db_close", cleaner = true)
    db db_copy(db d);

    void db_close(db d);

    @Owned(free = "entry_free")
    entry entry_new(Arena arena, int id);

    @Owned(free = "text_free")
    String db_describe(db d);

    @Owned(free = "block_free")
    MemorySegment block_new(Arena arena, long size);

    int db_run(db d, @Owned(free = "text_free") String[] error);
}
