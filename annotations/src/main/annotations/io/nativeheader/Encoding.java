package io.nativeheader;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Specifies the encoding of C text that is not UTF-8. On a method, it applies to the result.
 *
 * <pre>{@code
 * void set_title(@Encoding("ISO-8859-1") String title);
 *
 * @Encoding("UTF-16")
 * String sqlite3_errmsg16(sqlite3 db);
 * }</pre>
 *
 * <p>{@code wchar_t *}, {@code char16_t *} and {@code char32_t *} imply their encoding and need no annotation.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.PARAMETER, ElementType.METHOD})
public @interface Encoding {

    /** {@return the name of a {@link java.nio.charset.Charset}; {@code UTF-16} and {@code UTF-32} mean the platform's byte order} */
    String value();
}
