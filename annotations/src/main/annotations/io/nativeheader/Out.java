package io.nativeheader;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The method's result is what C writes through a pointer, which is no parameter in Java.
 *
 * <pre>{@code
 * @Out
 * @ReturnsStatus(ok = "SQLITE_OK")
 * sqlite3 sqlite3_open(String filename);              // int sqlite3_open(const char *, sqlite3 **)
 *
 * @Out
 * @SetsErrno
 * stat stat(String path);                             // int stat(const char *, struct stat *)
 * }</pre>
 *
 * What C returns has to be told of otherwise, by {@link ReturnsStatus}, {@link ReturnsErrno} or {@link SetsErrno}, unless it is
 * {@code void}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Out {

    /** The C parameter; where it is not said, the only one that leads to something of the method's type. */
    String value() default "";
}
