package io.nativeheader.processor.resolve.cxx;

import io.nativeheader.processor.cmodel.cxx.CxxType;

/** How a value crosses between Java and C++. */
enum Crossing {
    /** Java passes a value that C++ owns: {@code std::vector<int>}, {@code std::vector<int> &&}. */
    PASSED,
    /** Java passes a value that C++ reads: {@code const std::vector<int> &}. */
    READ,
    /** Java passes a value and receives C++'s changes: {@code std::vector<int> &}. */
    CHANGED,
    /** C++ returns a value. */
    RETURNED,
    /** C++ returns or passes a reference, and Java receives a copy. */
    COPIED,
    /** C++ returns or passes a value whose objects it keeps: Java receives a copy that refers to them. */
    LENT;

    /** Returns how an argument for a parameter with a reference type crosses. */
    static Crossing of(CxxType.Reference parameter) {
        return parameter.isRvalue() ? PASSED : parameter.isConst() ? READ : CHANGED;
    }
}
