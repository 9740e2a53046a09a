package io.nativeheader;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The encoding of text for C, where it is not UTF-8: of a parameter, or of a method's result.
 *
 * <pre>{@code
 * void set_title(@Encoding("ISO-8859-1") String title);
 *
 * @Encoding("UTF-16")
 * String sqlite3_errmsg16(sqlite3 db);
 * }</pre>
 *
 * {@code wchar_t *}, {@code char16_t *} and {@code char32_t *} have an encoding of their own and need none.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.PARAMETER, ElementType.METHOD})
public @interface Encoding {

    /** A name that {@link java.nio.charset.Charset} knows; {@code UTF-16} and {@code UTF-32} are in this machine's byte order. */
    String value();
}
