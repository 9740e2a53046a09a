package io.nativeheader;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a C function that is short, does not block and does not call back into Java. Arrays and text are then passed in the Java heap
 * instead of being copied to native memory. The garbage collector cannot run until the function returns, and other threads may have to wait
 * for it.
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
