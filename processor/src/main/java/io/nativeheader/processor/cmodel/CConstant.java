package io.nativeheader.processor.cmodel;

/**
 * An object-like macro with a compile-time value: {@code #define SPEED_1000 1000}.
 *
 * @param type type of the expression after macro expansion
 */
public record CConstant(String name, CType type, CValue value, CSource source) {}
