package io.nativeheader.randomcalls.cxx;

import java.util.random.RandomGenerator;

/** A type with values that both languages can write. */
sealed interface CxxType permits CxxNumber, Enumeration, Text, Container, ClassType, Owning {

    /** Returns the C++ spelling. */
    String cxx();

    /** Returns the Java type of a parameter. */
    String java();

    /** Returns the Java type as a type argument. */
    default String boxed() {
        return java();
    }

    Value value(RandomGenerator random);
}
