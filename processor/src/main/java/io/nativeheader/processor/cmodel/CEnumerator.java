package io.nativeheader.processor.cmodel;

import io.nativeheader.processor.platform.PerTarget;

/**
 * {@code PHY_READY = 1}.
 *
 * @param value sign-extended to 64 bits, or the bits of an unsigned 64-bit value
 */
public record CEnumerator(String name, PerTarget<Long> value, CSource source) {}
