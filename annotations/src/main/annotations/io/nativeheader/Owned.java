package io.nativeheader;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Transfers ownership of a C result to the caller, and names the function that frees it.
 *
 * <pre>{@code
 * @Owned(free = "sqlite3_free")
 * String sqlite3_expanded_sql(sqlite3_stmt statement);   // copied, then freed
 *
 * @Owned(free = "closedir")
 * DIR opendir(String name);                              // freed by close(), which try-with-resources calls
 *
 * @Owned(free = "fclose")
 * FILE fopen(Arena arena, String name, String mode);     // freed when the arena is closed
 * }</pre>
 *
 * <p>A handle to an opaque type frees its object when it is closed. Passing a closed handle to C throws {@link IllegalStateException}
 * before C is called. Any other pointer requires an {@code Arena} parameter. On a {@code String[]} parameter, the strings that C stored in
 * the array are copied and then freed.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD, ElementType.PARAMETER})
public @interface Owned {

    /**
     * Names the C functions that free the object. Each takes only the pointer, and its result is ignored. {@code close()} calls the first
     * one. Calling any of them directly also closes the handle: {@code free = {"sqlite3_close_v2", "sqlite3_close"}}.
     *
     * @return one or more C function names
     */
    String[] free();

    /** {@return whether a {@link java.lang.ref.Cleaner} frees an object that became unreachable before it was closed} */
    boolean cleaner() default false;

    /**
     * {@return whether the C function allocates the object even if it fails, as {@code sqlite3_open} does; the object is then freed before
     * the exception is thrown}
     */
    boolean alsoOnFailure() default false;
}
