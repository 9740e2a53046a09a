package io.nativeheader.processor.emit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class LongLineTest {

    private static String broken(String line) {
        StringBuilder text = new StringBuilder();
        LongLine.append(line, 30, text);
        return text.toString();
    }

    @Test
    void keepsAShortLine() {
        assertEquals("    int result = call(a, b);", broken("    int result = call(a, b);"));
    }

    @Test
    void breaksAtCommas() {
        assertEquals(
                "    call(first, second, third,\n            fourth, fifth);",
                broken("    call(first, second, third, fourth, fifth);"));
    }

    @Test
    void breaksOutsideParenthesesFirst() {
        assertEquals("int result =\n        call(first, b(c, d));", broken("int result = call(first, b(c, d));"));
        assertEquals(
                "call(first(second, third), d,\n        fourth(f, g), h);",
                broken("call(first(second, third), d, fourth(f, g), h);"));
    }

    @Test
    void breaksBeforeOperators() {
        assertEquals(
                "return address == 0 ? null\n        : new device(address);",
                broken("return address == 0 ? null : new device(address);"));
    }

    @Test
    void keepsLiteralsAndCommentsOnOneLine() {
        assertEquals(
                "call(\"a, \\\" b, c, d, e, f, g, h, i\",\n        ',', 1);",
                broken("call(\"a, \\\" b, c, d, e, f, g, h, i\", ',', 1);"));
        assertEquals("// one, two, three, four, five, six", broken("// one, two, three, four, five, six"));
        assertEquals("call(aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa);", broken("call(aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa);"));
    }
}
