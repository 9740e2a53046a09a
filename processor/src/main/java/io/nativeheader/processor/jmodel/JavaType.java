package io.nativeheader.processor.jmodel;

/** A type in Java source. */
public sealed interface JavaType permits JavaPrimitive, JavaClass, JavaArray, JavaGeneric {

    /** Returns the type as messages show it: {@code int}, {@code String}, {@code phy_device[]}. */
    default String display() {
        return switch (this) {
            case JavaPrimitive primitive -> primitive.keyword();
            case JavaClass type -> type.simpleName();
            case JavaArray array -> array.component().display() + "[]";
            case JavaGeneric generic -> generic.raw().simpleName() + generic.displayOfArguments();
        };
    }
}
