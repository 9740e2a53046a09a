package io.nativeheader.processor.jmodel;

/** A Java type generated for a C type. */
public sealed interface TypeDeclaration
        permits RecordDeclaration, HandleDeclaration, EnumDeclaration, CallbackDeclaration {

    JavaClass type();

    /** Returns the type's name in C: {@code struct phy_device}. */
    String cName();

    Documentation documentation();
}
