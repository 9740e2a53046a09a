package io.nativeheader.processor.cmodel;

import java.util.OptionalInt;

/**
 * A member of a record: {@code int speed;}, {@code unsigned link : 1;}, {@code union { … };}.
 *
 * @param name empty for an anonymous struct or union, and for an unnamed bit-field
 * @param bitOffset from the record's start, in bits
 * @param bitWidth of a bit-field, in bits
 */
public record CField(String name, CType type, long bitOffset, OptionalInt bitWidth, CSource source) {}
