package io.nativeheader.processor.jmodel;

/** Whether a reference may be {@code null}, according to the header. */
public enum Nullness {
    UNSPECIFIED,
    /** {@code __attribute__((nonnull(1)))}: {@code null} is rejected before C is called. */
    NONNULL,
    /** {@code _Nullable}. */
    NULLABLE
}
