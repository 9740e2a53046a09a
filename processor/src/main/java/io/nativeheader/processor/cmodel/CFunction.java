package io.nativeheader.processor.cmodel;

import java.util.List;

/**
 * {@code int phy_start(struct phy_device *phydev);}, or a function-like macro seen as a function.
 *
 * @param symbol the name a linker knows it by; differs from the name after {@code __asm__("open64")}
 * @param prototype whether the parameters are declared; false for {@code int f()} before C23
 * @param convention as {@link CFunctionType#convention}
 */
public record CFunction(
        String name,
        String symbol,
        CType result,
        List<CParameter> parameters,
        boolean variadic,
        boolean prototype,
        String convention,
        Linkage linkage,
        CAttributes attributes,
        CSource source)
        implements CDeclaration {

    public CFunction {
        parameters = List.copyOf(parameters);
    }

    /** A function with a prototype that is fixed, called as the platform calls, of which no attribute says anything. */
    public static CFunction plain(
            String name, String symbol, CType result, List<CParameter> parameters, Linkage linkage, CSource source) {
        return new CFunction(name, symbol, result, parameters, false, true, "", linkage, CAttributes.NONE, source);
    }

    /** The same under another name. */
    public CFunction named(String other, CSource where) {
        return new CFunction(
                other, symbol, result, parameters, variadic, prototype, convention, linkage, attributes, where);
    }

    /** The same with other types, reached as the linkage says. */
    public CFunction with(CType otherResult, List<CParameter> otherParameters, Linkage otherLinkage) {
        return new CFunction(
                name,
                symbol,
                otherResult,
                otherParameters,
                variadic,
                prototype,
                convention,
                otherLinkage,
                attributes,
                source);
    }

    /** The same with a prototype of so many parameters: one shape of a variadic function's calls. */
    public CFunction withPrototype(List<CParameter> all) {
        return new CFunction(name, symbol, result, all, false, true, convention, linkage, attributes, source);
    }

    /** Whether a call may have arguments that the declaration does not name: {@code int printf(const char *, ...)}, {@code int f()}. */
    public boolean takesAny() {
        return variadic || !prototype && linkage == Linkage.EXTERNAL;
    }

    /** Whether it sets a variable, which keeps what it is given beyond the call. */
    public boolean setsVariable() {
        return linkage == Linkage.VARIABLE_WRITE || linkage == Linkage.ASSIGNMENT;
    }

    /** What stands behind its name. */
    public enum Linkage {
        /** {@code extern int f(void);}: a symbol of a library. */
        EXTERNAL,
        /** {@code static inline int f(void) { … }}: no symbol anywhere, the body stands in the header. */
        STATIC,
        /** {@code inline int f(void) { … }}: a symbol of a library, or of none (C17 6.7.4p7). */
        INLINE,
        /** {@code extern long double sqrtl(long double);} called with types that C converts from and to: not by its symbol. */
        CONVERTED,
        /** {@code #define MAJOR(dev) …}: text that is called. */
        MACRO,
        /** {@code #define errno (*__errno_location())}: text that is named, and stands for a value. */
        EXPRESSION,
        /** {@code #define PRIMES ((int[]) {2, 3, 5})}: the same of a value that outlives a call at file scope alone. */
        EXPRESSION_AT_FILE_SCOPE,
        /** {@code extern __thread int level;} seen as a function that returns the calling thread's value. */
        VALUE,
        /** The same seen as a function that sets it. */
        ASSIGNMENT,
        /** {@code extern __thread struct state state;} seen as a function that returns the calling thread's. */
        ADDRESS,
        /** {@code extern int optind;} seen as a function that returns its value. */
        VARIABLE_READ,
        /** The same seen as a function that sets it. */
        VARIABLE_WRITE,
        /** {@code extern struct option options[4];} seen as a function that returns its address. */
        VARIABLE_ADDRESS
    }
}
