package io.nativeheader.processor.cmodel;

import io.nativeheader.processor.platform.PerTarget;
import java.util.OptionalInt;

/**
 * A member of a record: {@code int speed;}, {@code unsigned link : 1;}, {@code union { … };}.
 *
 * @param name empty for an anonymous struct or union and for an unnamed bit-field
 * @param bitOffset offset from the start of the record, in bits, on each target that has the field
 * @param bitWidth width of a bit-field, in bits; empty for other fields
 */
public record CField(String name, CType type, PerTarget<Long> bitOffset, OptionalInt bitWidth, CSource source) {}
