package io.nativeheader;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Gives the C prototype with which a function-like macro is called.
 *
 * <pre>{@code
 * @CPrototype("unsigned int major(dev_t dev)")
 * int major(long dev);
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface CPrototype {

    /** {@return a C prototype that bears the macro's name} */
    String value();
}
