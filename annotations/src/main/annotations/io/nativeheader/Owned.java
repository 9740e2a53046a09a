package io.nativeheader;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What C returns is the caller's to free.
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
 * Of a type whose fields C knows alone, the object is closed, once; a call with it afterwards is an {@link IllegalStateException} before
 * C runs. All other pointers need the {@code Arena}. On a {@code String[]} parameter, the texts that C put there are freed after they are
 * copied.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD, ElementType.PARAMETER})
public @interface Owned {

    /**
     * The C function that frees it: it takes the pointer, and nothing else. What it returns is not looked at. Further ones free it as well when
     * they are called, and are not called by {@code close()}: {@code free = {"sqlite3_close_v2", "sqlite3_close"}}.
     */
    String[] free();

    /** Whether an object that nobody closed is freed some time after nobody has it any more, by a thread of the JVM. */
    boolean cleaner() default false;

    /** Whether C gives it also where it fails, as {@code sqlite3_open} does: then it is freed before the exception is thrown. */
    boolean alsoOnFailure() default false;
}
