package io.nativeheader;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The C function returns −1 or {@code NULL} on failure and sets {@code errno}, as POSIX functions do. Such a result becomes an
 * {@link ErrnoException}. errno is read on the calling thread at the call, so that nothing can change it in between.
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
