package io.nativeheader.processor.jmodel;

/** The memory ordering of an access, as in {@code VarHandle.AccessMode}. */
public enum MemoryOrder {
    /** {@code int speed;}. */
    PLAIN,
    /** {@code volatile int speed;}: each access reads or writes memory exactly once. */
    OPAQUE,
    /** {@code _Atomic(int) speed;}: sequentially consistent (C17 7.17.3, {@code memory_order_seq_cst}). */
    VOLATILE
}
