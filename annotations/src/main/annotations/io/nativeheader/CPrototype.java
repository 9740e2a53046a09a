package io.nativeheader;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares the parameter and result types of a function-like macro as a C prototype, because the macro itself declares none.
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

    /** {@return a C function prototype with the macro's name} */
    String value();
}
