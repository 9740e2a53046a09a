package io.nativeheader;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes an interface the Java side of C headers.
 *
 * <pre>{@code
 * @NativeHeader(value = "zlib.h", library = "z")
 * interface Zlib extends ZlibHeader {      // ZlibHeader is generated: all of zlib.h
 *     String zlibVersion();                // checked against zlib.h
 * }
 *
 * Zlib zlib = new ZlibNative();            // generated, too
 * }</pre>
 *
 * While the Java compiler runs, the headers are parsed and each abstract method is checked against the C function, or
 * function-like macro, of its name. An interface that extends the generated header interface gets a method for everything else
 * in the header.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface NativeHeader {

    /** Headers, as after {@code #include}: {@code "zlib.h"}, {@code "sys/stat.h"}. Empty if {@link #preamble} is all there is. */
    String[] value() default {};

    /**
     * The library that has the functions: {@code "z"} for {@code libz.so}. Empty for the one that pkg-config names, if {@link #pkgConfig} has
     * packages, and else for what every process has, the C library above all.
     */
    String library() default "";

    /** Folders with headers, relative to the Maven module or Gradle project that has the source file. */
    String[] includePath() default {};

    /** Packages to ask pkg-config for flags and, where {@link #library} is empty, for the library: {@code "gtk4"}. */
    String[] pkgConfig() default {};

    /** Macros to define before the headers: {@code "_GNU_SOURCE"}, {@code "NAME=value"}. */
    String[] define() default {};

    /** Further flags for clang and the C compiler. */
    String[] clangArgs() default {};

    /** C text that is compiled after the headers; what it declares is bound like theirs. */
    String preamble() default "";

    /** Which names of the headers the generated header interface has: globs such as {@code "sqlite3_*"}. Empty for all. */
    String[] include() default {};

    /** Which names it does not have. */
    String[] exclude() default {};
}
