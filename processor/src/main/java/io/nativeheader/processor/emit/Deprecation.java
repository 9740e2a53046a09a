package io.nativeheader.processor.emit;

import com.palantir.javapoet.AnnotationSpec;
import io.nativeheader.processor.jmodel.Documentation;
import java.util.List;

/** Prints {@code __attribute__((deprecated))} as Java's annotation. */
final class Deprecation {

    private Deprecation() {}

    // @Deprecated
    static List<AnnotationSpec> of(Documentation documentation) {
        return documentation.deprecated().isPresent()
                ? List.of(AnnotationSpec.builder(Deprecated.class).build())
                : List.of();
    }

    /** Suppresses the warning where generated code uses a deprecated type because C does. */
    // @SuppressWarnings("deprecation")
    static List<AnnotationSpec> suppressed(boolean usesDeprecated) {
        return suppressed(usesDeprecated, List.of());
    }

    /**
     * @param others further warnings to suppress
     */
    // @SuppressWarnings({"deprecation", "overloads"})
    static List<AnnotationSpec> suppressed(boolean usesDeprecated, List<String> others) {
        AnnotationSpec.Builder suppressed = AnnotationSpec.builder(SuppressWarnings.class);
        if (usesDeprecated) {
            suppressed.addMember("value", "$S", "deprecation");
        }
        others.forEach(warning -> suppressed.addMember("value", "$S", warning));
        return usesDeprecated || !others.isEmpty() ? List.of(suppressed.build()) : List.of();
    }
}
