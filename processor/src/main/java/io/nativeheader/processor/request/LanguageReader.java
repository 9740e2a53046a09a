package io.nativeheader.processor.request;

import io.nativeheader.processor.platform.Language;
import java.util.regex.Pattern;

/** Reads the language of headers from the annotation, or from the ending of the first header. */
final class LanguageReader {

    private static final Pattern CXX_HEADER = Pattern.compile(".*\\.(hpp|hh|hxx|H)[>\"]?");

    private LanguageReader() {}

    static Language of(AnnotationReader annotation) {
        return switch (annotation.constant("language").orElse("BY_ENDING")) {
            case "C" -> Language.C;
            case "CXX" -> Language.CXX;
            default ->
                annotation.strings("value").stream()
                        .findFirst()
                        .filter(header -> CXX_HEADER.matcher(header).matches())
                        .map(_ -> Language.CXX)
                        .orElse(Language.C);
        };
    }
}
