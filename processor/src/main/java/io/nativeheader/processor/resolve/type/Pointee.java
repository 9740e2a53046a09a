package io.nativeheader.processor.resolve.type;

import io.nativeheader.processor.jmodel.Encoding;
import io.nativeheader.processor.platform.PerTarget;
import java.util.Optional;

/**
 * The target of a pointer: {@code int} for {@code int *}.
 *
 * @param isConst whether it is read-only for C
 * @param size in bytes; 0 for an incomplete type
 * @param alignment in bytes
 * @param text the encoding if it is a character type
 */
public record Pointee(
        Meaning meaning, boolean isConst, PerTarget<Long> size, PerTarget<Long> alignment, Optional<Encoding> text) {}
