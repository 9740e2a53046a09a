package io.nativeheader.processor.emit;

import com.palantir.javapoet.CodeBlock;
import io.nativeheader.processor.jmodel.Encoding;

/** Prints an encoding as an expression for its charset. */
final class EncodingEmitter {

    private EncodingEmitter() {}

    // Encodings.UTF_16, Charset.forName("ISO-8859-1")
    static CodeBlock charset(Encoding encoding) {
        return switch (encoding.charset()) {
            case "UTF-8" -> CodeBlock.of("$T.UTF_8", Names.ENCODINGS);
            case "UTF-16" -> CodeBlock.of("$T.UTF_16", Names.ENCODINGS);
            case "UTF-32" -> CodeBlock.of("$T.UTF_32", Names.ENCODINGS);
            default -> CodeBlock.of("$T.forName($L)", Names.CHARSET, JavaLiteral.of(encoding.charset()));
        };
    }
}
