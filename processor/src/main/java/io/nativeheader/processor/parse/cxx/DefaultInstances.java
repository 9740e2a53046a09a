package io.nativeheader.processor.parse.cxx;

import io.nativeheader.processor.clang.Cursor;
import io.nativeheader.processor.clang.CursorKind;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Instances of templates whose parameters all have defaults: {@code Holder<>}. They need no name in the annotation. */
final class DefaultInstances {

    private final CxxNaming naming;
    private final Set<String> all = new LinkedHashSet<>();

    DefaultInstances(CxxNaming naming) {
        this.naming = naming;
    }

    /** Adds the instance of a template; nothing if a parameter has no default, or if it is an operator or a constructor. */
    void add(Cursor template) {
        List<TemplateParameter> parameters = TemplateParameter.of(template);
        String name = CxxNaming.withoutArguments(template.spelling());
        Cursor parent = template.semanticParent();
        boolean isConstructor = CursorKind.isRecord(parent.kind()) && name.equals(parent.spelling());
        if (!parameters.isEmpty()
                && parameters.stream().allMatch(TemplateParameter::hasDefault)
                && !isConstructor
                && !name.startsWith("operator")
                && !CxxNaming.isTemplate(parent)
                && !template.isUnavailable()) {
            all.add(CxxFunctions.qualified(naming.scope(template), name) + "<>");
        }
    }

    List<String> all() {
        return List.copyOf(all);
    }
}
