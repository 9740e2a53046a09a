package io.nativeheader.processor.cmodel;

/**
 * An object-like macro whose value is known at compile time: {@code #define SPEED_1000 1000}.
 *
 * @param type of the expression the macro expands to
 */
public record CConstant(String name, CType type, CValue value, CSource source) {}
