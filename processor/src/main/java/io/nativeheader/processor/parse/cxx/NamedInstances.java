package io.nativeheader.processor.parse.cxx;

import io.nativeheader.processor.clang.ClangType;
import io.nativeheader.processor.cmodel.cxx.CxxNamedInstance;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds what the names refer to that the user writes for instances of templates, once everything is read. */
final class NamedInstances {

    private final CxxNaming naming;
    private final Instances instances;
    private final CxxClasses classes;
    private final Map<String, String> errors;

    NamedInstances(Probed probed, CxxNaming naming, Instances instances, CxxClasses classes) {
        this.naming = naming;
        this.instances = instances;
        this.classes = classes;
        this.errors = probed.probes().errors(probed.errors());
    }

    CxxNamedInstance of(String written) {
        List<CxxNamedInstance.Function> functions = instances.functions().named(written);
        if (!functions.isEmpty()) {
            return new CxxNamedInstance.OfFunctions(written, functions);
        }
        Optional<ClangType> type = instances.type(written);
        return type.isPresent()
                ? ofClass(written, type.get())
                : new CxxNamedInstance.OfNothing(written, reason(written));
    }

    private CxxNamedInstance ofClass(String written, ClangType type) {
        Optional<String> error = naming.spelling(type).map(errors::get);
        if (error.isPresent()) {
            return new CxxNamedInstance.OfNothing(written, error.get());
        }
        if (ClassTraits.isStandard(type.declaration())) {
            return new CxxNamedInstance.OfNothing(
                    written,
                    "it is a class of C++'s standard library, whose objects are Java values or have no methods in Java");
        }
        return naming.name(type)
                .filter(classes::isRead)
                .<CxxNamedInstance>map(name -> new CxxNamedInstance.OfClass(written, name))
                .orElseGet(() -> new CxxNamedInstance.OfNothing(written, "it is not complete"));
    }

    private String reason(String written) {
        String refused = instances.functions().refused().get(written);
        return refused != null ? refused : errors.getOrDefault(written, "it is not an instance of a template");
    }
}
