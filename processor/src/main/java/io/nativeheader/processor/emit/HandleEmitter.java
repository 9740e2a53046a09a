package io.nativeheader.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.nativeheader.processor.jmodel.HandleDeclaration;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** Prints an incomplete C type, which C code uses through pointers only. */
final class HandleEmitter {

    private final boolean annotatesNullness;

    HandleEmitter(boolean annotatesNullness) {
        this.annotatesNullness = annotatesNullness;
    }

    /*
     * public final class sqlite3 extends NativeHandle {
     *     public sqlite3(MemorySegment segment) { … }
     *
     *     sqlite3(Ownership ownership) { … }
     *
     *     public static sqlite3 at(MemorySegment array, long index) { … }
     * }
     */
    GeneratedJava emit(HandleDeclaration handle) {
        ClassName name = Names.of(handle.type());
        TypeSpec.Builder type = TypeSpec.classBuilder(name)
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .superclass(Names.NATIVE_HANDLE)
                .addJavadoc(JavadocText.of(
                        handle.documentation(), "A pointer to an opaque type: only the library knows its fields."))
                .addAnnotations(Deprecation.of(handle.documentation()))
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PUBLIC)
                        .addJavadoc("Creates a handle that does not own its pointer.\n\n@param segment the pointer")
                        .addParameter(Names.MEMORY_SEGMENT, "segment")
                        .addStatement("super(segment)")
                        .build())
                .addMethod(MethodSpec.constructorBuilder()
                        .addParameter(Names.OWNERSHIP, "ownership")
                        .addStatement("super(ownership)")
                        .build())
                .addMethod(at(name));
        return JavaSource.of(handle.type(), type, JavaSource.header(handle.documentation()), Set.of());
    }

    /*
     * public static @Nullable sqlite3 at(MemorySegment array, long index) {
     *     MemorySegment pointer = Pointers.at(array, index);
     *     return pointer.address() == 0 ? null : new sqlite3(pointer);
     * }
     */
    private MethodSpec at(ClassName name) {
        return MethodSpec.methodBuilder("at")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addJavadoc(
                        "Returns an element of an array of pointers. The index is not checked if the array came from C.\n\n"
                                + "@param array the array\n@param index the index, from 0\n@return the pointer, or null for {@code NULL}")
                .returns(NullnessEmitter.nullable(name, annotatesNullness))
                .addParameter(Names.MEMORY_SEGMENT, "array")
                .addParameter(TypeName.LONG, "index")
                .addStatement("$T pointer = $T.at(array, index)", Names.MEMORY_SEGMENT, Names.POINTERS)
                .addStatement("return pointer.address() == 0 ? null : new $T(pointer)", name)
                .build();
    }
}
