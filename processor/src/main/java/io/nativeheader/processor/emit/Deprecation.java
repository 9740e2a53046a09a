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
        return suppressed(usesDeprecated, List.of());
    }

    /**
     * @param others warnings of which nothing is to be said, either
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
