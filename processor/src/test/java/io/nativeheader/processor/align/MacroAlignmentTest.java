package io.nativeheader.processor.align;

import static io.nativeheader.processor.align.TargetTexts.BOTH;
import static io.nativeheader.processor.align.TargetTexts.FIRST;
import static io.nativeheader.processor.align.TargetTexts.SECOND;
import static io.nativeheader.processor.align.TargetTexts.constant;
import static io.nativeheader.processor.align.TargetTexts.pair;
import static io.nativeheader.processor.align.TargetTexts.same;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.nativeheader.processor.cmodel.CConstant;
import io.nativeheader.processor.cmodel.CFunction;
import io.nativeheader.processor.cmodel.CFunction.Linkage;
import io.nativeheader.processor.cmodel.CMacro;
import io.nativeheader.processor.cmodel.CMacroCall;
import io.nativeheader.processor.cmodel.CMacroResult;
import io.nativeheader.processor.cmodel.CValue;
import io.nativeheader.processor.cmodel.CVarying;
import io.nativeheader.processor.platform.PerTarget;
import io.nativeheader.processor.platform.TargetSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MacroAlignmentTest {

    @Test
    void constantsThatAgreeEqualThoseOfOneTarget() {
        String text = "#define A 1\n#define S \"text\"\n#define D 2.5\n";
        AlignedHeader one = TargetTexts.of().text(TargetTexts.LINUX, text).align();
        assertEquals(one.evaluation(), same(text).evaluation());
        assertEquals(one.header().macros(), same(text).header().macros());
    }

    @Test
    void constantsHaveAValuePerTarget() {
        AlignedHeader aligned = pair("#define A 1\n#define B 2\n", "#define A 3\n#define C 4l\n");
        assertEquals(
                new PerTarget<>(BOTH, List.of(new CValue.OfInteger(1), new CValue.OfInteger(3))),
                constant(aligned, "A").orElseThrow().value());
        assertEquals(
                PerTarget.same(FIRST, new CValue.OfInteger(2)),
                constant(aligned, "B").orElseThrow().value());
        assertEquals(SECOND, constant(aligned, "C").orElseThrow().source().targets());
        assertEquals(
                List.of("A", "C", "B"),
                aligned.header().macros().stream().map(CMacro::name).toList());
        assertEquals(SECOND, aligned.header().macros().get(1).source().targets());
    }

    @Test
    void aConstantMayVaryInType() {
        CConstant constant =
                constant(same("#define SIZE sizeof(long)\n"), "SIZE").orElseThrow();
        assertInstanceOf(CVarying.class, constant.type());
        assertEquals(8L, ((CValue.OfInteger) constant.value().at(0)).value());
        assertEquals(4L, ((CValue.OfInteger) constant.value().at(1)).value());
    }

    @Test
    void aConstantOfAnotherSortIsReported() {
        assertEquals(
                Map.of("A", "it is an integer on linux-x86_64 and a string on windows-x86_64"),
                pair("#define A 1\n", "#define A \"one\"\n").evaluation().others());
    }

    @Test
    void aConstantIsPresentWhereItHasAValue() {
        AlignedHeader aligned = pair("#define A 1\n", "#define A\n");
        assertEquals(FIRST, constant(aligned, "A").orElseThrow().source().targets());
        assertEquals(Map.of(), aligned.evaluation().others());
    }

    @Test
    void reasonsNameTheirTargets() {
        assertEquals(
                Map.of(
                        "A", "it expands to nothing",
                        "B", "on linux-x86_64, it expands to nothing",
                        "C",
                                "on linux-x86_64, it expands to nothing; on windows-x86_64, its brackets or quotes are unbalanced"),
                pair("#define A\n#define B\n#define C\n", "#define A\n#define C (\n")
                        .evaluation()
                        .others());
    }

    @Test
    void aConstantHereAndAnExpressionThereIsReported() {
        AlignedHeader aligned = pair("#define A 1\n", "extern int a;\n#define A a\n");
        assertEquals(
                Map.of("A", "it is a constant on linux-x86_64 and an expression on windows-x86_64"),
                aligned.evaluation().others());
        assertTrue(constant(aligned, "A").isEmpty());
        assertEquals(List.of(), aligned.evaluation().expressions());
    }

    @Test
    void anExpressionThatIsAVariableElsewhereIsReported() {
        AlignedHeader aligned = pair("extern int zone;", "int *p(void);\n#define zone (*p())\n");
        assertEquals(
                Map.of("zone", "it is a variable on linux-x86_64 and an expression on windows-x86_64"),
                aligned.evaluation().others());
        assertEquals(
                FIRST, TargetTexts.find(aligned, "zone").orElseThrow().source().targets());
    }

    @Test
    void expressionsCombineLikeFunctions() {
        AlignedHeader aligned = pair("long *p(void);\n#define E (*p())\n", "int *q(void);\n#define E (*q())\n");
        CFunction expression = aligned.evaluation().expressions().getFirst();
        assertInstanceOf(CVarying.class, expression.result());
        assertEquals(Linkage.EXPRESSION, expression.linkage());
        assertEquals(TargetSet.ALL, expression.source().targets());
    }

    @Test
    void callsThatOneTargetRefusesAreCallableElsewhere() {
        CMacroCall call = new CMacroCall("M", List.of("int"), Optional.empty(), Optional.empty());
        AlignedHeader aligned = TargetTexts.of()
                .text(TargetTexts.LINUX, "#define M(x) ((x) + 1)\n", call)
                .text(TargetTexts.WINDOWS, "#define M(x) ((x)->a)\n", call)
                .align();
        CMacroResult.Callable result = assertInstanceOf(
                CMacroResult.Callable.class, aligned.evaluation().calls().get(call));
        assertEquals(FIRST, result.function().links().targets());
        assertEquals(FIRST, result.function().source().targets());
    }

    @Test
    void callsCombineLikeFunctions() {
        CMacroCall call = new CMacroCall("M", List.of("long"), Optional.empty(), Optional.empty());
        AlignedHeader aligned = TargetTexts.of()
                .text(TargetTexts.LINUX, "#define M(x) ((x) + 1)\n", call)
                .text(TargetTexts.WINDOWS, "#define M(x) ((x) + 1)\n", call)
                .align();
        CMacroResult.Callable result = assertInstanceOf(
                CMacroResult.Callable.class, aligned.evaluation().calls().get(call));
        assertInstanceOf(CVarying.class, result.function().result());
        assertEquals(TargetSet.ALL, result.function().links().targets());
    }

    @Test
    void aMacroThatOneTargetUndefinesIsAbsentThere() {
        AlignedHeader aligned = pair("#define A 1\n", "#define A 1\n#undef A\n");
        assertEquals(FIRST, constant(aligned, "A").orElseThrow().source().targets());
        assertEquals(FIRST, aligned.header().macros().getFirst().source().targets());
    }

    @Test
    void tagsOfMacrosAreAligned() {
        AlignedHeader aligned =
                same("struct s { long x; };\n#define P ((struct s *) 0)\n#define L ((struct { int y; }) {1}.y)\n");
        aligned.evaluation().tags().forEach((id, tag) -> assertEquals(id, tag.id()));
        assertTrue(constant(aligned, "P").isPresent());
    }
}
