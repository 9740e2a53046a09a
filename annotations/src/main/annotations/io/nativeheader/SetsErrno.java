package io.nativeheader;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a C function that returns −1 or {@code NULL} on failure and sets {@code errno}, as POSIX functions do. Such a result throws an
 * {@link ErrnoException}. {@code errno} is captured as part of the call, before the JVM can overwrite it.
 *
 * <pre>{@code
 * @SetsErrno
 * int chdir(String path);
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface SetsErrno {}
