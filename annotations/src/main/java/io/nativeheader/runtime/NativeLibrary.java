package io.nativeheader.runtime;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.Arrays;

/**
 * The library of one annotated interface, together with its compiled helper stubs. The library is opened at the first call, and each
 * function is linked when its handle is first used.
 *
 * <p>If a function cannot be linked, its handle throws {@link UnsatisfiedLinkError} with the full reason at each call. Other functions
 * still work.
 */
public final class NativeLibrary {

    private static final String HELPER_PREFIX = "java_helper_";

    private final Class<?> owner;
    private final String header;
    private final String name;
    private final String soname;
    private final String helpers;
    private final NativeLibrary base;
    private Symbols library;
    private Symbols helperLibrary;
    private CxxStrings cxxStrings;
    private CxxStreams cxxStreams;

    private NativeLibrary(
            Class<?> owner, String header, String name, String soname, String helpers, NativeLibrary base) {
        this.owner = owner;
        this.header = header;
        this.name = name;
        this.soname = soname;
        this.helpers = helpers;
        this.base = base;
    }

    /**
     * Describes a library without opening it.
     *
     * @param owner the generated class, whose class loader has the resources
     * @param header the header that declares the functions, for error messages
     * @param name the library's name; empty for symbols of the process
     * @param soname the library's SONAME; empty if unknown
     * @param helpers {@code stubs:} followed by the helper library's file name without extension; empty if there are no stubs
     * @return the library
     */
    public static NativeLibrary of(Class<?> owner, String header, String name, String soname, String helpers) {
        return new NativeLibrary(owner, header, name, soname, helpers.substring(helpers.indexOf(':') + 1), null);
    }

    /**
     * Returns a view of this library whose calls accept memory on the Java heap. The garbage collector cannot run during these calls.
     *
     * @return the same library, for critical calls
     */
    public NativeLibrary critical() {
        return new NativeLibrary(owner, header, name, soname, helpers, this);
    }

    /**
     * Returns a handle for a function.
     *
     * @param symbol the function's name
     * @param type its C type
     * @return the handle
     */
    public LazyHandle downcall(String symbol, FunctionDescriptor type) {
        return LibraryFunction.of(this, symbol, type, -1, false);
    }

    /**
     * Returns a handle for a function that captures errno. The handle takes {@link Errno#state} as an additional first argument.
     *
     * @param symbol the function's name
     * @param type its C type
     * @return the handle
     */
    public LazyHandle downcallSettingErrno(String symbol, FunctionDescriptor type) {
        return LibraryFunction.of(this, symbol, type, -1, true);
    }

    /**
     * Returns a variadic function that accepts any arguments after the fixed ones.
     *
     * @param symbol the function's name
     * @param fixed its C type without variadic arguments
     * @return the function
     */
    public VariadicFunction variadic(String symbol, FunctionDescriptor fixed) {
        return new VariadicFunction(this, symbol, fixed, true);
    }

    /**
     * Returns a function declared without a prototype, {@code int f()}, which accepts any arguments.
     *
     * @param symbol the function's name
     * @param fixed its C type without arguments
     * @return the function
     */
    public VariadicFunction unprototyped(String symbol, FunctionDescriptor fixed) {
        return new VariadicFunction(this, symbol, fixed, false);
    }

    /**
     * Returns a handle for a variadic function with fixed argument types.
     *
     * @param symbol the function's name
     * @param type its C type, including the variadic arguments
     * @param first the index of the first variadic argument
     * @return the handle
     */
    public LazyHandle variadic(String symbol, FunctionDescriptor type, int first) {
        return LibraryFunction.of(this, symbol, type, first, false);
    }

    /**
     * Returns a handle for a variadic function that captures errno. The handle takes {@link Errno#state} as an additional first argument.
     *
     * @param symbol the function's name
     * @param type its C type, including the variadic arguments
     * @param first the index of the first variadic argument
     * @return the handle
     */
    public LazyHandle variadicSettingErrno(String symbol, FunctionDescriptor type, int first) {
        return LibraryFunction.of(this, symbol, type, first, true);
    }

    /** Returns the functions for {@code std::string} objects, which only stubs in C++ have. */
    synchronized CxxStrings cxxStrings() {
        if (cxxStrings == null) {
            cxxStrings = new CxxStrings(this);
        }
        return cxxStrings;
    }

    /** Returns the functions for streams, which only stubs in C++ have. */
    synchronized CxxStreams cxxStreams() {
        if (cxxStreams == null) {
            cxxStreams = new CxxStreams(this);
        }
        return cxxStreams;
    }

    private static Linker.Option[] with(Linker.Option[] options, Linker.Option another) {
        Linker.Option[] all = Arrays.copyOf(options, options.length + 1);
        all[options.length] = another;
        return all;
    }

    /**
     * Returns the handle of a function or variable that this platform's header does not declare, although another platform's does. Its
     * {@code get()} throws an {@link UnsupportedOperationException} with the platform, the header and the name.
     *
     * @param symbol the function's or variable's name
     * @return the handle
     */
    public LazyHandle absent(String symbol) {
        return AbsentFunction.of(symbol, header);
    }

