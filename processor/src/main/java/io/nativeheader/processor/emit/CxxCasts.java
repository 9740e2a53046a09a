package io.nativeheader.processor.emit;

import io.nativeheader.processor.jmodel.cxx.CxxStub.ObjectType;

/** Prints conversions between an object's address in Java, which is that of its root class, and a pointer to its class. */
final class CxxCasts {

    private CxxCasts() {}

    // static_cast<shapes::Circle *>(static_cast<shapes::Shape *>(self))
    static String object(ObjectType type, String parameter) {
        return cast(type.name(), type, parameter);
    }

    // static_cast<const shapes::Circle *>(static_cast<shapes::Shape *>(self))
    static String constObject(ObjectType type, String parameter) {
        return cast("const " + type.name(), type, parameter);
    }

    static String object(ObjectType type, String parameter, boolean isConst) {
        return isConst ? constObject(type, parameter) : object(type, parameter);
    }

    private static String cast(String target, ObjectType type, String parameter) {
        String root = type.root().equals(type.name()) ? parameter : to(type.root(), parameter);
        return to(target, root);
    }

    // static_cast<shapes::Shape *>(circle)
    static String root(ObjectType type, String pointer) {
        return type.root().equals(type.name()) ? pointer : to(type.root(), pointer);
    }

    // const_cast<shapes::Circle *>(pointer)
    static String mutable(ObjectType type, String pointer) {
        return "const_cast<" + type.name() + " *>(" + pointer + ")";
    }

    // static_cast<re2::StringPiece>(text)
    static String value(String type, String expression) {
        return "static_cast<" + type + ">(" + expression + ")";
    }

    /** Returns the pointer as one to a base class, or to a derived one. */
    static String to(String type, String pointer) {
        return "static_cast<" + type + " *>(" + pointer + ")";
    }
}
