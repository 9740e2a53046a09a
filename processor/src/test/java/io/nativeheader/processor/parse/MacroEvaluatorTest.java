package io.nativeheader.processor.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.nativeheader.processor.cmodel.CConstant;
import io.nativeheader.processor.cmodel.CEvaluation;
import io.nativeheader.processor.cmodel.CFunction;
import io.nativeheader.processor.cmodel.CMacro;
import io.nativeheader.processor.cmodel.CSpelling;
import io.nativeheader.processor.cmodel.CValue;
import io.nativeheader.processor.cmodel.CVariable;
import io.nativeheader.processor.platform.PerTarget;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MacroEvaluatorTest {

    private static CConstant constant(CEvaluation evaluation, String name) {
        return evaluation.constants().stream()
                .filter(constant -> constant.name().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        new AssertionError(name + ": " + evaluation.others().get(name)));
    }

    private static void assertInteger(long value, String type, String expression) {
        Parsed c = Parsed.text("enum { E = 5 };\ntypedef unsigned char byte;\n#define X " + expression + "\n");
        CConstant constant = constant(c.evaluate(), "X");
        assertEquals(new CValue.OfInteger(value), constant.value().first(), expression);
        assertEquals(type, new CSpelling(c.header()).type(constant.type()), expression);
    }

    @Test
    void integersHaveTheValueAndTypeOfC() {
        assertInteger(1, "int", "1");
        assertInteger(-1, "int", "-1");
        assertInteger(4294967295L, "unsigned int", "0xffffffffu");
        assertInteger(-1, "unsigned long", "0xffffffffffffffff");
        assertInteger(2147483648L, "long", "2147483648");
        assertInteger(7, "long long", "7LL");
        assertInteger('x', "int", "'x'");
        assertInteger(5, "int", "E");
        assertInteger(255, "unsigned char", "((byte) 511)");
        assertInteger(8, "unsigned long", "sizeof(long)");
        assertInteger(3, "int", "(1 ? 3 : 4)");
        assertInteger(80, "int", "(E << 4)");
    }

    @Test
    void floatsAndStringsAreConstants() {
        CEvaluation evaluation = Parsed.text(
                        "#define D 2.5\n#define F 0.5f\n#define H 0x1p-3\n#define S \"a\\tb\" \"c\"\n#define E \"\"\n")
                .evaluate();
        assertEquals(
                new CValue.OfFloating(2.5), constant(evaluation, "D").value().first());
        assertEquals(
                new CValue.OfFloating(0.5), constant(evaluation, "F").value().first());
        assertEquals(
                new CValue.OfFloating(0.125), constant(evaluation, "H").value().first());
        assertEquals(
                new CValue.OfString("a\tbc"), constant(evaluation, "S").value().first());
        assertEquals(new CValue.OfString(""), constant(evaluation, "E").value().first());
    }

    @Test
    void aMacroMayUseALaterOne() {
        CEvaluation evaluation =
                Parsed.text("#define LATER (EARLIER + 1)\n#define EARLIER 1\n").evaluate();
        assertEquals(
                new CValue.OfInteger(2), constant(evaluation, "LATER").value().first());
    }

    @Test
    void anUnbalancedMacroDoesNotAffectOtherMacros() {
        CEvaluation evaluation = Parsed.text("""
                        #define A 1
                        #define BEGIN {
                        #define B 2
                        #define OPEN (
                        #define C 3
                        #define QUOTE extern "C" {
                        #define D 4
                        #define INDIRECT BEGIN
                        #define E 5
                        #define BROKEN 1 +
                        #define F 6
                        #define SEMICOLON ;
                        #define G 7
                        """).evaluate();
        assertEquals(
                List.of("A", "B", "C", "D", "E", "F", "G"),
                evaluation.constants().stream().map(CConstant::name).toList());
        assertEquals(
                "its brackets or quotes are unbalanced", evaluation.others().get("INDIRECT"));
    }

    @Test
    void aMacroWithoutAConstantValueIsAnExpressionOrHasAReason() {
        CEvaluation evaluation = Parsed.text("""
                        extern int *where(void);
                        int function(int x);
                        #define current (*where())
                        #define NOTHING
                        #define TYPE unsigned int
                        #define ALIAS function
                        #define DEREFERENCED (*(int *) 8)
                        """).evaluate();
        assertEquals(
                List.of("current", "ALIAS", "DEREFERENCED"),
                evaluation.expressions().stream().map(CFunction::name).toList());
        assertEquals("it expands to nothing", evaluation.others().get("NOTHING"));
        assertTrue(evaluation.others().get("TYPE").startsWith("it is not an expression"));
    }

    @Test
    void stringsHaveTheirValueInC() {
        CEvaluation evaluation = Parsed.text("""
                        #define NUL "a\\0b"
                        #define WIDE L"gr\\u00fc\\u00df 1\\x41" "2"
                        #define UTF16 (u"\\u20ac\\xd83d\\xde00")
                        #define UTF32 U"\\U0001F600" U"4"
                        #define UTF8 u8"\\u00fc" "\\303\\274"
                        #define QUOTED "\\"\\\\\\?\\a"
                        #define NO_TEXT "\\xff"
                        static const char NAME[] = "na\\0me";
                        """).evaluate();
        Map<String, String> expected = Map.of(
                "NUL", "a\0b",
                "WIDE", "gr\u00fc\u00df 1A2",
                "UTF16", "\u20ac\ud83d\ude00",
                "UTF32", "\ud83d\ude004",
                "UTF8", "\u00fc\u00fc",
                "QUOTED", "\"\\?\u0007");
        expected.forEach((name, text) -> assertEquals(
                new CValue.OfString(text), constant(evaluation, name).value().first()));
        assertEquals(
                List.of("NO_TEXT"),
                evaluation.expressions().stream().map(CFunction::name).toList());
    }

    @Test
    void pointersWithAKnownAddressAreConstants() {
        CEvaluation evaluation = Parsed.text("""
                        extern int there;
                        #define FAILED ((void *) -1)
                        #define IGNORED ((void (*)(int)) 1)
                        #define NOTHING_AT_ALL ((char *) 0)
                        #define THERE (&there)
                        """).evaluate();
        assertEquals(
                new CValue.OfAddress(-1), constant(evaluation, "FAILED").value().first());
        assertEquals(
                new CValue.OfAddress(1), constant(evaluation, "IGNORED").value().first());
        assertEquals(
                new CValue.OfAddress(0),
                constant(evaluation, "NOTHING_AT_ALL").value().first());
        assertEquals(
                List.of("THERE"),
                evaluation.expressions().stream().map(CFunction::name).toList());
    }

    @Test
    void statementExpressionsAreEvaluatedWithinAFunction() {
        CEvaluation evaluation = Parsed.text("""
                        extern int there;
                        #define FIVE ({ 5; })
                        #define NEXT ({ int before = there; before + 1; })
                        #define NONE ({ there = 1; (void) 0; })
                        #define WRONG ({ absent; })
                        """).evaluate();
        assertEquals(
                new CValue.OfInteger(5), constant(evaluation, "FIVE").value().first());
        assertEquals(
                List.of("NEXT"),
                evaluation.expressions().stream().map(CFunction::name).toList());
        assertEquals("it has no value", evaluation.others().get("NONE"));
        assertTrue(evaluation.others().get("WRONG").contains("absent"), evaluation.others()::toString);
    }

    @Test
    void macrosAreEvaluatedAtTheEndOfTheHeader() {
        Parsed c = Parsed.text("""
                #define GONE 1
                #undef GONE
                #define CALLED(x) (x)
                #undef CALLED
                #define AGAIN 1
                #undef AGAIN
                #define AGAIN LATER
                #define LATER 2u
                """);
        CEvaluation evaluation = c.evaluate();
        assertEquals(Set.of("GONE", "CALLED"), evaluation.undefined());
        assertEquals(Map.of(), evaluation.others());
        assertEquals(
                new CValue.OfInteger(2), constant(evaluation, "AGAIN").value().first());
        assertEquals(
                List.of("AGAIN", "LATER"),
                c.header().with(evaluation).macros().stream().map(CMacro::name).toList());
    }

    @Test
    void aMacroThatEndsWithASemicolonIsNotAConstant() {
        CEvaluation evaluation = Parsed.text("#define FIVE 5;\n").evaluate();
        assertEquals(List.of(), evaluation.constants());
        assertTrue(evaluation.others().get("FIVE").startsWith("it is not an expression"));
    }

    @Test
    void aMacroThatNamesAFunctionBecomesThatFunction() {
        Parsed c = Parsed.text(
                "int compile_8(const char *pattern);\n#define compile compile_of(8)\n#define compile_of(n) compile_8\n"
                        + "#define regcomp renamed\n#define renamed compile_8\n");
        CFunction alias = c.evaluate().expressions().stream()
                .filter(function -> function.name().equals("regcomp"))
                .findFirst()
                .orElseThrow();
        assertEquals("compile_8", alias.symbol());
        assertEquals("int regcomp(const char *pattern)", new CSpelling(c.header()).declaration(alias));
        assertEquals(CFunction.Linkage.EXTERNAL, alias.linkage());
    }

    @Test
    void compoundLiteralsAreEvaluatedAtFileScope() {
        CEvaluation evaluation = Parsed.text(MacroCallTest.OBJECTS + """
                        #define PRIMES ((int[]) {2, 3, 5})
                        #define NOBODY (&(struct item) {1})
                        #define HOLDER ((struct holder) {PRIMES})
                        #define TABLE (&table[1])
                        #define CALLED text_into((char[8]) {0}, 8)
                        #define LOCAL ({ int local = 1; &local; })
                        """).evaluate();
        assertEquals(
                Map.of(
                        "PRIMES", CFunction.Linkage.EXPRESSION_AT_FILE_SCOPE,
                        "NOBODY", CFunction.Linkage.EXPRESSION_AT_FILE_SCOPE,
                        "HOLDER", CFunction.Linkage.EXPRESSION_AT_FILE_SCOPE,
                        "TABLE", CFunction.Linkage.EXPRESSION),
                evaluation.expressions().stream().collect(Collectors.toMap(CFunction::name, CFunction::linkage)));
        assertEquals(Set.of("CALLED", "LOCAL"), evaluation.others().keySet());
        assertTrue(
                evaluation.others().get("CALLED").contains("points to memory that ends"),
                evaluation.others()::toString);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "__LINE__",
                "(__LINE__ + 1)",
                "TEXT(__LINE__)",
                "__FILE__",
                "\"in \" __FILE__",
                "__FILE__ \":\" TEXT(__LINE__)",
                "__DATE__ \" \" __TIME__",
                "__TIMESTAMP__",
                "__COUNTER__",
                "__INCLUDE_LEVEL__",
                "__func__",
                "sizeof(__FUNCTION__)",
                "__builtin_LINE()",
                "({ __LINE__; })",
                "PLACE(1)",
            })
    void aValueThatDependsOnTheLocationIsNotAConstant(String expression) {
        CEvaluation evaluation = Parsed.text(
                        "#define TEXT_OF(x) #x\n#define TEXT(x) TEXT_OF(x)\n#define PLACE(x) ((x) + __LINE__)\n"
                                + "#define INNER " + expression + "\n#define X INNER\n#define NEXT 2\n")
                .evaluate();
        String reason = evaluation.others().get("X");
        assertTrue(
                reason != null && reason.startsWith("its value depends on where it is expanded (__"),
                () -> "" + reason);
        assertEquals(
                new CValue.OfInteger(2), constant(evaluation, "NEXT").value().first());
    }

    @Test
    void longDoublesOutsideTheRangeOfDoubleAreNotConstants() {
        Parsed c = Parsed.text("""
                #define LARGE 1e4000L
                #define NEGATIVE (-1e4000L)
                #define SMALL 1e-4000L
                #define ZERO 0.0L
                #define INFINITE __builtin_infl()
                #define HALF 0.5L
                #define DOUBLE __builtin_inf()
                static const long double CONSTANT = 1e4000L;
                static const long double THIRD = 0.25L;
                """);
        CEvaluation evaluation = c.evaluate();
        String reason = "its value is outside the range of double";
        assertEquals(Map.of("LARGE", reason, "NEGATIVE", reason, "SMALL", reason), evaluation.others());
        assertEquals(
                List.of("ZERO", "INFINITE", "HALF", "DOUBLE"),
                evaluation.constants().stream().map(CConstant::name).toList());
        assertEquals(
                Optional.empty(), c.declaration(CVariable.class, "CONSTANT").value());
        assertEquals(
                Optional.of(PerTarget.same(new CValue.OfFloating(0.25))),
                c.declaration(CVariable.class, "THIRD").value());
    }

    @Test
    void digitSeparatorsNeedC23() {
        String text = """
                #define THOUSAND 1'000
                #define MASK 0xff'ffu
                #define PI 3.141'592
                #define LETTER '1'
                #define BROKEN 1'
                #define NEXT 2
                """;
        CEvaluation evaluation = Parsed.with(text, "-std=c11", "-std=gnu2x").evaluate();
        assertEquals(
                new CValue.OfInteger(1000),
                constant(evaluation, "THOUSAND").value().first());
        assertEquals(
                new CValue.OfInteger(65535),
                constant(evaluation, "MASK").value().first());
        assertEquals(
                new CValue.OfFloating(3.141592),
                constant(evaluation, "PI").value().first());
        assertEquals(
                new CValue.OfInteger('1'),
                constant(evaluation, "LETTER").value().first());
        assertEquals(Map.of("BROKEN", "its brackets or quotes are unbalanced"), evaluation.others());
        CEvaluation before = Parsed.text(text).evaluate();
        assertEquals(Set.of("THOUSAND", "MASK", "PI", "BROKEN"), before.others().keySet());
        assertTrue(before.others().get("PI").contains("-std=gnu2x"), before.others()::toString);
    }

    @Test
    void aConstexprVariableIsAConstant() {
        Parsed c = Parsed.with("constexpr int LIMIT = 3 * 4;\n", "-std=gnu2x");
        Assumptions.assumeTrue(c.outcome.header().isPresent(), "constexpr needs libclang 19");
        assertEquals(
                Optional.of(PerTarget.same(new CValue.OfInteger(12))),
                c.declaration(CVariable.class, "LIMIT").value());
    }
}
