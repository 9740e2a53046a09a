package io.nativeheader;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a function pointer or user data that C keeps after the call returns. It stays valid until the method's {@code Arena} parameter is
 * closed, or forever if the method has none.
 *
 * <pre>{@code
 * void on_exit(Arena arena, @Retained exit_callback callback);
 *
 * sighandler_t signal(int number, @Retained sighandler_t handler);
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.PARAMETER)
public @interface Retained {}
