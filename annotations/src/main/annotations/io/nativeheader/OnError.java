package io.nativeheader;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What C gets from a callback that throws; it is zero otherwise, which many C functions take for "go on".
 *
 * <pre>{@code
 * int sqlite3_exec(sqlite3 db, String sql, @OnError("SQLITE_ABORT") sqlite3_callback callback, MemorySegment data, MemorySegment error);
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.PARAMETER)
public @interface OnError {

    /** A constant of the header, or a number. */
    String value();
}
