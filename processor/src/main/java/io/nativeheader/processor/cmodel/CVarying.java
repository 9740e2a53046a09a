package io.nativeheader.processor.cmodel;

import io.nativeheader.processor.platform.PerTarget;

/**
 * A type that is not the same on all targets: {@code long}, which has 64 bits on Linux and 32 on Windows. Only an aligned header has such types.
 *
 * @param types the type on each target that has the declaration; each is a type of one target
 */
public record CVarying(PerTarget<CType> types) implements CType {}
