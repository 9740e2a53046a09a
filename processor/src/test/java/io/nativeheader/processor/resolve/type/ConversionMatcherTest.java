package io.nativeheader.processor.resolve.type;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.nativeheader.processor.jmodel.ArgumentConversion;
import io.nativeheader.processor.jmodel.Carrier;
import io.nativeheader.processor.jmodel.JavaClass;
import io.nativeheader.processor.jmodel.JavaGeneric;
import io.nativeheader.processor.jmodel.JavaPrimitive;
import io.nativeheader.processor.jmodel.JavaType;
import io.nativeheader.processor.jmodel.NativeLayout;
import io.nativeheader.processor.jmodel.ResultConversion;
import io.nativeheader.processor.platform.PerTarget;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConversionMatcherTest {

    private static final JavaClass PHY = new JavaClass("p", "phy_device");

    private static List<JavaType> arguments(Meaning meaning) {
        return ConversionMatcher.arguments(meaning).stream()
                .map(ConversionMatcher.Argument::type)
                .toList();
    }

    private static List<JavaType> results(Meaning meaning) {
        return ConversionMatcher.results(meaning).stream()
                .map(ConversionMatcher.Result::type)
                .toList();
    }

    @Test
    void aSignedIntegerFitsWiderTypes() {
        assertEquals(List.of(JavaPrimitive.INT, JavaPrimitive.LONG), arguments(new Meaning.Scalar(Carrier.INT, false)));
        assertEquals(
                List.of(JavaPrimitive.BYTE, JavaPrimitive.SHORT, JavaPrimitive.INT, JavaPrimitive.LONG),
                results(new Meaning.Scalar(Carrier.BYTE, false)));
        assertEquals(
                new ArgumentConversion.Narrowed(JavaPrimitive.LONG, Carrier.INT, false),
                ConversionMatcher.argument(new Meaning.Scalar(Carrier.INT, false), JavaPrimitive.LONG)
                        .orElseThrow()
                        .conversion());
    }

    @Test
    void anUnsignedIntegerFitsWiderTypes() {
        Meaning unsigned = new Meaning.Scalar(Carrier.SHORT, true);
        assertEquals(
                List.of(JavaPrimitive.SHORT, JavaPrimitive.INT, JavaPrimitive.LONG, JavaPrimitive.CHAR),
                arguments(unsigned));
        assertEquals(
                new ArgumentConversion.Narrowed(JavaPrimitive.LONG, Carrier.SHORT, true),
                ConversionMatcher.argument(unsigned, JavaPrimitive.LONG)
                        .orElseThrow()
                        .conversion());
        assertEquals(
                new ResultConversion.ZeroExtended(Carrier.SHORT, JavaPrimitive.INT),
                ConversionMatcher.result(unsigned, JavaPrimitive.INT)
                        .orElseThrow()
                        .conversion());
        assertEquals(List.of(JavaPrimitive.LONG), arguments(new Meaning.Scalar(Carrier.LONG, true)));
        assertEquals(List.of(JavaPrimitive.BOOLEAN), arguments(new Meaning.Scalar(Carrier.BOOLEAN, true)));
    }

    @Test
    void aStringFitsEveryCharPointer() {
        assertEquals(
                List.of(JavaClass.MEMORY_SEGMENT, JavaClass.STRING), arguments(new Meaning.CharPointer(true, true)));
        assertEquals(
                List.of(JavaClass.MEMORY_SEGMENT, JavaClass.STRING), arguments(new Meaning.CharPointer(false, true)));
        assertEquals(
                List.of(JavaClass.MEMORY_SEGMENT, JavaClass.STRING), results(new Meaning.CharPointer(false, true)));
    }

    @Test
    void aRecordPointerFitsTheRecordOrASegment() {
        Meaning pointer = new Meaning.RecordPointer(PHY, PerTarget.same(24L));
        assertEquals(List.of(PHY, JavaClass.MEMORY_SEGMENT), arguments(pointer));
        assertEquals(
                new ResultConversion.RecordPointer(PHY, PerTarget.same(24L)),
                ConversionMatcher.results(pointer).getFirst().conversion());
    }

    @Test
    void anEnumFitsAnIntegerOrTheJavaEnum() {
        JavaClass state = new JavaClass("p", "phy_state");
        assertEquals(
                List.of(JavaPrimitive.INT, state),
                arguments(new Meaning.Enumeration(Carrier.INT, false, Optional.of(state))));
        assertEquals(
                List.of(JavaPrimitive.BYTE), arguments(new Meaning.Enumeration(Carrier.BYTE, true, Optional.empty())));
    }

    @Test
    void aFunctionPointerFitsTheCallbackAsAnArgument() {
        Meaning pointer = new Meaning.FunctionPointer(PHY);
        assertEquals(List.of(JavaGeneric.functionPointer(PHY), PHY, JavaClass.MEMORY_SEGMENT), arguments(pointer));
        assertEquals(List.of(JavaGeneric.functionPointer(PHY), JavaClass.MEMORY_SEGMENT), results(pointer));
    }

    @Test
    void aRecordByValueFitsTheRecord() {
        Meaning value = new Meaning.RecordValue(PerTarget.same(new NativeLayout.Reference(PHY, 8, 4)));
        assertEquals(List.of(PHY), arguments(value));
        assertInstanceOf(
                ResultConversion.RecordValue.class,
                ConversionMatcher.results(value).getFirst().conversion());
    }

    @Test
    void nothingFitsAnUnbindableType() {
        assertTrue(arguments(new Meaning.Unbindable("it is odd")).isEmpty());
        assertTrue(results(new Meaning.Unbindable("it is odd")).isEmpty());
    }
}
