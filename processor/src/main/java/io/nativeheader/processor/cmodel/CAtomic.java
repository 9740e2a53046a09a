package io.nativeheader.processor.cmodel;

/**
 * {@code _Atomic(int)}.
 *
 * @param value the type of its value
 * @param size in bytes; may be larger than the value's
 * @param alignment in bytes
 */
public record CAtomic(CType value, long size, long alignment) implements CType {}
