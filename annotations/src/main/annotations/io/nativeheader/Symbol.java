package io.nativeheader;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the C function or macro that a method binds, if the Java name differs.
 *
 * <pre>{@code
 * @Symbol("strlen")
 * long length(String text);
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Symbol {

    /** {@return the name of a C function or function-like macro} */
    String value();
}
