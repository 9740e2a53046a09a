package io.nativeheader.randomcalls.cxx;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.random.RandomGenerator;

/** The types that are {@code String} in Java. */
enum Text implements CxxType {
    STRING("std::string"),
    STRING_VIEW("std::string_view"),
    CHAR_POINTER("const char *");

    private static final List<String> SAMPLES =
            List.of("", "a", "b c", "gr\u00fc\u00df", "\u2603", "\ud83d\ude00", "\"\\\n%s", "nul \0 nul");

    private final String cxx;

    Text(String cxx) {
        this.cxx = cxx;
    }

    @Override
    public String cxx() {
        return cxx;
    }

    @Override
    public String java() {
        return "String";
    }

    @Override
    public Value value(RandomGenerator random) {
        String sample = SAMPLES.get(random.nextInt(SAMPLES.size()));
        String content = random.nextInt(6) == 0 ? "x".repeat(random.nextInt(300)) + sample : sample;
        if (this != CHAR_POINTER) {
            byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
            return new Value("%s(%s, %d)".formatted(cxx, cxx(bytes), bytes.length), java(content), text(bytes));
        }
        if (random.nextInt(6) == 0) {
            return new Value("static_cast<const char *>(nullptr)", "(String) null", "null");
        }
        byte[] bytes = content.replace("\0", "").getBytes(StandardCharsets.UTF_8);
        return new Value(cxx(bytes), java(content.replace("\0", "")), text(bytes));
    }

    private static String text(byte[] bytes) {
        return "'" + HexFormat.of().formatHex(bytes);
    }

    private static String cxx(byte[] bytes) {
        StringBuilder literal = new StringBuilder("\"");
        for (byte one : bytes) {
            literal.append(one >= 'a' && one <= 'z' ? Character.toString(one) : "\\%03o".formatted(one & 0xff));
        }
        return literal.append('"').toString();
    }

    private static String java(String content) {
        StringBuilder literal = new StringBuilder("\"");
        for (char one : content.toCharArray()) {
            literal.append(one >= 'a' && one <= 'z' ? Character.toString(one) : "\\u%04x".formatted((int) one));
        }
        // A Unicode escape of a quote, a backslash or a line break would end the literal.
        return literal.append('"')
                .toString()
                .replace("\\u0022", "\\\"")
                .replace("\\u005c", "\\\\")
                .replace("\\u000a", "\\n");
    }
}
