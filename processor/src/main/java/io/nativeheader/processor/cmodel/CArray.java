package io.nativeheader.processor.cmodel;

import io.nativeheader.processor.platform.PerTarget;
import java.util.Optional;

/**
 * {@code int lanes[4]}.
 *
 * @param length number of elements; empty for {@code int lanes[]} (a flexible array member or incomplete array)
 */
public record CArray(CType element, Optional<PerTarget<Long>> length) implements CType {}
