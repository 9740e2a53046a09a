package io.nativeheader.processor.resolve.cxx;

import io.nativeheader.processor.cmodel.CPointer;
import io.nativeheader.processor.cmodel.CPrimitive;
import io.nativeheader.processor.cmodel.cxx.CxxClass;
import io.nativeheader.processor.cmodel.cxx.CxxFunction;
import io.nativeheader.processor.cmodel.cxx.CxxType;
import java.util.Comparator;
import java.util.Optional;

/** The constructors that create an object from text, such as {@code re2::StringPiece(const std::string &)}. */
final class TextConstructors {

    private TextConstructors() {}

    /** Returns the type of text from which C++ creates an object where a function takes one; empty if it does not. */
    static Optional<CxxType> implicit(CxxClass type) {
        return type.isAbstract()
                ? Optional.empty()
                : type.constructors().stream()
                        .filter(constructor -> !constructor.isExplicit() && takesOne(constructor))
                        .map(constructor -> constructor.parameters().getFirst().type())
                        .filter(parameter -> rank(parameter) > 0)
                        .max(Comparator.comparingInt(TextConstructors::rank));
    }

    private static boolean takesOne(CxxFunction constructor) {
        return !constructor.parameters().isEmpty()
                && constructor.parameters().stream().skip(1).allMatch(CxxFunction.CxxParameter::hasDefault);
    }

    /** Returns which text type is best: one with a size can contain NUL. Returns 0 for other types. */
    private static int rank(CxxType type) {
        return switch (type) {
            case CxxType.Standard standard -> standard.isText() ? 2 : 0;
            case CxxType.Reference reference -> reference.isConst() ? rank(reference.target()) : 0;
            case CxxType.Plain plain ->
                plain.type().canonical() instanceof CPointer pointer
                                && pointer.pointee().isConst()
                                && pointer.pointee().canonical() instanceof CPrimitive primitive
                                && primitive.isPlainChar()
                        ? 1
                        : 0;
            case CxxType.OfClass _, CxxType.Pointer _, CxxType.Unsupported _ -> 0;
        };
    }
}
