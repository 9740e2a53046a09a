package io.nativeheader.processor.resolve.cxx;

import io.nativeheader.processor.cmodel.cxx.CxxType;
import io.nativeheader.processor.jmodel.JavaType;
import io.nativeheader.processor.jmodel.cxx.CxxCodec;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the codecs of {@code std::variant}. Java has the value of the alternative as an {@code Object}, so the class of the value must tell
 * which alternative it is.
 */
final class Variants {

    private final Codecs codecs;

    Variants(Codecs codecs) {
        this.codecs = codecs;
    }

    Lowering<CxxCodec> of(CxxType.Standard type) {
        return codecs.parts(type).then(alternatives -> distinct(type.arguments(), alternatives));
    }

    private static Lowering<CxxCodec> distinct(List<CxxType> types, List<CxxCodec> alternatives) {
        Map<JavaType, CxxType> found = new HashMap<>();
        CxxType nullable = null;
        for (int i = 0; i < alternatives.size(); i++) {
            CxxType type = types.get(i);
            CxxType same = found.put(alternatives.get(i).raw(), type);
            if (same != null) {
                return new Lowering.Impossible<>("whose alternatives " + same.spelling() + " and " + type.spelling()
                        + " have the same Java class");
            }
            if (alternatives.get(i).isNullable()) {
                if (nullable != null) {
                    return new Lowering.Impossible<>("whose alternatives " + nullable.spelling() + " and "
                            + type.spelling() + " may both be null in Java");
                }
                nullable = type;
            }
        }
        return new Lowering.Possible<>(new CxxCodec.OfVariant(alternatives));
    }
}
