package io.nativeheader.processor.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import io.nativeheader.processor.jmodel.JavaClass;
import io.nativeheader.processor.jmodel.JavaType;
import io.nativeheader.processor.jmodel.MethodDeclaration.Parameter;
import io.nativeheader.processor.jmodel.Nullness;
import java.util.Optional;

/** Prints nullness: type annotations where JSpecify is available, and null checks before a call. */
final class NullnessEmitter {

    private NullnessEmitter() {}

    // @Nullable phy_device
    static TypeName type(JavaType type, Nullness nullness, boolean annotates) {
        TypeName name = Names.of(type);
        Optional<ClassName> annotation = switch (nullness) {
            case UNSPECIFIED -> Optional.empty();
            case NONNULL -> Optional.of(Names.NON_NULL);
            case NULLABLE -> Optional.of(Names.NULLABLE);
        };
        return annotates && annotation.isPresent() ? annotated(name, annotation.get()) : name;
    }

    // @Nullable FunctionPointer<phy_reset>
    static TypeName nullable(TypeName type, boolean annotates) {
        return annotates ? annotated(type, Names.NULLABLE) : type;
    }

    private static TypeName annotated(TypeName type, ClassName annotation) {
        return type.annotated(AnnotationSpec.builder(annotation).build());
    }

    // Objects.requireNonNull(phydev, "phydev");
    // Pointers.requireNonNull(buffer, "buffer");
    static void check(Parameter parameter, String variable, CodeBlock.Builder code) {
        if (parameter.nullness() == Nullness.NONNULL) {
            ClassName checker = parameter.type().equals(JavaClass.MEMORY_SEGMENT) ? Names.POINTERS : Names.OBJECTS;
            code.addStatement("$T.requireNonNull($L, $L)", checker, variable, JavaLiteral.of(parameter.name()));
        }
    }
}
