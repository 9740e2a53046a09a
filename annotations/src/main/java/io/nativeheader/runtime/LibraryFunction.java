package io.nativeheader.runtime;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.invoke.MethodHandle;
import java.util.ArrayList;
import java.util.List;

/** The handle of a library function or of a compiled helper stub. */
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
     * Creates a handle for a library function. This is a factory method because a constructor call would make the verifier load this class
     * even if no function is called.
     *
     * @param firstVariadic the index of the first variadic argument; −1 for a non-variadic function
     */
    static LazyHandle of(
            NativeLibrary library, String symbol, FunctionDescriptor type, int firstVariadic, boolean setsErrno) {
        return new LibraryFunction(library, symbol, type, firstVariadic, setsErrno, false, NONE);
    }

    /**
     * Creates a handle for a helper stub.
     *
     * @param function the name of the macro or inline function behind the stub
     * @param undefined symbols that the stub needs and no library defined at compile time
     */
    static LazyHandle ofHelper(
            NativeLibrary library, String function, FunctionDescriptor type, boolean setsErrno, String[] undefined) {
        return new LibraryFunction(library, function, type, -1, setsErrno, true, undefined);
    }

    @Override
    MethodHandle create() {
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
