package io.nativeheader.processor.resolve.comment;

import io.nativeheader.processor.jmodel.CallbackDeclaration;
import io.nativeheader.processor.jmodel.EnumDeclaration;
import io.nativeheader.processor.jmodel.FieldAccess;
import io.nativeheader.processor.jmodel.FieldDeclaration;
import io.nativeheader.processor.jmodel.HandleDeclaration;
import io.nativeheader.processor.jmodel.JavaArray;
import io.nativeheader.processor.jmodel.JavaClass;
import io.nativeheader.processor.jmodel.JavaGeneric;
import io.nativeheader.processor.jmodel.JavaPrimitive;
import io.nativeheader.processor.jmodel.JavaType;
import io.nativeheader.processor.jmodel.RecordDeclaration;
import io.nativeheader.processor.jmodel.TypeDeclaration;
import java.util.HashSet;
import java.util.Set;

/** The classes that the members of a generated type mention. */
final class UsedTypes {

    private final Set<JavaClass> used = new HashSet<>();

    private UsedTypes() {}

    static UsedTypes of(TypeDeclaration declaration) {
        UsedTypes types = new UsedTypes();
        switch (declaration) {
            case RecordDeclaration record ->
                record.fields().stream().map(FieldDeclaration::access).forEach(types::add);
            case CallbackDeclaration callback -> {
                callback.parameters().forEach(parameter -> types.add(parameter.type()));
                types.add(callback.result());
            }
            case HandleDeclaration _, EnumDeclaration _ -> {
                // mentions no other type
            }
        }
        return types;
    }

    boolean contains(JavaClass type) {
        return used.contains(type);
    }

    private void add(FieldAccess access) {
        switch (access) {
            case FieldAccess.OfRecordPointer pointer -> used.add(pointer.record());
            case FieldAccess.OfFunctionPointer pointer -> used.add(pointer.callback());
            case FieldAccess.OfRecord record -> used.add(record.layout().first().record());
            case FieldAccess.OfArray array -> add(array.element());
            case FieldAccess.OfFlexibleArray array -> add(array.element());
            case FieldAccess.OfScalar _,
                    FieldAccess.OfBitField _,
                    FieldAccess.OfMemory _,
                    FieldAccess.OfCharArray _ -> {
                // mentions no generated type
            }
        }
    }

    private void add(JavaType type) {
        switch (type) {
            case JavaClass name -> used.add(name);
            case JavaArray array -> add(array.component());
            case JavaGeneric generic -> generic.arguments().forEach(this::add);
            case JavaPrimitive _ -> {
                // mentions no class
            }
        }
    }
}
