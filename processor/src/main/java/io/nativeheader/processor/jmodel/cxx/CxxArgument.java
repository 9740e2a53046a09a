package io.nativeheader.processor.jmodel.cxx;

import io.nativeheader.processor.jmodel.cxx.CxxStub.ObjectType;

/** An argument of the call in a C++ stub, made from one or two of the stub's parameters. */
public sealed interface CxxArgument {

    /**
     * {@code (shapes::Color) arg0}.
     *
     * @param type the C++ type of the value
     */
    record Value(String parameter, String type) implements CxxArgument {}

    /**
     * {@code *(int *) arg0}: for a reference to a type of C.
     *
     * @param type the type of the object
     * @param isRvalue whether it is passed as an rvalue
     */
    record Dereferenced(String parameter, String type, boolean isRvalue) implements CxxArgument {}

    /** An object of a class. */
    record Object(String parameter, ObjectType type, Passing passing) implements CxxArgument {}

    /** How an object is passed. */
    enum Passing {
        POINTER,
        CONST_POINTER,
        /** Also for a copy by value. */
        REFERENCE,
        CONST_REFERENCE,
        /** {@code std::move(*arg0)}. */
        RVALUE
    }

    /**
     * {@code std::string(arg0, arg0_size)}.
     *
     * @param type {@code std::string}, {@code std::string_view}, {@code std::filesystem::path}
     */
    record Text(String parameter, String sizeParameter, String type) implements CxxArgument {}

    /**
     * {@code *java_streams::output::at(arg0)}: a C++ stream that Java created for a Java stream.
     *
     * @param isInput whether it is a {@code std::istream}
     */
    record Stream(String parameter, boolean isInput, boolean isPointer) implements CxxArgument {}

    /**
     * {@code *static_cast<std::string *>(arg0)}: a string that Java created and that C++ may change or keep.
     *
     * @param isPointer whether the function takes a pointer, and not a reference
     */
    record StringObject(String parameter, boolean isPointer) implements CxxArgument {}

    /**
     * A value of a standard library type, decoded from bytes.
     *
     * @param type {@code std::vector<int>}, or a pointer to it
     * @param isLvalue whether the call takes a reference to non-const, so that the value is encoded again after the call
     */
    record Encoded(String parameter, String type, boolean isLvalue, CxxContents contents) implements CxxArgument {}

    /**
     * A Java object that C++ calls through a {@code std::function} or a plain pointer.
     *
     * @param parameter holds the token; 0 for an empty function
     * @param type {@code std::function<int (int)>}
     * @param isPointer whether it is a pointer
     * @param contents the types of its parameters and result
     */
    record Callback(String parameter, String type, boolean isPointer, CxxContents contents) implements CxxArgument {}

    /**
     * {@code std::unique_ptr<Shape>(…)}: C++ takes over the object.
     *
     * @param type the pointer's type
     */
    record OwningPointer(String parameter, ObjectType object, String type) implements CxxArgument {}

    /**
     * {@code static_cast<re2::StringPiece>(std::string(arg0, arg0_size))}: an object that C++ creates for the call.
     *
     * @param type the object's class
     */
    record Converted(CxxArgument from, String type) implements CxxArgument {}
}
