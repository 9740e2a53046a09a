package io.nativeheader.runtime;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.invoke.MethodHandle;
import java.util.ArrayList;
import java.util.List;

/** The handle of a function of a library, or of one of its compiled helper stubs. */
final class LibraryFunction extends LazyHandle {

    private static final String[] NONE = {};

    private final NativeLibrary library;
    private final String name;
    private final FunctionDescriptor type;
    private final int firstVariadic;
    private final boolean setsErrno;
    private final boolean isHelper;
    private final String[] undefined;

    private LibraryFunction(
            NativeLibrary library,
            String name,
            FunctionDescriptor type,
            int firstVariadic,
            boolean setsErrno,
            boolean isHelper,
            String[] undefined) {
        this.library = library;
        this.name = name;
        this.type = type;
        this.firstVariadic = firstVariadic;
        this.setsErrno = setsErrno;
        this.isHelper = isHelper;
        this.undefined = undefined;
    }

    /**
     * A constructor would have the caller's verifier load this class, though nothing be called.
     *
     * @param firstVariadic the index of the first argument behind the fixed ones of a variadic function; −1 of another
     */
    static LazyHandle of(
            NativeLibrary library, String symbol, FunctionDescriptor type, int firstVariadic, boolean setsErrno) {
        return new LibraryFunction(library, symbol, type, firstVariadic, setsErrno, false, NONE);
    }

    /**
     * @param function the name of the macro or inline function that the stub stands for
     * @param undefined symbols that it needs and nothing defined
     */
    static LazyHandle ofHelper(
            NativeLibrary library, String function, FunctionDescriptor type, boolean setsErrno, String[] undefined) {
        return new LibraryFunction(library, function, type, -1, setsErrno, true, undefined);
    }

    @Override
    MethodHandle make() {
        return isHelper ? library.helper(name, type, undefined, options()) : library.function(name, type, options());
    }

    private Linker.Option[] options() {
        if (firstVariadic < 0 && !setsErrno) {
            return new Linker.Option[0];
        }
        List<Linker.Option> options = new ArrayList<>();
        if (0 <= firstVariadic && firstVariadic < type.argumentLayouts().size()) {
            options.add(Linker.Option.firstVariadicArg(firstVariadic));
        }
        if (setsErrno) {
            options.add(NativeLibrary.errno());
        }
        return options.toArray(Linker.Option[]::new);
    }
}
