package io.nativeheader;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The length of an array, a buffer or a text, which C takes as an argument of its own.
 *
 * <pre>{@code
 * long write(int fd, @Length byte[] buffer);              // C's next argument is buffer's length
 *
 * long read(int fd, byte[] buffer, @Length("buffer") long count);
 * }</pre>
 *
 * On an array, a buffer, a {@code String} or a {@code MemorySegment}, the C parameter named is no parameter in Java: it gets the number
 * of elements, or the number of bytes of a {@code void *} or of text. On an integer, it is checked before C runs that the array named has
 * as many: {@link IndexOutOfBoundsException}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.PARAMETER)
public @interface Length {

    /**
     * On an array, the C parameter that takes its length; where it is not said, the number before it, if that is what C has there, or the
     * parameter behind it. On an integer, the Java parameter that has to be as long.
     */
    String value() default "";
}