    /**
     * Returns a variadic function that this platform's header does not declare, although another platform's does. Its {@code call} throws
     * an {@link UnsupportedOperationException} with the platform, the header and the name.
     *
     * @param symbol the function's name
     * @return the function
     */
    public VariadicFunction absentVariadic(String symbol) {
        return new VariadicFunction(this, symbol, null, true);
    }

    /**
     * Returns a handle for a helper stub.
     *
     * @param function the name of the macro or inline function behind the stub
     * @param type the stub's C type
     * @param undefined symbols that the stub needs and no library defined at compile time
     * @return the handle
     */
    public LazyHandle helper(String function, FunctionDescriptor type, String... undefined) {
        return LibraryFunction.ofHelper(this, function, type, false, undefined);
    }

    /**
     * Returns a handle for a helper stub that captures errno. The handle takes {@link Errno#state} as an additional first argument.
     *
     * @param function the name of the macro or inline function behind the stub
     * @param type the stub's C type
     * @param undefined symbols that the stub needs and no library defined at compile time
     * @return the handle
     */
    public LazyHandle helperSettingErrno(String function, FunctionDescriptor type, String... undefined) {
        return LibraryFunction.ofHelper(this, function, type, true, undefined);
    }

    MethodHandle function(String symbol, FunctionDescriptor type, Linker.Option[] options) {
        return link(library(), symbol, type, "function " + symbol + " of " + header, options);
    }

    MethodHandle helper(String function, FunctionDescriptor type, String[] undefined, Linker.Option[] options) {
        String what = "helper of " + function + " of " + header;
        return link(helpers(undefined), HELPER_PREFIX + function, type, what, options);
    }

    private Symbols helpers(String[] undefined) {
        return undefined.length == 0
                ? helperLibrary()
                : new IncompleteHelpers(helperLibrary(), String.join(", ", undefined));
    }

    /**
     * Returns a handle that reads a variable. For an {@code int}, its type is {@code int ()}.
     *
     * @param symbol the variable's name
     * @param layout the variable's layout
     * @return the handle
     */
    public LazyHandle reader(String symbol, ValueLayout layout) {
        return LibraryVariable.reader(this, symbol, layout);
    }

    /**
     * Returns a handle that writes a variable. For an {@code int}, its type is {@code void (int)}.
     *
     * @param symbol the variable's name
     * @param layout the variable's layout
     * @return the handle
     */
    public LazyHandle writer(String symbol, ValueLayout layout) {
        return LibraryVariable.writer(this, symbol, layout);
    }

    /**
     * Returns a handle that returns the memory of a variable. Its type is {@code MemorySegment ()}.
     *
     * @param symbol the variable's name
     * @param byteSize the size of the variable, in bytes
     * @return the handle
     */
    public LazyHandle address(String symbol, long byteSize) {
        return LibraryVariable.address(this, symbol, byteSize);
    }

    /** Returns the address of a library symbol; null if it does not exist. */
    MemorySegment find(String symbol) {
        return library().find(symbol);
    }

    String variableNotFoundMessage(String symbol) {
        return notFoundMessage(library(), symbol, "variable " + symbol + " of " + header);
    }

    static Linker.Option errno() {
        return Linker.Option.captureCallState("errno");
    }

    private MethodHandle link(
            Symbols symbols, String symbol, FunctionDescriptor type, String what, Linker.Option[] options) {
        MemorySegment address = symbols.find(symbol);
        if (address == null) {
            return UnlinkedHandle.of(type, capturesErrno(options), notFoundMessage(symbols, symbol, what));
        }
        try {
            return CLinker.downcall(
                    address, type, base == null ? options : with(options, Linker.Option.critical(true)));
        } catch (IllegalCallerException denied) {
            return UnlinkedHandle.of(type, capturesErrno(options), NativeAccess.denied(what));
        }
    }

    private static boolean capturesErrno(Linker.Option[] options) {
        return Arrays.asList(options).contains(errno());
    }

    private String notFoundMessage(Symbols symbols, String symbol, String what) {
        String reason = symbols.notFoundMessage(symbol, what);
        return symbols instanceof OpenLibrary ? reason + HeaderMismatch.hint(owner, header) : reason;
    }

    private synchronized Symbols library() {
        if (base != null) {
            return base.library();
        }
        if (library == null) {
            library = name.isEmpty() ? new ProcessSymbols() : LibrarySearch.open(ClassPath.of(owner), name, soname);
        }
        return library;
    }

    /** Opens the library first, so that the system's loader finds it when the helpers need it. */
    private synchronized Symbols helperLibrary() {
        if (base != null) {
            return base.helperLibrary();
        }
        if (helperLibrary == null) {
            helperLibrary = LibrarySearch.openHelpers(ClassPath.of(owner), helpers, library());
        }
        return helperLibrary;
    }
}
