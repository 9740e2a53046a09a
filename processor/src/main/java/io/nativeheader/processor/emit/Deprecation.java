package io.nativeheader.processor.emit;

import com.palantir.javapoet.AnnotationSpec;
import io.nativeheader.processor.jmodel.Documentation;
import java.util.List;

/** {@code __attribute__((deprecated))} as Java has it. */
final class Deprecation {

    private Deprecation() {}

    // @Deprecated
    static List<AnnotationSpec> of(Documentation documentation) {
        return documentation.deprecated().isPresent()
                ? List.of(AnnotationSpec.builder(Deprecated.class).build())
                : List.of();
    }

    /** For code that names what is deprecated because C does. */
    // @SuppressWarnings("deprecation")
    static List<AnnotationSpec> suppressed(boolean usesDeprecated) {
        return usesDeprecated
                ? List.of(AnnotationSpec.builder(SuppressWarnings.class)
                        .addMember("value", "$S", "deprecation")
                        .build())
                : List.of();
    }
}
