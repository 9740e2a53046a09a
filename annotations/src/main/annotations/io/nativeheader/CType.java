package io.nativeheader;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Specifies the C type of a parameter or result of a function-like macro, where the Java type does not determine it.
 *
 * <pre>{@code
 * int major(@CType("dev_t") long dev);
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.PARAMETER, ElementType.METHOD})
public @interface CType {

    /** {@return a C type name: {@code "dev_t"}, {@code "struct stat *"}} */
    String value();
}
