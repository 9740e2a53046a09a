package io.nativeheader;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Sets the value that a callback returns to C when its Java code throws. The default is zero, which many C functions interpret as a request
 * to continue.
 *
 * <pre>{@code
 * int sqlite3_exec(sqlite3 db, String sql, @OnError("SQLITE_ABORT") sqlite3_callback callback, MemorySegment data, MemorySegment error);
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.PARAMETER)
public @interface OnError {

    /** {@return the name of a constant in the header, or a number} */
    String value();
}
