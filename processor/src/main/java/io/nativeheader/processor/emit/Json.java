package io.nativeheader.processor.emit;

/** A small JSON object on one line. */
final class Json {

    private final StringBuilder text = new StringBuilder("{");

    Json add(String name, String value) {
        return addRaw(name, string(value));
    }

    /** Adds a value that is already JSON. */
    Json addRaw(String name, String json) {
        text.append(text.length() == 1 ? "" : ", ")
                .append(string(name))
                .append(": ")
                .append(json);
        return this;
    }

    String text() {
        return text + "}";
    }

    /** Returns a JSON string. Escapes the characters of RFC 8259, section 7, and unpaired surrogates, which UTF-8 cannot encode. */
    static String string(String value) {
        StringBuilder json = new StringBuilder(value.length() + 2).append('"');
        value.codePoints().forEach(c -> {
            switch (c) {
                case '"' -> json.append("\\\"");
                case '\\' -> json.append("\\\\");
                case '\n' -> json.append("\\n");
                case '\r' -> json.append("\\r");
                case '\t' -> json.append("\\t");
                default -> {
                    if (c < ' ' || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
                        json.append("\\u%04x".formatted(c));
                    } else {
                        json.appendCodePoint(c);
                    }
                }
            }
        });
        return json.append('"').toString();
    }
}
