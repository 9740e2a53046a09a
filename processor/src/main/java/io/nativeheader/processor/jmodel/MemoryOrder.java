package io.nativeheader.processor.jmodel;

/** What other threads see of an access, as {@code VarHandle.AccessMode} has it. */
public enum MemoryOrder {
    /** {@code int speed;}. */
    PLAIN,
    /** {@code volatile int speed;}: each access is one to memory. */
    OPAQUE,
    /** {@code _Atomic(int) speed;}: in the one order that all threads see (C17 7.17.3, {@code memory_order_seq_cst}). */
    VOLATILE
}
