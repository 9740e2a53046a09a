package io.nativeheader.runtime;

/** A Java object that C++ calls. Generated code implements this for each kind of callback. */
@FunctionalInterface
public interface CxxCallback {

    /**
     * Reads the arguments, calls the program's code, and writes the result.
     *
     * @param method the number of the method, if C++ sees the object as one with several virtual methods; otherwise 0
     * @param frame the arguments and the result
     * @throws Throwable what the program's code throws. It crosses C++ as a C++ exception, and the enclosing downcall throws the same object
     */
    void call(int method, CxxFrame frame) throws Throwable;
}
