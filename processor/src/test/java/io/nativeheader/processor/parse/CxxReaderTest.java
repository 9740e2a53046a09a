package io.nativeheader.processor.parse;

import static io.nativeheader.processor.parse.ParsedCxx.function;
import static io.nativeheader.processor.parse.ParsedCxx.names;
import static io.nativeheader.processor.parse.ParsedCxx.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.nativeheader.processor.cmodel.CEnum;
import io.nativeheader.processor.cmodel.CFunction;
import io.nativeheader.processor.cmodel.CPrimitive;
import io.nativeheader.processor.cmodel.CRecord;
import io.nativeheader.processor.cmodel.CTag;
import io.nativeheader.processor.cmodel.CVariable;
import io.nativeheader.processor.cmodel.cxx.CxxFunction;
import io.nativeheader.processor.cmodel.cxx.CxxType;
import io.nativeheader.processor.cmodel.cxx.CxxUnbound;
import io.nativeheader.processor.cmodel.cxx.CxxVariable;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Reads functions, variables, types and macros of C++ headers. */
class CxxReaderTest {

    @Test
    void readsFunctionsAndVariablesWithCLinkageAsInC() {
        Parsed c = Parsed.cxx("""
                extern "C" {
                int first(int);
                struct context;
                int second(context *);
                }
                extern "C" int third();
                extern int level;
                const int LIMIT = 7;
                int overloaded(int);
                """);
        assertEquals(List.of("first", "context", "second", "third", "level", "LIMIT"), names(c));
        assertEquals("first", c.function("first").symbol());
        assertEquals("level", c.declaration(CVariable.class, "level").symbol());
        assertTrue(c.declaration(CVariable.class, "LIMIT").value().isPresent());
        assertEquals("_Z10overloadedi", function(c, "overloaded").symbol());
    }

    @Test
    void readsFunctionsOfNamespacesWithoutASymbolAsThoseOfCxx() {
        Parsed c = Parsed.cxx("""
                namespace shapes {
                extern "C" {
                int version();
                static inline int headerVersion() { return 3; }
                }
                }
                """);
        assertEquals(List.of("version"), names(c));
        assertEquals("headerVersion", function(c, "shapes::headerVersion").name());
    }

    @Test
    void dropsTheAttributeOfFunctionsThatDoNotReturn() {
        Parsed c = Parsed.cxx("void fail_by(void (*fail)(int) __attribute__((noreturn)));");
        assertEquals(
                "void (*)(int)",
                function(c, "fail_by").parameters().getFirst().type().spelling());
    }

    @Test
    void readsFriendsThatOnlyClassesDeclare() {
        Parsed c = Parsed.cxx("""
                namespace shapes {
                class Shape {
                    friend int area(const Shape &shape) { return 1; }
                    friend bool operator==(const Shape &, const Shape &) = delete;
                    friend void visible(Shape *);
                    friend void lost(int);
                    template <class T> friend void any(T, Shape);
                };
                void visible(Shape *shape);
                template <class T> class Box { friend bool operator<(Box, Box); };
                }
                """);
        assertEquals(
                List.of("FUNCTION shapes::visible", "FRIEND shapes::area"),
                c.outcome.cxx().functions().stream()
                        .map(function -> function.kind() + " " + function.qualifiedName())
                        .toList());
        assertEquals(
                List.of(
                        "shapes::operator<: a class template declares it",
                        "shapes::Box: no declaration of the header names an instance of it; name one, such as instances ="
                                + " \"shapes::Box<int>\"",
                        "shapes::operator==: it is deleted",
                        "shapes::lost: no class of a parameter leads C++ to it",
                        "shapes::any: only a class declares it, as its friend"),
                c.outcome.cxx().unbound().stream()
                        .map(one -> one.name() + ": " + one.reason())
                        .toList());
    }

    @Test
    void readsVariablesThatTheHeaderDefinesAsThoseOfCxx() {
        Parsed c = Parsed.cxx("""
                extern int declared;
                inline int defined = 3;
                inline constexpr int LIMIT = 7;
                static const int INTERNAL = 8;
                """);
        assertEquals(List.of("declared", "INTERNAL"), names(c));
        assertEquals(
                List.of("defined", "LIMIT"),
                c.outcome.cxx().variables().stream().map(CxxVariable::name).toList());
    }

