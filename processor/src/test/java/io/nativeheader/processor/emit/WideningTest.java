package io.nativeheader.processor.emit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.palantir.javapoet.CodeBlock;
import io.nativeheader.processor.jmodel.Carrier;
import io.nativeheader.processor.jmodel.NativeLayout.Scalar;
import org.junit.jupiter.api.Test;

class WideningTest {

    private static final CodeBlock VALUE = CodeBlock.of("value");

    private static String read(Carrier c, boolean unsigned, Carrier java) {
        return Widening.of(Scalar.widened(c, unsigned, java), VALUE).toString().replace("java.lang.", "");
    }

    private static String written(Carrier c, boolean unsigned, Carrier java) {
        return Widening.checked(Scalar.widened(c, unsigned, java), VALUE)
                .toString()
                .replace("io.nativeheader.runtime.", "");
    }

    @Test
    void leavesAnIntegerOfTheSameWidth() {
        assertEquals("value", read(Carrier.LONG, true, Carrier.LONG));
        assertEquals("value", written(Carrier.BYTE, true, Carrier.BYTE));
    }

    @Test
    void leavesTheExtensionOfSignedIntegersToJava() {
        assertEquals("value", read(Carrier.INT, false, Carrier.LONG));
        assertEquals("value", read(Carrier.SHORT, false, Carrier.INT));
    }

    @Test
    void zeroExtendsUnsignedIntegers() {
        assertEquals("Integer.toUnsignedLong(value)", read(Carrier.INT, true, Carrier.LONG));
        assertEquals("Short.toUnsignedInt(value)", read(Carrier.SHORT, true, Carrier.INT));
        assertEquals("Byte.toUnsignedLong(value)", read(Carrier.BYTE, true, Carrier.LONG));
        assertEquals("(short) Byte.toUnsignedInt(value)", read(Carrier.BYTE, true, Carrier.SHORT));
    }

    @Test
    void checksTheRangeOfNarrowerIntegers() {
        assertEquals("Integers.toInt(value)", written(Carrier.INT, false, Carrier.LONG));
        assertEquals("Integers.toUnsignedInt(value)", written(Carrier.INT, true, Carrier.LONG));
        assertEquals("Integers.toUnsignedShort(value)", written(Carrier.SHORT, true, Carrier.INT));
        assertEquals("Integers.toByte(value)", written(Carrier.BYTE, false, Carrier.SHORT));
    }
}
