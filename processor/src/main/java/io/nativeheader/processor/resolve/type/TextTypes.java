package io.nativeheader.processor.resolve.type;

import io.nativeheader.processor.cmodel.CPrimitive;
import io.nativeheader.processor.cmodel.CQualified;
import io.nativeheader.processor.cmodel.CType;
import io.nativeheader.processor.cmodel.CTypedefType;
import io.nativeheader.processor.jmodel.Encoding;
import java.nio.charset.Charset;
import java.util.Optional;

/** C character types and their encodings. */
public final class TextTypes {

    private TextTypes() {}

    /** Returns the encoding of a character type; empty for other types. */
    public static Optional<Encoding> encoding(CType type) {
        return switch (type) {
            case CQualified qualified -> encoding(qualified.type());
            case CTypedefType typedef ->
                switch (typedef.name()) {
                    case "wchar_t" -> wide(typedef.canonical());
                    case "char16_t" -> Optional.of(Encoding.UTF_16);
                    case "char32_t" -> Optional.of(Encoding.UTF_32);
                    default -> encoding(typedef.underlying());
                };
            default -> VaryingTypes.character(type).map(_ -> Encoding.UTF_8);
        };
    }

    private static Optional<Encoding> wide(CType type) {
        return type instanceof CPrimitive primitive
                ? Optional.of(primitive.size() == 2 ? Encoding.UTF_16 : Encoding.UTF_32)
                : Optional.empty();
    }

    /** Returns the encoding that {@code @Encoding} names; empty for a charset that Java does not support. */
    public static Optional<Encoding> named(String charset) {
        if (!isSupported(charset)) {
            return Optional.empty();
        }
        String name = Charset.forName(charset).name();
        if (name.startsWith("UTF-16")) {
            return Optional.of(new Encoding(name, 2));
        }
        return Optional.of(new Encoding(name, name.startsWith("UTF-32") ? 4 : 1));
    }

    private static boolean isSupported(String charset) {
        try {
            return Charset.isSupported(charset);
        } catch (IllegalArgumentException illegalName) {
            return false;
        }
    }
}
