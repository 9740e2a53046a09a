package io.nativeheader.processor.jmodel;

import io.nativeheader.processor.platform.PerTarget;

/**
 * A field of a generated record: {@code int speed;} becomes {@code int speed()} and {@code phy_device speed(int value)}.
 *
 * @param name the name of its accessors
 * @param constantName the constant that holds its offset: {@code OFFSET_speed}
 * @param offset from the record's start, in bytes
 * @param writable whether there is a setter; false for a {@code const} field
 */
public record FieldDeclaration(
        String name,
        String constantName,
        PerTarget<Long> offset,
        FieldAccess access,
        boolean writable,
        Documentation documentation) {}
