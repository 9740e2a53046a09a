package io.nativeheader.processor.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.nativeheader.processor.cmodel.CEvaluation;
import io.nativeheader.processor.cmodel.CMacroCall;
import io.nativeheader.processor.cmodel.CMacroResult;
import io.nativeheader.processor.cmodel.CSpelling;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MacroCallTest {

    private static CMacroCall call(String macro, String... types) {
        return new CMacroCall(macro, List.of(types), Optional.empty(), Optional.empty());
    }

    @Test
    void aCalledMacroBecomesAFunction() {
        Parsed c = Parsed.text("""
                typedef unsigned long dev_t;
                struct s { int x; };
                #define MAJOR(dev) ((unsigned int) ((dev) >> 20))
                #define SET(s) do { (s)->x = 1; } while (0)
                #define BIGGER(a, b) ({ int _a = (a); _a > (b) ? _a : (b); })
                """);
        CMacroCall major = call("MAJOR", "dev_t");
        CMacroCall set = call("SET", "struct s *");
        CMacroCall bigger = call("BIGGER", "int", "int");
        CMacroCall given =
                new CMacroCall("MAJOR", List.of(), Optional.empty(), Optional.of("int MAJOR(unsigned short dev)"));
        CMacroCall wrong = call("SET", "int");
        CEvaluation evaluation = c.evaluate(major, set, bigger, given, wrong);
        CSpelling spelling = new CSpelling(c.header().with(evaluation));
        assertEquals("unsigned int MAJOR(dev_t dev)", spelled(spelling, evaluation, major));
        assertEquals("void SET(struct s *s)", spelled(spelling, evaluation, set));
        assertEquals("int BIGGER(int a, int b)", spelled(spelling, evaluation, bigger));
        assertEquals("int MAJOR(unsigned short dev)", spelled(spelling, evaluation, given));
        assertInstanceOf(CMacroResult.Refused.class, evaluation.calls().get(wrong));
    }

    static final String OBJECTS = """
            struct item { int id; char title[8]; char *note; };
            struct holder { int *number; };
            extern struct item table[4];
            extern int *kept;
            struct item make(int id);
            int fill(void *buffer, unsigned long size);
            char *text_into(char *buffer, unsigned long size);
            void *alloca(unsigned long size);
            #define GIVEN(...) (__VA_ARGS__)
            """;

    /** Returns the kind of result for a macro called with an int and a struct item by value. */
    private static Class<?> resultKind(String macroBody) {
        CMacroCall call = call("M", "int", "struct item");
        return Parsed.text(OBJECTS + "#define M(x, i) " + macroBody + "\n")
                .evaluate(call)
                .calls()
                .get(call)
                .getClass();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(&(x))",
                "(&(i).title[1])",
                "((i).title)",
                "(&(i))",
                "((int[]) {1, 2})",
                "(&(struct item) {x})",
                "text_into((char[32]) {0}, 32)",
                "text_into((char *) &(x), 4)",
                "((x) ? &(x) : (int *) table)",
                "((x) ? kept : &(x))",
                "(fill(0, 0), &(x))",
                "((void *) (char *) &(x))",
                "((struct holder) {&(x)})",
                "({ int local = (x); &local; })",
                "({ int local = (x); int *pointer = &local; pointer; })",
                "({ char text[8]; text; })",
                "({ struct item local = (i); local.title + 1; })",
                "(make(x).title)",
                "(((x) ? (i) : table[0]).title)",
                "__builtin_alloca(x)",
                "alloca(x)",
                "__builtin_frame_address(0)",
                "GIVEN(GIVEN(&(x)))",
                "(*(int **) &(int *) {&(x)})",
                "do { kept = &(x); } while (0)",
                "((void) (kept = &(x)))",
                "({ kept = &(x); 1; })",
            })
    void rejectsAddressesInTheStackFrameOfAStub(String macroBody) {
        assertEquals(CMacroResult.PointsIntoFrame.class, resultKind(macroBody), macroBody);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "((i).id)",
                "((i).note)",
                "((i).title[2])",
                "(*&(x))",
                "((&(i))->note)",
                "((&(i))->title[1])",
                "((unsigned long) &(x))",
                "(i)",
                "(&table[x])",
                "(table[x].title)",
                "(table[sizeof((i).title)].title)",
                "(((char *[]) {table[0].title, table[1].title})[x])",
                "({ struct item *local = &table[x]; local; })",
                "({ static int kept_here; &kept_here; })",
                "({ struct item local = (i); local.note = 0; local; })",
                "fill(&(x), sizeof(x))",
                "do { *kept = (x); } while (0)",
                "do { int *local; local = &(x); *local = 1; } while (0)",
                "\"text\"",
                "make(x)",
                "kept",
            })
    void acceptsValuesOutsideTheStackFrameOfAStub(String macroBody) {
        assertEquals(CMacroResult.Callable.class, resultKind(macroBody), macroBody);
    }

    @Test
    void aPrototypeDoesNotHideAnAddressInTheStackFrame() {
        CMacroCall title =
                new CMacroCall("TITLE", List.of(), Optional.empty(), Optional.of("char *TITLE(struct item)"));
        CMacroCall note =
                new CMacroCall("NOTE", List.of(), Optional.empty(), Optional.of("void *NOTE(struct item item)"));
        CMacroCall given = new CMacroCall("TITLE", List.of("struct item"), Optional.of("void *"), Optional.empty());
        CEvaluation evaluation = Parsed.text(
                        OBJECTS + "#define TITLE(item) ((item).title)\n#define NOTE(item) ((item).note)\n")
                .evaluate(title, note, given);
        assertEquals(new CMacroResult.PointsIntoFrame(), evaluation.calls().get(title));
        assertEquals(new CMacroResult.PointsIntoFrame(), evaluation.calls().get(given));
        assertInstanceOf(CMacroResult.Callable.class, evaluation.calls().get(note));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "int SIZE(int (*rows)[3)",
                "int OTHER(int x)",
                "int SIZE(absent x)",
                "int SIZE(int x) { return x; }",
                "typedef int SIZE(int x)",
                "int SIZE",
                "int SIZE(int x); int y",
                "int SIZE(int x) // of it",
                "",
            })
    void anInvalidPrototypeIsRejectedWithoutAffectingOthers(String prototype) {
        CMacroCall call = new CMacroCall("SIZE", List.of(), Optional.empty(), Optional.of(prototype));
        CMacroCall good =
                new CMacroCall("SIZE", List.of(), Optional.empty(), Optional.of("int SIZE(char *(*x)[2][3]);"));
        CEvaluation evaluation =
                Parsed.text("#define SIZE(x) ((int) sizeof *(x))\n").evaluate(call, good);
        CMacroResult.InvalidPrototype refused = assertInstanceOf(
                CMacroResult.InvalidPrototype.class, evaluation.calls().get(call));
        assertFalse(refused.message().contains("nh_"), refused::message);
        assertInstanceOf(CMacroResult.Callable.class, evaluation.calls().get(good));
    }

    @Test
    void messagesUseTheUsersNames() {
        CMacroCall returning = call("RETURN", "int");
        CMacroCall sum = call("SUM", "struct item", "int");
        CEvaluation evaluation = Parsed.text(OBJECTS + "#define RETURN(x) return x\n#define SUM(item, x) (item + x)\n")
                .evaluate(returning, sum);
        for (CMacroCall call : List.of(returning, sum)) {
            CMacroResult.Refused refused = assertInstanceOf(
                    CMacroResult.Refused.class, evaluation.calls().get(call));
            assertFalse(refused.message().contains("nh_"), refused::message);
        }
    }

    @Test
    void anotherNameOfAFunctionLikeMacroCanBeCalled() {
        CMacroCall alias = call("ALIAS", "int");
        CMacroCall pointer = call("POINTER", "int");
        CMacroCall type = call("TYPE", "int");
        Parsed c = Parsed.text("""
                #define SQUARE(of) ((of) * (of))
                #define MIDDLE SQUARE
                #define ALIAS MIDDLE
                extern char (*pointer)(int);
                #define POINTER pointer
                #define TYPE int
                """);
        CEvaluation evaluation = c.evaluate(alias, pointer, type);
        CSpelling spelling = new CSpelling(c.header().with(evaluation));
        assertEquals("int ALIAS(int of)", spelled(spelling, evaluation, alias));
        assertEquals("char POINTER(int)", spelled(spelling, evaluation, pointer));
        assertInstanceOf(CMacroResult.Refused.class, evaluation.calls().get(type));
        assertTrue(evaluation.others().get("ALIAS").startsWith("it is another name of the function-like macro SQUARE"));
    }

    @Test
    void aMacroThatCallsItsArgumentDoesNotWantAType() {
        CMacroCall apply = call("APPLY", "void *");
        CMacroCall zero = call("ZERO_OF", "int");
        CEvaluation evaluation = Parsed.text("#define APPLY(f) ((f)(3))\n#define ZERO_OF(type) ((type) 0)\n")
                .evaluate(apply, zero);
        CMacroResult.Refused refused =
                assertInstanceOf(CMacroResult.Refused.class, evaluation.calls().get(apply));
        assertTrue(refused.message().contains("is not a function"), refused::message);
        assertEquals(
                new CMacroResult.NonValueParameter("type", "a type"),
                evaluation.calls().get(zero));
    }

    @Test
    void aFunctionLikeMacroMayDependOnItsLocation() {
        CMacroCall where = call("WHERE", "int");
        CEvaluation evaluation =
                Parsed.text("#define WHERE(x) ((x) + __LINE__)\n").evaluate(where);
        assertInstanceOf(CMacroResult.Callable.class, evaluation.calls().get(where));
    }

    private static String spelled(CSpelling spelling, CEvaluation evaluation, CMacroCall call) {
        CMacroResult.Callable callable =
                assertInstanceOf(CMacroResult.Callable.class, evaluation.calls().get(call));
        return spelling.declaration(callable.function());
    }
}
