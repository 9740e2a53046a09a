package io.nativeheader;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The C function is short, does not block and does not call Java: arrays are passed as they lie in the heap, and text as an array, without
 * a copy. Until it returns no garbage is collected, and other threads may wait for that.
 *
 * <pre>{@code
 * @Critical
 * long crc32(long crc, @Length byte[] data);
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Critical {}
