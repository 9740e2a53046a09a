package p;

import io.nativeheader.NativeHeader;
import io.nativeheader.Out;
import io.nativeheader.ReturnsErrno;
import io.nativeheader.SetsErrno;
import io.nativeheader.Symbol;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

@NativeHeader("input.h")
public interface Input {
    int store_open(String name, store[] out);

    @Symbol("store_open")
    @Out
    @ReturnsErrno
    store open(String name);

    @Out
    @ReturnsErrno
    place store_place(store s);

    @Symbol("store_place")
    @Out("where")
    @SetsErrno
    place place(Arena arena, store s);

    @Out
    @ReturnsErrno
    long store_count(store s);

    @Out
    state store_state(store s);

    @Out
    @ReturnsErrno
    String store_name(store s);

    int store_list(store s, store[] parts, int n);

    int store_scan(store s, place[] found, MemorySegment[] cookie);

    int store_texts(String[] argv, String[] error);

    void store_flags(store s, boolean[] flags, char[] units);

    int store_fill(store s, place[] places);
}
