package io.nativeheader.processor.resolve.cxx;

import io.nativeheader.processor.cmodel.CPointer;
import io.nativeheader.processor.cmodel.cxx.CxxClass;
import io.nativeheader.processor.cmodel.cxx.CxxFunction;
import io.nativeheader.processor.cmodel.cxx.CxxType;
import io.nativeheader.processor.cmodel.cxx.CxxType.Family;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds the classes that C++ can loop over, because they have {@code begin()} and {@code end()}. */
final class Ranges {

    /** The default methods of {@code Iterable}. A method of the same name in the class or a subclass might not override them. */
    private static final Set<String> OF_ITERABLE = Set.of("forEach", "spliterator");

    private static final Set<Family> POINTERS =
            Set.of(Family.UNIQUE_PTR, Family.SHARED_PTR, Family.WEAK_PTR, Family.REFERENCE_WRAPPER);

    private final CxxClasses classes;

    Ranges(CxxClasses classes) {
        this.classes = classes;
    }

    /** Returns the type of a range's elements; empty if the class is no range, or if its iterators make objects. */
    Optional<CxxType> element(CxxClass type) {
        return function(type, "end").isEmpty() || classes.anyHasMethod(OF_ITERABLE)
                ? Optional.empty()
                : function(type, "begin").flatMap(begin -> element(begin.result()));
    }

    /** Returns whether an element has objects in it, and not behind pointers. */
    static boolean lends(CxxType element) {
        return switch (element) {
            case CxxType.OfClass _ -> true;
            case CxxType.Standard value ->
                !POINTERS.contains(value.family()) && value.arguments().stream().anyMatch(Ranges::lends);
            case CxxType.Plain _, CxxType.Pointer _, CxxType.Reference _, CxxType.Unsupported _ -> false;
        };
    }

    /** Returns the function that C++ calls in a loop: the one for objects that are not const, if there is one. */
    private static Optional<CxxFunction> function(CxxClass type, String name) {
        return type.methods().stream()
                .filter(method -> method.name().equals(name)
                        && method.parameters().isEmpty()
                        && !method.isStatic()
                        && !method.isRvalue())
                .min(Comparator.comparing(CxxFunction::isConst));
    }

    private Optional<CxxType> element(CxxType iterator) {
        return switch (iterator) {
            case CxxType.Pointer pointer -> Optional.of(pointer.target());
            case CxxType.Plain plain ->
                plain.type().canonical() instanceof CPointer pointer
                                && plain.spelling().endsWith("*")
                        ? Optional.of(new CxxType.Plain(pointer.pointee(), withoutStar(plain.spelling())))
                        : Optional.empty();
            case CxxType.Standard standard ->
                standard.family() == Family.ITERATOR
                        ? Optional.of(standard.arguments().getFirst())
                        : Optional.empty();
            case CxxType.OfClass object -> classes.find(object.id()).flatMap(this::dereferenced);
            case CxxType.Reference _, CxxType.Unsupported _ -> Optional.empty();
        };
    }

    private static String withoutStar(String spelling) {
        return spelling.substring(0, spelling.length() - 1).strip();
    }

    /** Returns the result of an iterator's {@code operator*}, unless it is an object by value. */
    private Optional<CxxType> dereferenced(CxxClass iterator) {
        return operators(iterator).findFirst().map(CxxFunction::result).flatMap(result -> switch (result) {
            case CxxType.Reference reference -> Optional.of(reference.target());
            case CxxType.OfClass _, CxxType.Unsupported _ -> Optional.empty();
            case CxxType.Plain _, CxxType.Pointer _, CxxType.Standard _ -> Optional.of(result);
        });
    }

    private Stream<CxxFunction> operators(CxxClass iterator) {
        Stream<CxxFunction> own = iterator.methods().stream()
                .filter(method ->
                        method.name().equals("operator*") && method.parameters().isEmpty());
        return Stream.concat(
                own,
                iterator.bases().stream()
                        .flatMap(base -> classes.find(base.id()).stream())
                        .flatMap(this::operators));
    }
}
