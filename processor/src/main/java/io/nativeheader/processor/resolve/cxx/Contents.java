package io.nativeheader.processor.resolve.cxx;

import io.nativeheader.processor.cmodel.cxx.CxxType;
import io.nativeheader.processor.cmodel.cxx.CxxType.Family;
import io.nativeheader.processor.jmodel.cxx.CxxContents;
import io.nativeheader.processor.jmodel.cxx.CxxWirePart;
import java.util.List;
import java.util.Set;

/** Finds the types that a C++ type consists of. */
final class Contents {

    private Contents() {}

    static CxxContents of(CxxType type, CxxClasses classes) {
        return switch (type) {
            case CxxType.OfClass object ->
                new CxxContents(List.of(classes.objectType(object.id(), object.spelling())), Set.of());
            case CxxType.Pointer pointer -> of(pointer.target(), classes);
            case CxxType.Reference reference -> of(reference.target(), classes);
            case CxxType.Standard standard ->
                of(standard.arguments(), classes).and(new CxxContents(List.of(), parts(standard.family())));
            case CxxType.Plain plain ->
                Codecs.isByte(plain) ? new CxxContents(List.of(), Set.of(CxxWirePart.STD_BYTES)) : CxxContents.NONE;
            case CxxType.Unsupported _ -> CxxContents.NONE;
        };
    }

    static CxxContents of(List<CxxType> types, CxxClasses classes) {
        return types.stream().map(type -> of(type, classes)).reduce(CxxContents.NONE, CxxContents::and);
    }

    private static Set<CxxWirePart> parts(Family family) {
        return switch (family) {
            case STRING, STRING_VIEW, PATH -> Set.of(CxxWirePart.TEXT);
            case WIDE_STRING, WIDE_STRING_VIEW -> Set.of(CxxWirePart.WIDE_TEXT);
            case VECTOR, LIST, ARRAY -> Set.of(CxxWirePart.SEQUENCES);
            case INITIALIZER_LIST -> Set.of(CxxWirePart.SEQUENCES, CxxWirePart.SPANS, CxxWirePart.INITIALIZER_LISTS);
            case COMPLEX -> Set.of(CxxWirePart.COMPLEX_NUMBERS);
            case BITSET -> Set.of(CxxWirePart.BITSETS);
            case SPAN -> Set.of(CxxWirePart.SEQUENCES, CxxWirePart.SPANS);
            case SET, MAP, MULTIMAP -> Set.of(CxxWirePart.MAPS);
            case OPTIONAL -> Set.of(CxxWirePart.OPTIONALS);
            case PAIR, TUPLE -> Set.of(CxxWirePart.TUPLES);
            case VARIANT -> Set.of(CxxWirePart.VARIANTS);
            case UNIQUE_PTR, SHARED_PTR, WEAK_PTR, REFERENCE_WRAPPER -> Set.of(CxxWirePart.POINTERS);
            case DURATION, TIME_POINT -> Set.of(CxxWirePart.TIMES);
            case ITERATOR, MONOSTATE, FUNCTION, FUNCTION_POINTER -> Set.of();
        };
    }
}
