package io.nativeheader.processor.emit;

import static io.nativeheader.processor.emit.Models.constant;
import static io.nativeheader.processor.emit.Models.phy;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.nativeheader.FunctionPointer;
import io.nativeheader.processor.jmodel.ConstantDeclaration;
import io.nativeheader.processor.jmodel.ConstantDeclaration.Literal;
import io.nativeheader.processor.jmodel.JavaClass;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Compares literals, as javac reads them, with the values they were printed from. */
class JavaLiteralTest {

    private static List<Object> compiled(Literal... literals) throws Exception {
        List<ConstantDeclaration> constants = new ArrayList<>();
        for (Literal literal : literals) {
            constants.add(constant("C" + constants.size(), literal));
        }
        Class<?> header = CompiledJava.of(
                        new JavaEmitter(List.of("linux-x86_64"), false).emit(phy(constants), List.of()), "")
                .type("PhyHeader");
        List<Object> values = new ArrayList<>();
        for (ConstantDeclaration constant : constants) {
            values.add(header.getField(constant.name()).get(null));
        }
        return values;
    }

    @Test
    void printsIntegers() throws Exception {
        assertEquals(
                List.of(0, -1, Integer.MAX_VALUE, Integer.MIN_VALUE, 5L, Long.MAX_VALUE, Long.MIN_VALUE),
                compiled(
                        new Literal.OfInt(0),
                        new Literal.OfInt(-1),
                        new Literal.OfInt(Integer.MAX_VALUE),
                        new Literal.OfInt(Integer.MIN_VALUE),
                        new Literal.OfLong(5),
                        new Literal.OfLong(Long.MAX_VALUE),
                        new Literal.OfLong(Long.MIN_VALUE)));
    }

    @Test
    void printsFloatingPointNumbers() throws Exception {
        double[] doubles = {
            0.0,
            -0.0,
            3.141592653589793,
            1e300,
            Double.MIN_VALUE,
            Double.MAX_VALUE,
            Double.NaN,
            Double.POSITIVE_INFINITY,
            Double.NEGATIVE_INFINITY
        };
        Literal[] literals = new Literal[2 * doubles.length];
        List<Object> expected = new ArrayList<>();
        for (int i = 0; i < doubles.length; i++) {
            literals[2 * i] = new Literal.OfDouble(doubles[i]);
            literals[2 * i + 1] = new Literal.OfFloat((float) doubles[i]);
            expected.add(doubles[i]);
            expected.add((float) doubles[i]);
        }
        assertEquals(expected, compiled(literals));
    }

    @Test
    void printsPointers() throws Exception {
        JavaClass callback = new JavaClass("java.lang", "Runnable");
        List<Object> values = compiled(
                new Literal.OfAddress(-1),
                new Literal.OfAddress(0),
                new Literal.OfFunctionPointer(callback, 1),
                new Literal.OfFunctionPointer(callback, 0));
        assertEquals(MemorySegment.ofAddress(-1), values.get(0));
        assertEquals(MemorySegment.NULL, values.get(1));
        assertEquals(MemorySegment.ofAddress(1), ((FunctionPointer<?>) values.get(2)).segment());
        assertNull(values.get(3));
    }

    @Test
    void printsStrings() throws Exception {
        StringBuilder all = new StringBuilder();
        IntStream.range(0, 0x500).forEach(c -> all.append((char) c));
        String[] strings = {"", all.toString(), "\\u0041 \\\\u", "\ud800", "😀", "\u2028", "$L $T $$ \"quoted\""};
        Literal[] literals = new Literal[strings.length];
        for (int i = 0; i < strings.length; i++) {
            literals[i] = new Literal.OfString(strings[i]);
        }
        assertEquals(List.of((Object[]) strings), compiled(literals));
    }
}
