package io.nativeheader.processor.parse.cxx;

import io.nativeheader.processor.clang.Cursor;
import io.nativeheader.processor.cmodel.cxx.CxxUnbound;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects the declarations that cannot be bound, each once. */
final class Unbound {

    private final CxxNaming naming;
    private final Map<String, CxxUnbound> all = new LinkedHashMap<>();

    Unbound(CxxNaming naming) {
        this.naming = naming;
    }

    void add(Cursor cursor, String kind, String reason) {
        String name = CxxFunctions.qualified(naming.scope(cursor), cursor.spelling());
        String signature = cursor.argumentCount() < 0 ? "" : cursor.type().spelling();
        all.putIfAbsent(kind + name + signature, new CxxUnbound(name, kind, reason));
    }

    /** Removes a class template, because an instance of it is bound. */
    void remove(Cursor template) {
        String name = CxxFunctions.qualified(naming.scope(template), template.spelling());
        all.values()
                .removeIf(
                        one -> one.kind().equals("class template") && one.name().equals(name));
    }

    /** Reports an instance of a template, or its member, that does not compile. */
    void probe(String name, String reason) {
        all.putIfAbsent("instance" + name, new CxxUnbound(name, "template instance", reason));
    }

    /** Reports a template. */
    void template(Cursor template, String kind) {
        add(
                template,
                kind,
                switch (kind) {
                    case "class template" -> "no declaration of the header names an instance of it" + example(template);
                    case "partial specialization" -> "no declaration of the header names an instance of it";
                    case "concept" -> "it has no meaning at run time";
                    case "function template", "alias template" ->
                        "its template arguments are not known" + example(template);
                    default -> "its template arguments are not known";
                });
    }

    private String example(Cursor template) {
        return SampleInstances.example(template, naming)
                .map(instance -> "; name one, such as instances = \"" + instance + "\"")
                .orElse("");
    }

    List<CxxUnbound> all() {
        return List.copyOf(all.values());
    }
}
