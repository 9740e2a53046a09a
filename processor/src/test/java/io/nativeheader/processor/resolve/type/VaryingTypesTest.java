package io.nativeheader.processor.resolve.type;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.nativeheader.processor.cmodel.CHeader;
import io.nativeheader.processor.cmodel.CPrimitive;
import io.nativeheader.processor.cmodel.CPrimitive.Kind;
import io.nativeheader.processor.cmodel.CType;
import io.nativeheader.processor.cmodel.CVarying;
import io.nativeheader.processor.jmodel.Carrier;
import io.nativeheader.processor.jmodel.NativeLayout.Scalar;
import io.nativeheader.processor.platform.PerTarget;
import io.nativeheader.processor.platform.Target;
import io.nativeheader.processor.platform.Target.Architecture;
import io.nativeheader.processor.platform.Target.OperatingSystem;
import io.nativeheader.processor.platform.TargetSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class VaryingTypesTest {

    private static final CHeader HEADER = new CHeader(
            List.of(
                    new Target(OperatingSystem.LINUX, Architecture.X86_64),
                    new Target(OperatingSystem.LINUX, Architecture.AARCH64),
                    new Target(OperatingSystem.WINDOWS, Architecture.X86_64)),
            TargetSet.first(3),
            List.of(),
            List.of(),
            List.of(),
            Set.of(),
            Set.of(),
            Map.of(),
            List.of());

    private static final CVarying LONG_OR_INT =
            varying(new CPrimitive(Kind.LONG, 8), new CPrimitive(Kind.LONG, 8), new CPrimitive(Kind.INT, 4));

    private static CVarying varying(CType first, CType second, CType third) {
        return new CVarying(PerTarget.of(Map.of(0, first, 1, second, 2, third)));
    }

    private static Meaning join(Meaning first, Meaning second, Meaning third) {
        return new VaryingTypes(HEADER).join(LONG_OR_INT, PerTarget.of(Map.of(0, first, 1, second, 2, third)));
    }

    private static Meaning.Scalar integer(Carrier carrier, boolean unsigned) {
        return new Meaning.Scalar(carrier, unsigned);
    }

    @Test
    void oneMeaningOnAllTargetsIsKept() {
        assertEquals(new Meaning.Pointer(), join(new Meaning.Pointer(), new Meaning.Pointer(), new Meaning.Pointer()));
    }

    @Test
    void integersOfSeveralWidthsHaveTheWidestCarrier() {
        Meaning.Scalar scalar = assertInstanceOf(
                Meaning.Scalar.class,
                join(integer(Carrier.LONG, true), integer(Carrier.LONG, true), integer(Carrier.INT, true)));
        assertEquals(Carrier.LONG, scalar.carrier());
        assertTrue(scalar.isWidened());
        assertEquals(
                Scalar.widened(Carrier.INT, true, Carrier.LONG),
                scalar.layout().orElseThrow().at(2));
        assertEquals(Scalar.natural(Carrier.LONG), scalar.layout().orElseThrow().at(0));
    }

    @Test
    void aCharOfTwoSignsIsAByteThatIsExtendedAsOnEachTarget() {
        Meaning.Scalar scalar = assertInstanceOf(
                Meaning.Scalar.class,
                join(integer(Carrier.BYTE, false), integer(Carrier.BYTE, true), integer(Carrier.BYTE, false)));
        assertFalse(scalar.isWidened());
        assertFalse(((Scalar) scalar.layout().orElseThrow().at(0)).zeroExtended());
        assertTrue(((Scalar) scalar.layout().orElseThrow().at(1)).zeroExtended());
    }

    @Test
    void anEnumOnSomeTargetsIsAnInteger() {
        Meaning.Scalar scalar = assertInstanceOf(
                Meaning.Scalar.class,
                join(
                        new Meaning.Enumeration(Carrier.INT, true, Optional.empty()),
                        new Meaning.Enumeration(Carrier.INT, true, Optional.empty()),
                        integer(Carrier.SHORT, false)));
        assertEquals(Carrier.INT, scalar.carrier());
        assertFalse(scalar.unsigned());
    }

    @Test
    void typesOfDifferentKindsCannotBeBound() {
        Meaning.Unbindable unbindable = assertInstanceOf(
                Meaning.Unbindable.class,
                join(integer(Carrier.LONG, false), integer(Carrier.LONG, false), new Meaning.Pointer()));
        assertEquals("its type is long on linux-x86_64, linux-aarch64 and int on windows-x86_64", unbindable.reason());
    }

    @Test
    void integersAndBooleansAreDifferentKinds() {
        assertInstanceOf(
                Meaning.Unbindable.class,
                join(integer(Carrier.BOOLEAN, true), integer(Carrier.INT, false), integer(Carrier.INT, false)));
    }

    @Test
    void aLongDoubleThatIsADoubleSomewhereIsPassedByAddressEverywhere() {
        Meaning.Indirect sixteen = new Meaning.Indirect(
                "long double", Optional.empty(), PerTarget.same(16L), PerTarget.same(16L), "it is wide");
        Meaning.Indirect joined = assertInstanceOf(
                Meaning.Indirect.class, join(sixteen, sixteen, new Meaning.Scalar(Carrier.DOUBLE, false)));
        assertEquals(PerTarget.of(Map.of(0, 16L, 1, 16L, 2, 8L)), joined.size());
        assertEquals(PerTarget.of(Map.of(0, 16L, 1, 16L, 2, 8L)), joined.alignment());
    }

    @Test
    void plainCharOfTwoSignsIsText() {
        CType plain = varying(
                new CPrimitive(Kind.CHAR_SIGNED, 1),
                new CPrimitive(Kind.CHAR_UNSIGNED, 1),
                new CPrimitive(Kind.CHAR_SIGNED, 1));
        assertTrue(VaryingTypes.character(plain).orElseThrow().isPlainChar());
        assertTrue(VaryingTypes.character(LONG_OR_INT).isEmpty());
    }
}
