package io.nativeheader.processor.cmodel;

import java.util.OptionalLong;

/**
 * {@code int lanes[4]}.
 *
 * @param length number of elements; empty for {@code int lanes[]} (a flexible array member or incomplete array)
 */
public record CArray(CType element, OptionalLong length) implements CType {}
