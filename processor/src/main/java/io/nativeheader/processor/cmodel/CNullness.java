package io.nativeheader.processor.cmodel;

/** Whether a pointer may be null, as declared: {@code char *_Nonnull name}, {@code __attribute__((nonnull(1)))}. */
public enum CNullness {
    UNSPECIFIED,
    /** {@code _Nonnull}, {@code nonnull}, {@code returns_nonnull}. */
    NONNULL,
    /** {@code _Nullable}. */
    NULLABLE
}
