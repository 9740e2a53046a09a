package io.nativeheader.runtime;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.Arrays;

/**
 * The library behind one annotated interface, and its compiled helper stubs. Nothing is opened before the first call, and each
 * function is linked when its handle is first asked for. A function that cannot be linked gives a handle that throws
 * {@link UnsatisfiedLinkError} with the whole reason at each call; the others work.
 */
public final class NativeLibrary {

    private static final String HELPER_PREFIX = "java_helper_";

    private final Class<?> owner;
    private final String header;
    private final String name;
    private final String soname;
    private final String helpers;
    private final NativeLibrary same;
    private Symbols library;
    private Symbols helperLibrary;

    private NativeLibrary(
            Class<?> owner, String header, String name, String soname, String helpers, NativeLibrary same) {
        this.owner = owner;
        this.header = header;
        this.name = name;
        this.soname = soname;
        this.helpers = helpers;
        this.same = same;
    }

    /**
     * @param owner the generated class, whose class loader has the resources
     * @param header that declares the functions, for errors
     * @param name of the library; empty for the symbols of the process
     * @param soname by which the system's loader knows it; empty if that is not known
     * @param helpers {@code stubs:} and the file stem of the compiled helpers; empty if there are none
     */
    public static NativeLibrary of(Class<?> owner, String header, String name, String soname, String helpers) {
        return new NativeLibrary(owner, header, name, soname, helpers.substring(helpers.indexOf(':') + 1), null);
    }

    /** The same library, for calls that pass memory of the heap, and during which no garbage is collected. */
    public NativeLibrary critical() {
        return new NativeLibrary(owner, header, name, soname, helpers, this);
    }

    /** A handle to a function of the library. */
    public LazyHandle downcall(String symbol, FunctionDescriptor type) {
        return LibraryFunction.of(this, symbol, type, -1, false);
    }

    /** The same, with errno captured: the handle takes {@link Errno#state} first. */
    public LazyHandle downcallSettingErrno(String symbol, FunctionDescriptor type) {
        return LibraryFunction.of(this, symbol, type, -1, true);
    }

    /** A variadic function, called with any arguments behind the fixed ones that the descriptor has. */
    public VariadicFunction variadic(String symbol, FunctionDescriptor fixed) {
        return new VariadicFunction(this, symbol, fixed, true);
    }

    /** A function without a prototype, {@code int f()}, whose arguments C takes as they come. */
    public VariadicFunction unprototyped(String symbol, FunctionDescriptor fixed) {
        return new VariadicFunction(this, symbol, fixed, false);
    }

    /**
     * A handle to a variadic function for one shape of arguments.
     *
     * @param first the index of the first argument behind the fixed ones
     */
    public LazyHandle variadic(String symbol, FunctionDescriptor type, int first) {
        return LibraryFunction.of(this, symbol, type, first, false);
    }

    /** The same, with errno captured. */
    public LazyHandle variadicSettingErrno(String symbol, FunctionDescriptor type, int first) {
        return LibraryFunction.of(this, symbol, type, first, true);
    }

    private static Linker.Option[] with(Linker.Option[] options, Linker.Option another) {
        Linker.Option[] all = Arrays.copyOf(options, options.length + 1);
        all[options.length] = another;
        return all;
    }

    /**
     * A handle to a helper stub.
     *
     * @param function the name of the macro or inline function it stands for
     * @param undefined symbols that it needs and nothing defined when the stubs were compiled with the Java sources
     */
    public LazyHandle helper(String function, FunctionDescriptor type, String... undefined) {
        return LibraryFunction.ofHelper(this, function, type, false, undefined);
    }

    /** The same, with errno captured. */
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

    /** A handle that reads a variable of the library: {@code int ()} for an {@code int}. */
    public LazyHandle reader(String symbol, ValueLayout layout) {
        return LibraryVariable.reader(this, symbol, layout);
    }

    /** A handle that writes a variable of the library: {@code void (int)} for an {@code int}. */
    public LazyHandle writer(String symbol, ValueLayout layout) {
        return LibraryVariable.writer(this, symbol, layout);
    }

    /**
     * A handle that gives the memory of a variable of the library: {@code MemorySegment ()}.
     *
     * @param byteSize of its type, in bytes
     */
    public LazyHandle address(String symbol, long byteSize) {
        return LibraryVariable.address(this, symbol, byteSize);
    }

    /** A symbol of the library; null if it has none of the name. */
    MemorySegment find(String symbol) {
        return library().find(symbol);
    }

    String whyNoVariable(String symbol) {
        return whyNot(library(), symbol, "variable " + symbol + " of " + header);
    }

    static Linker.Option errno() {
        return Linker.Option.captureCallState("errno");
    }

    private MethodHandle link(
            Symbols symbols, String symbol, FunctionDescriptor type, String what, Linker.Option[] options) {
        MemorySegment address = symbols.find(symbol);
        if (address == null) {
            return Unlinked.handle(type, capturesErrno(options), whyNot(symbols, symbol, what));
        }
        try {
            return CLinker.downcall(
                    address, type, same == null ? options : with(options, Linker.Option.critical(true)));
        } catch (IllegalCallerException denied) {
            return Unlinked.handle(type, capturesErrno(options), NativeAccess.denied(what));
        }
    }

    private static boolean capturesErrno(Linker.Option[] options) {
        return Arrays.asList(options).contains(errno());
    }

    private String whyNot(Symbols symbols, String symbol, String what) {
        String reason = symbols.whyNot(symbol, what);
        return symbols instanceof OpenLibrary ? reason + HeaderVersion.difference(owner, header) : reason;
    }

    private synchronized Symbols library() {
        if (same != null) {
            return same.library();
        }
        if (library == null) {
            library = name.isEmpty() ? new ProcessSymbols() : LibrarySearch.open(ClassPath.of(owner), name, soname);
        }
        return library;
    }

    /** The library comes first, so that the loader has it when the helpers ask for it. */
    private synchronized Symbols helperLibrary() {
        if (same != null) {
            return same.helperLibrary();
        }
        if (helperLibrary == null) {
            helperLibrary = LibrarySearch.openHelpers(ClassPath.of(owner), helpers, library());
        }
        return helperLibrary;
    }
}
