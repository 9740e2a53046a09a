package io.nativeheader;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a method return what C writes through a pointer parameter, which disappears from the Java method.
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
 * <p>If the C function returns a value, {@link ReturnsStatus}, {@link ReturnsErrno} or {@link SetsErrno} must say how it signals failure.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Out {

    /**
     * Names the C parameter. The default is the only parameter that points to the method's return type.
     *
     * @return the name of a C parameter, or empty for the default
     */
    String value() default "";
}
