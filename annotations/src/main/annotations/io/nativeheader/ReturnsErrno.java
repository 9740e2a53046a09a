package io.nativeheader;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a C function that returns −errno on failure, as kernel code does. A negative result throws an {@link ErrnoException}.
 *
 * <pre>{@code
 * @ReturnsErrno
 * int phy_start(phy_device phydev);
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface ReturnsErrno {}
