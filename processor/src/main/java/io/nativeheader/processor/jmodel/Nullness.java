package io.nativeheader.processor.jmodel;

/** Whether a reference may be {@code null}, as far as the header says. */
public enum Nullness {
    UNSPECIFIED,
    /** {@code __attribute__((nonnull(1)))}: {@code null} is refused before C is called. */
    NONNULL,
    /** {@code _Nullable}. */
    NULLABLE
}
