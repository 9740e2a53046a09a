package io.nativeheader;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The C function returns a status code. One that is not a success becomes a {@link StatusException}, which names the header's constant of
 * that value.
 *
 * <pre>{@code
 * @ReturnsStatus(ok = {"SQLITE_ROW", "SQLITE_DONE"}, message = "sqlite3_errmsg")
 * int sqlite3_step(sqlite3_stmt statement);
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface ReturnsStatus {

    /** Constants of the header, or numbers, that are no failure; where none is said, zero. */
    String[] ok() default {};

    /**
     * A C function that returns the text for a failure: it takes nothing, the code, or something of a type that an argument of the call
     * has, or its result.
     */
    String message() default "";
}
