package io.nativeheader.runtime;

/** A Java object that C++ calls. Generated code implements this for each kind of callback. */
@FunctionalInterface
public interface CxxCallback {

    /**
     * Reads the arguments, calls the program's code, and writes the result.
     *
     * @param method the number of the virtual function that C++ calls; 0 for a callback that is a {@code std::function}
     * @param frame the arguments and the result
     * @throws Throwable the exception of the program's code. It crosses C++ as a C++ exception, and the enclosing downcall throws the same
     *     object
     */
    void call(int method, CxxFrame frame) throws Throwable;
}