    @Test
    void readsFunctionsInNamespaces() {
        Parsed c = Parsed.cxx("""
                namespace shapes {
                inline namespace v1 {
                struct Point { int x, y; };
                /** Measures. */
                double distance(const Point &a, Point b, const char *unit = "m", bool exact = true) noexcept;
                }
                namespace { int hidden(Point &&p, int (*callback)(int)); }
                }
                """);
        CxxFunction distance = function(c, "shapes::distance");
        assertEquals(List.of("shapes"), distance.scope());
        assertTrue(distance.isNoexcept());
        assertEquals(
                List.of(false, false, true, true),
                distance.parameters().stream()
                        .map(CxxFunction.CxxParameter::hasDefault)
                        .toList());
        CxxType.Reference first = assertInstanceOf(
                CxxType.Reference.class, distance.parameters().get(0).type());
        assertTrue(first.isConst());
        assertInstanceOf(CxxType.Plain.class, first.target());
        assertInstanceOf(CxxType.Plain.class, distance.parameters().get(1).type());
        assertEquals("bool", distance.parameters().get(3).type().spelling());
        CxxFunction hidden = function(c, "shapes::hidden");
        assertEquals("int (*)(int)", hidden.parameters().get(1).type().spelling());
        assertTrue(assertInstanceOf(
                        CxxType.Reference.class, hidden.parameters().get(0).type())
                .isRvalue());
    }

    @Test
    void namesTypesByTheirClassesAndByNamespacesThatClash() {
        Parsed c = Parsed.cxx("""
                namespace a { enum class Color : unsigned char { RED, GREEN = 200 }; struct Only { int x; }; }
                namespace b { enum Color { BLUE }; typedef struct { int z; } Unnamed; }
                """);
        List<String> names = c.header().tags().values().stream().map(CTag::name).toList();
        assertEquals(List.of("a_Color", "Only", "b_Color", "Unnamed"), names);
        CEnum color = c.declaration(CEnum.class, "a_Color");
        assertEquals("a::Color", color.qualifiedName());
        assertEquals(CPrimitive.Kind.UNSIGNED_CHAR, color.underlying().kind());
        assertEquals("b::Unnamed", c.declaration(CRecord.class, "Unnamed").spelling());
    }

    @Test
    void leavesRecordsThatAreNotPlainCIncomplete() {
        Parsed c = Parsed.cxx("""
                struct Plain { int x; struct { int y; } inner; };
                struct Initialized { int x = 3; };
                class Private { int x; };
                extern "C" int count(Private *, Plain, Initialized *);
                """);
        assertTrue(c.declaration(CRecord.class, "Plain").layout().isPresent());
        CFunction count = c.function("count");
        assertEquals(3, count.parameters().size());
        assertEquals(
                List.of("Private", "Initialized"),
                c.header().tags().values().stream()
                        .filter(tag ->
                                tag instanceof CRecord record && record.layout().isEmpty())
                        .map(CTag::name)
                        .toList());
    }

    @Test
    void reportsTemplatesAndDeletedFunctions() {
        Parsed c = Parsed.cxx("""
                template <class T> T twice(T);
                template <class T> class Stack { };
                template <class T> constexpr T ZERO = 0;
                namespace n { void gone(int) = delete; void bound(); }
                """);
        assertEquals(
                List.of("Stack", "ZERO", "twice", "n::gone"),
                c.outcome.cxx().unbound().stream().map(CxxUnbound::name).toList());
        assertEquals(
                List.of("n::bound"),
                c.outcome.cxx().functions().stream()
                        .map(CxxFunction::qualifiedName)
                        .toList());
    }

    @Test
    void evaluatesMacrosInCxx() {
        Parsed c = Parsed.cxx("""
                struct Point { int x; };
                class Shape { public: Shape(int); };
                extern int level;
                #define LIMIT (sizeof(Point) + 3)
                #define NEXT (level + 1)
                #define UNIT Shape(1)
                #define NAME "name"
                """);
        var evaluation = c.evaluate();
        assertEquals(
                List.of("LIMIT", "NAME"),
                evaluation.constants().stream().map(constant -> constant.name()).toList());
        assertEquals(
                List.of("NEXT"),
                evaluation.expressions().stream().map(CFunction::name).toList());
        assertEquals("its value is an object of a class", evaluation.others().get("UNIT"));
    }

    @Test
    void ignoresACommentBeforeANamespace() {
        Parsed c = Parsed.cxx("""
                /** All shapes. */
                namespace shapes {

                int first();
                /** The second. */
                int second();
                }
                """);
        assertEquals("", text(function(c, "shapes::first").source()));
        assertEquals("The second.", text(function(c, "shapes::second").source()));
    }
}
