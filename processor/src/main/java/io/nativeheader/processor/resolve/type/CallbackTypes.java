package io.nativeheader.processor.resolve.type;

import io.nativeheader.processor.cmodel.CFunctionType;
import io.nativeheader.processor.cmodel.CHeader;
import io.nativeheader.processor.jmodel.CallbackDeclaration;
import io.nativeheader.processor.jmodel.JavaClass;
import io.nativeheader.processor.resolve.type.TypeNames.Kind;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Java interfaces for the function types of a package: one per typedef, and one per shape for unnamed function types. SQLite has 45 parameters
 * and fields of the type {@code void (*)(void *)}.
 */
final class CallbackTypes {

    private final String packageName;
    private final TypeNames names;
    private final TypeRegistry types;
    private final Map<Named, JavaClass> named = new HashMap<>();
    private final Map<FunctionShape, Unnamed> unnamed = new LinkedHashMap<>();
    private final Map<FunctionShape, CallbackDeclaration> resolved = new LinkedHashMap<>();
    private final Deque<Unresolved> unresolved = new ArrayDeque<>();

    /** A function type and its name. Different headers may declare different types under one name. */
    private record Named(String name, CFunctionType function) {}

    /**
     * The uses of one shape.
     *
     * @param uses the spelling at each use, in the order of registration
     */
    private record Unnamed(JavaClass type, CHeader header, Map<UseSite, CFunctionType> uses) {}

    /** A callback whose parameter and result types are not registered yet. */
    private sealed interface Unresolved {

        record OfTypedef(JavaClass type, CFunctionType function, CHeader header, String cName) implements Unresolved {}

        record OfShape(FunctionShape shape, JavaClass type, CFunctionType function, CHeader header)
                implements Unresolved {}
    }

    CallbackTypes(String packageName, TypeNames names, TypeRegistry types) {
        this.packageName = packageName;
        this.names = names;
        this.types = types;
    }

    JavaClass reach(CFunctionType function, CHeader header, String typedef) {
        return named.computeIfAbsent(new Named(typedef, function), _ -> {
            JavaClass type = new JavaClass(packageName, names.of(typedef, Kind.TYPEDEF));
            unresolved.add(new Unresolved.OfTypedef(type, function, header, typedef));
            return type;
        });
    }

    JavaClass reach(CFunctionType function, CHeader header, UseSite use) {
        FunctionShape shape = FunctionShape.of(function, header);
        Unnamed found = unnamed.get(shape);
        if (found == null) {
            String name = names.of(new ShapeNames(header, types).of(shape), Kind.DERIVED);
            found = new Unnamed(new JavaClass(packageName, name), header, new LinkedHashMap<>());
            unnamed.put(shape, found);
            unresolved.add(new Unresolved.OfShape(shape, found.type(), function, header));
        }
        found.uses().putIfAbsent(use, function);
        return found.type();
    }

    boolean isEmpty() {
        return named.isEmpty() && unnamed.isEmpty();
    }

    boolean isResolved() {
        return unresolved.isEmpty();
    }

    /**
     * Resolves one callback, which registers the types that it refers to. Returns its declaration; empty for an unnamed function type,
     * because later uses still add to its Javadoc.
     */
    Optional<CallbackDeclaration> resolveNext() {
        return switch (unresolved.remove()) {
            case Unresolved.OfTypedef next ->
                Optional.of(
                        new CallbackResolver(next.header(), types).resolve(next.function(), next.type(), next.cName()));
            case Unresolved.OfShape next -> {
                resolved.put(
                        next.shape(),
                        new CallbackResolver(next.header(), types)
                                .resolve(
                                        next.function(),
                                        next.type(),
                                        next.type().simpleName()));
                yield Optional.empty();
            }
        };
    }

    /** Returns the callbacks without a name in C. Call this after the whole package is resolved, when all uses are known. */
    List<CallbackDeclaration> unnamed() {
        return resolved.entrySet().stream()
                .map(entry -> {
                    Unnamed all = unnamed.get(entry.getKey());
                    return CallbackUses.describe(entry.getValue(), all.header(), all.uses());
                })
                .toList();
    }
}
