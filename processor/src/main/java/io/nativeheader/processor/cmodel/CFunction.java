package io.nativeheader.processor.cmodel;

import io.nativeheader.processor.platform.PerTarget;
import io.nativeheader.processor.platform.TargetSet;
import java.util.List;

/**
 * {@code int phy_start(struct phy_device *phydev);}, or a macro, variable or expression that a binding treats as a function.
 *
 * @param symbol the linker symbol; differs from the name after {@code __asm__("open64")}
 * @param prototype whether the parameters are declared; false for {@code int f()} before C23
 * @param convention calling convention, in the form of {@link CFunctionType#convention}
 * @param linkage how C code reaches the function: on the first target where it has no symbol, otherwise on the first target
 * @param links how C code reaches the function on each target that has it
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
        CSource source,
        PerTarget<Link> links)
        implements CDeclaration {

    public CFunction {
        parameters = List.copyOf(parameters);
    }

    /** Creates a function of one target. */
    public CFunction(
            String name,
            String symbol,
            CType result,
            List<CParameter> parameters,
            boolean variadic,
            boolean prototype,
            String convention,
            Linkage linkage,
            CAttributes attributes,
            CSource source) {
        this(
                name,
                symbol,
                result,
                parameters,
                variadic,
                prototype,
                convention,
                linkage,
                attributes,
                source,
                PerTarget.same(new Link(symbol, convention, linkage)));
    }

    /** How C code reaches the function on one target. */
    public record Link(String symbol, String convention, Linkage linkage) {}

    /** Creates a non-variadic function with a prototype, the platform's calling convention and no attributes. */
    public static CFunction plain(
            String name, String symbol, CType result, List<CParameter> parameters, Linkage linkage, CSource source) {
        return new CFunction(name, symbol, result, parameters, false, true, "", linkage, CAttributes.NONE, source);
    }

    /** Returns this function on some of its targets. */
    public CFunction on(TargetSet some) {
        PerTarget<Link> remaining = links.on(some);
        Link first = remaining.values().stream()
                .filter(link -> link.linkage() != Linkage.EXTERNAL)
                .findFirst()
                .orElse(remaining.first());
        return new CFunction(
                name,
                first.symbol(),
                result,
                parameters,
                variadic,
                prototype,
                first.convention(),
                first.linkage(),
                attributes,
                source.on(remaining.targets()),
                remaining);
    }

    /** Returns this function under another name and location. */
    public CFunction named(String other, CSource where) {
        return new CFunction(
                other, symbol, result, parameters, variadic, prototype, convention, linkage, attributes, where, links);
    }

    /** Returns this function with another result, other parameters and another linkage. */
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
                source,
                links.map(link -> new Link(link.symbol(), link.convention(), otherLinkage)));
    }

    /** Returns this function with a fixed parameter list, for one list of argument types that callers pass to a variadic function. */
    public CFunction withPrototype(List<CParameter> all) {
        return new CFunction(name, symbol, result, all, false, true, convention, linkage, attributes, source, links);
    }

    /**
     * Returns whether a call may pass arguments that the declaration does not name: {@code int printf(const char *, ...)}, {@code int f()}.
     */
    public boolean acceptsUndeclaredArguments() {
        return variadic || !prototype && linkage == Linkage.EXTERNAL;
    }

    /** Returns whether a call assigns its argument to a variable, so that C code may use the argument after the call. */
    public boolean setsVariable() {
        return linkage == Linkage.VARIABLE_WRITE || linkage == Linkage.ASSIGNMENT;
    }

    /** How C code reaches the function. */
    public enum Linkage {
        /** {@code extern int f(void);}: a symbol of a library. */
        EXTERNAL,
        /** {@code static inline int f(void) { … }}: no symbol; the body is in the header. */
        STATIC,
        /** {@code inline int f(void) { … }}: a library may or may not export a symbol (C17 6.7.4p7). */
        INLINE,
        /** {@code extern long double sqrtl(long double);}: called through a stub that converts the arguments and the result. */
        CONVERTED,
        /** {@code #define MAJOR(dev) …}: a function-like macro. */
        MACRO,
        /** {@code #define errno (*__errno_location())}: an object-like macro that is an expression. */
        EXPRESSION,
        /**
         * {@code #define PRIMES ((int[]) {2, 3, 5})}: an expression with a compound literal, which has static storage duration only at file
         * scope (C17 6.5.2.5p5).
         */
        EXPRESSION_AT_FILE_SCOPE,
        /** {@code extern __thread int level;}: returns the value of the calling thread's variable. */
        VALUE,
        /** {@code extern __thread int level;}: sets the calling thread's variable. */
        ASSIGNMENT,
        /** {@code extern __thread struct state state;}: returns the address of the calling thread's variable. */
        ADDRESS,
        /** {@code extern int optind;}: returns the variable's value. */
        VARIABLE_READ,
        /** {@code extern int optind;}: sets the variable. */
        VARIABLE_WRITE,
        /** {@code extern struct option options[4];}: returns the variable's address. */
        VARIABLE_ADDRESS
    }
}
