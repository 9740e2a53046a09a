package io.nativeheader.processor.jmodel.cxx;

import io.nativeheader.processor.jmodel.JavaClass;
import io.nativeheader.processor.jmodel.JavaPrimitive;
import io.nativeheader.processor.jmodel.JavaType;

/** How an argument or result of a virtual function crosses in the slots of a frame, and the Java type it has. */
public sealed interface CxxSlot {

    /** Returns the Java type. */
    JavaType type();

    /** Returns how many slots the argument takes. */
    default int count() {
        return switch (this) {
            case Number _, Enumeration _, CText _, Address _, Object _, StringPointer _ -> 1;
            case Text _, Encoded _ -> 2;
        };
    }

    /** {@code int}, {@code double}, {@code bool}. */
    record Number(JavaPrimitive type) implements CxxSlot {}

    /**
     * An enum.
     *
     * @param isLong whether its constants have values of type {@code long}
     */
    record Enumeration(JavaClass type, boolean isLong) implements CxxSlot {}

    /** {@code std::string}, {@code std::string_view}. */
    record Text() implements CxxSlot {
        @Override
        public JavaType type() {
            return JavaClass.STRING;
        }
    }

    /**
     * {@code const std::vector<int> &}: a value of a standard library type, as the address and size of its bytes.
     */
    record Encoded(CxxCodec codec) implements CxxSlot {
        @Override
        public JavaType type() {
            return codec.type();
        }
    }

    /** {@code const char *}: null for {@code NULL}. */
    record CText() implements CxxSlot {
        @Override
        public JavaType type() {
            return JavaClass.STRING;
        }
    }

    /** {@code void *}. */
    record Address() implements CxxSlot {
        @Override
        public JavaType type() {
            return JavaClass.MEMORY_SEGMENT;
        }
    }

    /** {@code std::string *}, only as an argument: null for {@code NULL}. */
    record StringPointer() implements CxxSlot {
        @Override
        public JavaType type() {
            return JavaClass.CXX_STRING;
        }
    }

    /**
     * {@code const Shape &}, {@code Shape *}, {@code Shape}: an object that Java borrows until it returns; as a result, an object that C++
     * borrows or copies.
     */
    record Object(JavaClass type, boolean nullable) implements CxxSlot {}
}
