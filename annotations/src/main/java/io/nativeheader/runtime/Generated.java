package io.nativeheader.runtime;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a type that NativeHeader generated. The processor replaces marked types of earlier builds and leaves all other types alone. Coverage
 * tools such as JaCoCo exclude classes that bear an annotation of this name.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Generated {}
