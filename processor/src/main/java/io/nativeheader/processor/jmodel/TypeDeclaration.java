package io.nativeheader.processor.jmodel;

/** A Java type generated for a type of C. */
public sealed interface TypeDeclaration
        permits RecordDeclaration, HandleDeclaration, EnumDeclaration, CallbackDeclaration {

    JavaClass type();

    /** {@code struct phy_device}. */
    String cName();

    Documentation documentation();
}
