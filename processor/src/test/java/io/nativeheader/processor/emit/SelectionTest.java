package io.nativeheader.processor.emit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.palantir.javapoet.CodeBlock;
import io.nativeheader.processor.jmodel.JavaClass;
import io.nativeheader.processor.platform.PerTarget;
import io.nativeheader.processor.platform.TargetSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SelectionTest {

    private static final List<String> TARGETS =
            List.of("linux-x86_64", "linux-aarch64", "macos-aarch64", "windows-x86_64");

    private static final CodeBlock FAILURE = CodeBlock.of("new Error()");

    private final Selection selection = new Selection(new JavaClass("p", "phy"), TARGETS, Set.of());

    private final Selection ofLinux = new Selection(new JavaClass("p", "phy"), TARGETS, TargetSet.first(2), Set.of());

    private static String text(CodeBlock code) {
        return code.toString().replace("p.NativeHeaderPlatform.", "");
    }

    private static CodeBlock number(int value) {
        return CodeBlock.of("$L", value);
    }

    @Test
    void aValueThatAllTargetsShareIsALiteral() {
        assertEquals("144", text(selection.size(PerTarget.same(144L))));
        assertEquals("1", text(selection.of(PerTarget.of(Map.of(0, 5, 1, 6)), _ -> number(1))));
    }

    @Test
    void theMostCommonValueNeedsNoCondition() {
        PerTarget<Integer> values = PerTarget.of(Map.of(0, 8, 1, 8, 2, 8, 3, 4));
        assertEquals("INDEX == 3 ? 4 : 8", text(selection.initializer(values, SelectionTest::number)));
        assertEquals("(INDEX == 3 ? 4 : 8)", text(selection.of(values, SelectionTest::number)));
    }

    @Test
    void severalValuesAreTestedInTheOrderOfTheTargets() {
        PerTarget<Integer> values = PerTarget.of(Map.of(0, 1, 1, 2, 2, 3, 3, 3));
        assertEquals("INDEX == 0 ? 1 : INDEX == 1 ? 2 : 3", text(selection.initializer(values, SelectionTest::number)));
    }

    @Test
    void aValueOfSomeTargetsIsALiteralOnThem() {
        PerTarget<Integer> values = PerTarget.same(TargetSet.of(1), 7);
        assertEquals("7", text(selection.of(values, SelectionTest::number)));
        assertFalse(selection.isEverywhere(values));
    }

    @Test
    void aMissingItemThrowsWhereItIsMissing() {
        assertEquals("", text(selection.required(TargetSet.ALL, FAILURE)));
        assertEquals(
                "if (INDEX == 3) {\n  throw new Error();\n}\n", text(selection.required(TargetSet.first(3), FAILURE)));
        assertEquals(
                "if (INDEX != 1) {\n  throw new Error();\n}\n", text(selection.required(TargetSet.of(1), FAILURE)));
        assertEquals(
                "if (INDEX == 2 || INDEX == 3) {\n  throw new Error();\n}\n",
                text(selection.required(TargetSet.first(2), FAILURE)));
    }

    @Test
    void aRestrictedInterfaceSelectsAmongItsTargets() {
        PerTarget<Integer> values = PerTarget.of(Map.of(0, 1, 1, 2));
        assertTrue(ofLinux.isEverywhere(values));
        assertTrue(ofLinux.isRestricted());
        assertFalse(selection.isRestricted());
        assertEquals("INDEX == 1 ? 2 : 1", text(ofLinux.initializer(values, SelectionTest::number)));
        assertEquals("", text(ofLinux.required(TargetSet.first(2), FAILURE)));
    }

    @Test
    void statementsBecomeBranches() {
        PerTarget<Integer> values = PerTarget.of(Map.of(0, 1, 1, 2, 2, 3, 3, 3));
        assertEquals("""
                if (INDEX == 0) {
                  f(1);
                } else if (INDEX == 1) {
                  f(2);
                } else {
                  f(3);
                }
                """, text(selection.statements(values, value -> CodeBlock.of("f($L)", value))));
        assertEquals("f(1);\n", text(selection.statements(PerTarget.same(1), value -> CodeBlock.of("f($L)", value))));
    }

    @Test
    void aVariableNamedLikeThePlatformClassDoesNotObscureIt() {
        Selection obscured = new Selection(new JavaClass("p", "phy"), TARGETS, Set.of("NativeHeaderPlatform"));
        PerTarget<Integer> values = PerTarget.of(Map.of(0, 8, 1, 8, 2, 8, 3, 4));
        assertEquals(
                "p.NativeHeaderPlatform.INDEX == 3 ? 4 : 8",
                obscured.initializer(values, SelectionTest::number).toString());
    }

    @Test
    void namesTargets() {
        assertEquals("linux-x86_64, linux-aarch64", selection.names(TargetSet.first(2)));
    }
}
