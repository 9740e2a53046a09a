package io.nativeheader;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Passes Java state through C's {@code void *} user-data parameter.
 *
 * <pre>{@code
 * int sqlite3_exec(sqlite3 db, String sql, @UserData callback row, String[] error);
 *
 * int each(list list, visitor visitor, @UserData Object state);
 * }</pre>
 *
 * <p>On a callback, the {@code void *} disappears from the Java method, because a lambda captures its own state. C receives a token
 * instead.
 *
 * <p>On an {@code Object}, C receives a token for the object. A callback to which C passes the token retrieves the object with
 * {@link NativeHeaders#userData}. The token is valid during the call, or longer with {@link Retained}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.PARAMETER)
public @interface UserData {

    /**
     * Names the C parameter that receives the callback's token. The default is the next {@code void *}.
     *
     * @return the name of a C parameter, or empty for the default
     */
    String value() default "";
}
