package io.nativeheader.processor.resolve.cxx;

import io.nativeheader.processor.cmodel.CVoid;
import io.nativeheader.processor.cmodel.cxx.CxxType;
import io.nativeheader.processor.cmodel.cxx.CxxType.Family;
import io.nativeheader.processor.jmodel.cxx.CxxCodec;
import io.nativeheader.processor.jmodel.cxx.CxxFunctionShape;
import io.nativeheader.processor.resolve.type.TypeMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the codecs of functions that C++ calls: {@code std::function<int (int)>}. */
final class Functions {

    private final Codecs arguments;
    private final Codecs results;

    Functions(TypeMapper mapper, CxxClasses classes) {
        this.arguments = new Codecs(mapper, classes, Crossing.LENT);
        this.results = new Codecs(mapper, classes, Crossing.PASSED);
    }

    /** Returns the codec; otherwise a reason that follows the type's name. */
    Lowering<CxxCodec.OfFunction> of(CxxType.Standard function) {
        CxxType result = function.arguments().getFirst();
        List<CxxType> parameters =
                function.arguments().subList(1, function.arguments().size());
        if (CxxFunctionShape.of(parameters.size(), !isVoid(result)).isEmpty()) {
            return new Lowering.Impossible<>("which has more than " + CxxFunctionShape.MAX_PARAMETERS + " parameters");
        }
        List<CxxCodec> codecs = new ArrayList<>();
        for (CxxType parameter : parameters) {
            switch (argument(parameter)) {
                case Lowering.Possible<CxxCodec>(CxxCodec codec) -> codecs.add(codec);
                case Lowering.Impossible<CxxCodec>(String reason) -> {
                    return new Lowering.Impossible<>(reason);
                }
            }
        }
        return isVoid(result)
                ? new Lowering.Possible<>(new CxxCodec.OfFunction(codecs, Optional.empty()))
                : result(result)
                        .then(codec -> new Lowering.Possible<>(new CxxCodec.OfFunction(codecs, Optional.of(codec))));
    }

    private static boolean isVoid(CxxType type) {
        return type instanceof CxxType.Plain plain && plain.type().canonical() instanceof CVoid;
    }

    /** Returns the codec of an argument from C++, which lends objects to Java for the call. */
    Lowering<CxxCodec> argument(CxxType type) {
        return switch (type) {
            case CxxType.OfClass object -> arguments.borrowed(object);
            case CxxType.Reference reference ->
                reference.target() instanceof CxxType.OfClass || reference.isConst() || reference.isRvalue()
                        ? argument(reference.target())
                        : new Lowering.Impossible<>("which takes " + reference.spelling());
            case CxxType.Standard pointer
            when pointer.family() == Family.UNIQUE_PTR || pointer.family() == Family.MONOSTATE ->
                new Lowering.Impossible<>("which takes " + pointer.spelling());
            case CxxType.Plain _, CxxType.Pointer _, CxxType.Standard _, CxxType.Unsupported _ -> arguments.part(type);
        };
    }

    /** Returns the codec of a result. Java's memory of a view or a plain struct might not live until C++ has read it. */
    Lowering<CxxCodec> result(CxxType type) {
        boolean isView = type instanceof CxxType.Standard view
                && (view.family() == Family.STRING_VIEW || view.family() == Family.WIDE_STRING_VIEW);
        return results.part(type)
                .then(codec -> isView || codec instanceof CxxCodec.OfRecord || codec instanceof CxxCodec.OfNothing
                        ? new Lowering.Impossible<>("which returns " + type.spelling())
                        : new Lowering.Possible<>(codec));
    }
}
