package io.nativeheader.processor.resolve.type;

import io.nativeheader.processor.jmodel.Encoding;
import java.util.Optional;

/**
 * What a pointer leads to.
 *
 * @param isConst whether C only reads there
 * @param size in bytes; 0 for what is incomplete
 * @param alignment in bytes
 * @param text the encoding, where it is a character of C
 */
public record Pointee(Meaning meaning, boolean isConst, long size, long alignment, Optional<Encoding> text) {}
