package io.nativeheader.processor.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.nativeheader.processor.cmodel.CConstant;
import io.nativeheader.processor.cmodel.CHeader;
import io.nativeheader.processor.cmodel.CPrimitive;
import io.nativeheader.processor.cmodel.CPrimitive.Kind;
import io.nativeheader.processor.cmodel.CType;
import io.nativeheader.processor.cmodel.CValue;
import io.nativeheader.processor.cmodel.CVarying;
import io.nativeheader.processor.jmodel.ConstantDeclaration.Literal;
import io.nativeheader.processor.platform.PerTarget;
import io.nativeheader.processor.platform.Target;
import io.nativeheader.processor.platform.Target.Architecture;
import io.nativeheader.processor.platform.Target.OperatingSystem;
import io.nativeheader.processor.platform.TargetSet;
import io.nativeheader.processor.resolve.type.TypeMapper;
import io.nativeheader.processor.resolve.type.TypeNames;
import io.nativeheader.processor.resolve.type.TypeRegistry;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A constant has one Java type on Linux, where long has 64 bits, and on Windows, where it has 32. */
class ConstantLiteralsTest {

    private static final CHeader HEADER = new CHeader(
            List.of(
                    new Target(OperatingSystem.LINUX, Architecture.X86_64),
                    new Target(OperatingSystem.WINDOWS, Architecture.X86_64)),
            TargetSet.first(2),
            List.of(),
            List.of(),
            List.of(),
            Set.of(),
            Set.of(),
            Map.of(),
            List.of());

    private static final CType LONG = varying(new CPrimitive(Kind.LONG, 8), new CPrimitive(Kind.LONG, 4));

    private static final CType UNSIGNED_LONG =
            varying(new CPrimitive(Kind.UNSIGNED_LONG, 8), new CPrimitive(Kind.UNSIGNED_LONG, 4));

    private static CType varying(CType linux, CType windows) {
        return new CVarying(PerTarget.of(Map.of(0, linux, 1, windows)));
    }

    private static Optional<PerTarget<Literal>> literals(CType type, CValue linux, CValue windows) {
        TypeNames names = new TypeNames("p", List.of(HEADER), Set.of(), Set.of());
        TypeMapper mapper = new TypeMapper(HEADER, new TypeRegistry("p", List.of(HEADER), names));
        return new ConstantLiterals(HEADER, mapper)
                .of(new CConstant("PHY", type, PerTarget.of(Map.of(0, linux, 1, windows)), Fixture.SOURCE));
    }

    private static Optional<PerTarget<Literal>> literals(CType type, long linux, long windows) {
        return literals(type, new CValue.OfInteger(linux), new CValue.OfInteger(windows));
    }

    private static PerTarget<Literal> longs(long linux, long windows) {
        return PerTarget.of(Map.of(0, new Literal.OfLong(linux), 1, new Literal.OfLong(windows)));
    }

    @Test
    void anIntegerHasTheWidestTypeOfTheTargets() {
        assertEquals(Optional.of(longs(8, 4)), literals(LONG, 8, 4));
        assertEquals(Optional.of(longs(-1, -1)), literals(LONG, -1, -1));
    }

    @Test
    void anUnsignedIntegerKeepsItsValue() {
        assertEquals(Optional.of(longs(-1, 0xFFFF_FFFFL)), literals(UNSIGNED_LONG, -1, 0xFFFF_FFFFL));
    }

    @Test
    void anIntegerOfOneWidthIsAnInt() {
        CType unsigned = new CPrimitive(Kind.UNSIGNED_INT, 4);
        assertEquals(
                Optional.of(PerTarget.same(TargetSet.first(2), new Literal.OfInt(-1))),
                literals(unsigned, 0xFFFF_FFFFL, 0xFFFF_FFFFL));
    }

    @Test
    void textOfSeveralTargetsIsText() {
        assertEquals(
                Optional.of(PerTarget.of(Map.of(0, new Literal.OfString("/"), 1, new Literal.OfString("\\")))),
                literals(new CPrimitive(Kind.INT, 4), new CValue.OfString("/"), new CValue.OfString("\\")));
    }

    @Test
    void valuesWithoutACommonTypeAreNoConstant() {
        assertEquals(
                Optional.empty(),
                literals(new CPrimitive(Kind.INT, 4), new CValue.OfInteger(1), new CValue.OfFloating(1)));
    }
}
