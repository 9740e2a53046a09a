package io.nativeheader;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a C function that is short, does not block and does not call back into Java. C then accesses arrays and text on the Java heap
 * instead of copies in native memory. Until the function returns, the garbage collector cannot run, and threads that need it to run have to
 * wait.
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
