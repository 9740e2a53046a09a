package io.nativeheader.processor.resolve.declared;

import io.nativeheader.processor.cmodel.CDeclaration;
import io.nativeheader.processor.cmodel.CFunction;
import io.nativeheader.processor.cmodel.CHeader;
import io.nativeheader.processor.cmodel.CMacro;
import io.nativeheader.processor.cmodel.CVariable;
import io.nativeheader.processor.resolve.VariableFunctions;
import io.nativeheader.runtime.library.NearMisses;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the functions that declared methods name, and suggests similar names. */
final class FunctionIndex {

    private final CHeader header;
    private final Map<String, List<CFunction>> functions = new HashMap<>();

    FunctionIndex(CHeader header, List<CFunction> expressions) {
        this.header = header;
        header.others().forEach(this::add);
        header.declarations().forEach(this::add);
        expressions.forEach(this::add);
    }

    private void add(CDeclaration declaration) {
        if (declaration instanceof CFunction function) {
            functions.put(function.name(), List.of(function));
        } else if (declaration instanceof CVariable variable) {
            List<CFunction> accessors = VariableFunctions.of(variable);
            if (!accessors.isEmpty()) {
                functions.put(variable.name(), accessors);
            }
        }
    }

    /** Returns the function with a name. A variable has two, a getter and a setter, selected by the number of parameters. */
    Optional<CFunction> find(String name, int parameters) {
        List<CFunction> found = functions.getOrDefault(name, List.of());
        return found.stream()
                .filter(function -> function.parameters().size() == parameters)
                .findFirst()
                .or(() -> found.stream().findFirst());
    }

    /** Returns a declaration with this name that has no function: a type, or a variable that is a Java constant. */
    Optional<CDeclaration> nonFunction(String name) {
        return header.declarations().stream()
                .filter(declaration -> !(declaration instanceof CFunction)
                        && !functions.containsKey(declaration.name())
                        && declaration.name().equals(name))
                .findFirst();
    }

    Optional<CMacro> objectMacro(String name) {
        return header.macros().stream()
                .filter(macro -> !macro.isFunctionLike() && macro.name().equals(name))
                .findFirst();
    }

    /** Returns similar names: those of functions, or of constants and types if there are none. */
    List<String> nearMisses(String name) {
        List<String> names = new ArrayList<>(functions.keySet());
        header.macros().stream()
                .filter(CMacro::isFunctionLike)
                .map(CMacro::name)
                .forEach(names::add);
        names.addAll(header.otherNames());
        List<String> similar = NearMisses.of(name, names);
        return similar.isEmpty() ? constantsAndTypes(name, names) : similar;
    }

    private List<String> constantsAndTypes(String name, List<String> functionNames) {
        Map<String, String> kinds = new HashMap<>();
        header.macros().stream()
                .filter(macro -> !macro.isFunctionLike())
                .forEach(macro -> kinds.put(macro.name(), "a constant"));
        header.tags().values().forEach(tag -> kinds.put(tag.name(), "a type"));
        kinds.remove(""); // anonymous tags
        functionNames.forEach(kinds::remove);
        return NearMisses.of(name, kinds.keySet()).stream()
                .map(found -> found + " (" + kinds.get(found) + ")")
                .toList();
    }
}
