package io.nativeheader.processor.cmodel;

/**
 * {@code _Atomic(int)}.
 *
 * @param value the type without {@code _Atomic}
 * @param size in bytes; may exceed the size of {@code value}
 * @param alignment in bytes
 */
public record CAtomic(CType value, long size, long alignment) implements CType {}
