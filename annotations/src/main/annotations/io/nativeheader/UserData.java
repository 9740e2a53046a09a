package io.nativeheader;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Java in place of C's {@code void *} for user data.
 *
 * <pre>{@code
 * int sqlite3_exec(sqlite3 db, String sql, @UserData callback row, String[] error);
 *
 * int each(list list, visitor visitor, @UserData Object state);
 * }</pre>
 *
 * On a callback, C's {@code void *} is no parameter in Java: a lambda has its own state, and C gets a token. On an {@code Object}, C gets a
 * token for it, and a callback that is handed the token has the object back by {@link NativeHeaders#userData}; for the time of the call,
 * or longer with {@link Retained}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.PARAMETER)
public @interface UserData {

    /** On a callback, the C parameter that takes the token; where it is not said, the next {@code void *} behind it. */
    String value() default "";
}
