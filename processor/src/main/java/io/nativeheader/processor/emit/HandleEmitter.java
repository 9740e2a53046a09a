package io.nativeheader.processor.emit;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.nativeheader.processor.jmodel.HandleDeclaration;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** A C type of which only pointers exist. */
final class HandleEmitter {

    /*
     * public record sqlite3(MemorySegment segment) {
     *     public sqlite3 {
     *         Objects.requireNonNull(segment, "segment");
     *     }
     * }
     */
    GeneratedJava emit(HandleDeclaration handle) {
        TypeSpec type = TypeSpec.recordBuilder(handle.type().simpleName())
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc(JavadocText.of(
                        handle.documentation(), "A pointer to something whose fields are the library's own."))
                .addJavadoc("\n\n@param segment the pointer")
                .addAnnotations(Deprecation.of(handle.documentation()))
                .recordConstructor(MethodSpec.compactConstructorBuilder()
                        .addModifiers(Modifier.PUBLIC)
                        .addParameter(Names.MEMORY_SEGMENT, "segment")
                        .addJavadoc("Throws {@code NullPointerException} for {@code null}.")
                        .addStatement("$T.requireNonNull(segment, $S)", Names.OBJECTS, "segment")
                        .build())
                .build();
        return JavaSource.of(handle.type(), type, JavaSource.header(handle.documentation()), Set.of());
    }
}
