package io.nativeheader.processor.cmodel.cxx;

import io.nativeheader.processor.cmodel.DeclId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The C++ declarations of a header that C cannot express. All lists are in the header's order.
 *
 * @param classes the classes of these headers, and the classes of other headers that their declarations use
 * @param functions functions outside of classes that do not have C linkage
 * @param variables variables and constants in namespaces, and static members with a constant value
 * @param printed classes whose objects {@code operator<<} writes to a {@code std::ostream}
 * @param unbound declarations that cannot be bound, with reasons
 * @param named what the names refer to that the user writes for instances of templates
 */
public record CxxHeader(
        List<CxxClass> classes,
        List<CxxFunction> functions,
        List<CxxVariable> variables,
        Set<DeclId> printed,
        List<CxxUnbound> unbound,
        List<CxxNamedInstance> named) {

    /** The C++ declarations of a C header. */
    public static final CxxHeader NONE = new CxxHeader(List.of(), List.of(), List.of(), Set.of(), List.of(), List.of());

    public CxxHeader {
        classes = List.copyOf(classes);
        functions = List.copyOf(functions);
        variables = List.copyOf(variables);
        printed = Set.copyOf(printed);
        unbound = List.copyOf(unbound);
        named = List.copyOf(named);
    }

    public boolean isEmpty() {
        return classes.isEmpty() && functions.isEmpty() && variables.isEmpty() && unbound.isEmpty();
    }

    /** Returns the number of functions that these headers declare. */
    public int ownFunctions() {
        return functions.size()
                + classes.stream()
                        .filter(CxxClass::isOwn)
                        .mapToInt(
                                one -> one.constructors().size() + one.methods().size())
                        .sum();
    }

    /** Returns a class by its identity; empty if the header only declares it, or if it is not bound. */
    public Optional<CxxClass> find(DeclId id) {
        return classes.stream().filter(one -> one.id().equals(id)).findFirst();
    }
}
