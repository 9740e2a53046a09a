package io.nativeheader.processor.cmodel;

/**
 * Attributes of a function that bindings use.
 *
 * @param noReturn {@code _Noreturn void abort(void);}
 * @param warnUnusedResult {@code __attribute__((warn_unused_result))}, {@code [[nodiscard]]}
 * @param result nullness of the result: {@code __attribute__((returns_nonnull))}, {@code char *_Nullable name(void);}
 */
public record CAttributes(boolean noReturn, boolean warnUnusedResult, CNullness result) {

    public static final CAttributes NONE = new CAttributes(false, false, CNullness.UNSPECIFIED);
}
