package io.nativeheader.processor.cmodel;

import io.nativeheader.processor.platform.PerTarget;

/**
 * An object-like macro with a compile-time value: {@code #define SPEED_1000 1000}.
 *
 * @param type type of the expression after macro expansion
 */
public record CConstant(String name, CType type, PerTarget<CValue> value, CSource source) {}
