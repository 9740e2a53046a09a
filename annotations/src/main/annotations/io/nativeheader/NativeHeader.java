package io.nativeheader;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Binds an interface to C headers.
 *
 * <pre>{@code
 * @NativeHeader(value = "zlib.h", library = "z")
 * interface Zlib extends ZlibHeader {      // ZlibHeader is generated: all of zlib.h
 *     String zlibVersion();                // checked against zlib.h
 * }
 *
 * Zlib zlib = new ZlibNative();            // also generated
 * }</pre>
 *
 * <p>During Java compilation, the annotation processor parses the headers and checks each abstract method against the C function or
 * function-like macro of the same name. An interface that extends its generated header interface inherits methods for the other functions
 * of the headers.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface NativeHeader {

    /**
     * {@return headers, as written after {@code #include}: {@code "zlib.h"}, {@code "sys/stat.h"}; may be empty if {@link #preamble} is
     * set}
     */
    String[] value() default {};

    /**
     * Names the library that defines the functions: {@code "z"} for {@code libz.so}. If it is empty, the library comes from pkg-config when
     * {@link #pkgConfig} is set. Otherwise the functions must be in the process already, as those of the C library are.
     *
     * @return a library name without folder, prefix and extension, or empty
     */
    String library() default "";

    /** {@return header folders, relative to the Maven module or Gradle project that contains the source file} */
    String[] includePath() default {};

    /** {@return packages that pkg-config resolves to compiler flags and, if {@link #library} is empty, to the library: {@code "gtk4"}} */
    String[] pkgConfig() default {};

    /** {@return macros to define before the headers are included: {@code "_GNU_SOURCE"}, {@code "NAME=value"}} */
    String[] define() default {};

    /** {@return additional flags for libclang and the C compiler} */
    String[] clangArgs() default {};

    /** {@return C code that is compiled after the headers; its declarations are bound, too} */
    String preamble() default "";

    /** {@return globs such as {@code "sqlite3_*"} for the names that the generated header interface contains; empty for all} */
    String[] include() default {};

    /** {@return globs for names that the generated header interface leaves out} */
    String[] exclude() default {};

    /**
     * Restricts the binding to some of the platforms that the build is for: {@code "linux-*"} for {@code sys/epoll.h}.
     *
     * @return names of platforms, {@code "linux-aarch64"}, or globs; empty for all platforms
     */
    String[] targets() default {};

    /** {@return the language of the headers; by default, the first header's ending decides} */
    Language language() default Language.BY_ENDING;

    /**
     * Names instances of C++ templates to bind, in addition to those that the header's declarations use: {@code "Stack<int>"} for a class,
     * {@code "largest<double>"} for a function, {@code "YAML::Node::as<int>"} for a member function.
     *
     * @return the instances, as C++ code after the header names them
     */
    String[] instances() default {};

    /** {@return settings for some of the platforms, in addition to the annotation's other elements} */
    On[] on() default {};

    /** The language of headers. */
    enum Language {
        /** C++ for {@code .hpp}, {@code .hh}, {@code .hxx} and {@code .H}, otherwise C. */
        BY_ENDING,
        /** C. */
        C,
        /** C++. */
        CXX
    }

    /**
     * Settings for some platforms. Lists are appended to the annotation's own, and a library replaces the annotation's. If several entries match
     * a platform, they apply in order.
     *
     * <pre>{@code
     * @NativeHeader(value = "phy.h", library = "phy", on = {
     *     @NativeHeader.On(targets = "windows-*", library = "phy32", define = "PHY_DLL")
     * })
     * }</pre>
     */
    @Documented
    @Retention(RetentionPolicy.CLASS)
    @Target({})
    @interface On {

        /** {@return names of platforms, {@code "windows-x86_64"}, or globs, {@code "windows-*"}} */
        String[] targets();

        /** {@return the library on these platforms; empty for the annotation's own} */
        String library() default "";

        /** {@return more header folders} */
        String[] includePath() default {};

        /** {@return more packages for pkg-config} */
        String[] pkgConfig() default {};

        /** {@return more macros} */
        String[] define() default {};

        /** {@return more flags} */
        String[] clangArgs() default {};
    }
}
