package io.nativeheader;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Links an array, a buffer or text to the C parameter for its length.
 *
 * <pre>{@code
 * long write(int fd, @Length byte[] buffer);              // C's next argument is buffer's length
 *
 * long read(int fd, byte[] buffer, @Length("buffer") long count);
 * }</pre>
 *
 * <p>On an array, a buffer, a {@code String} or a {@code MemorySegment}, the C length parameter disappears from the Java method. C receives
 * the number of elements, or the number of bytes for {@code void *} and text.
 *
 * <p>On an integer, the caller passes the length. If it is negative or exceeds the length of the named array, the method throws
 * {@link IndexOutOfBoundsException} without calling C.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.PARAMETER)
public @interface Length {

    /**
     * Names the other parameter. On an array, this is the C parameter for the length. The default is the preceding C parameter if that is
     * an integer without a Java counterpart, otherwise the next one. On an integer, this is the Java parameter whose length is checked.
     *
     * @return a parameter name, or empty for the default
     */
    String value() default "";
}
