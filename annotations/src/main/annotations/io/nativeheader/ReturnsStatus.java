package io.nativeheader;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a C function that returns a status code. A failure code throws a {@link StatusException}, which names the matching constant of the
 * header.
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

    /** {@return constants of the header, or numbers, that mean success; empty for zero} */
    String[] ok() default {};

    /**
     * Names a C function that returns the text for a failure. It takes no parameter, or one: the status code, the call's result, or a value
     * of the same type as one of the call's arguments.
     *
     * @return a C function name, or empty for no text
     */
    String message() default "";
}
