package io.nativeheader.processor.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.nativeheader.processor.cmodel.CDeclaration;
import io.nativeheader.processor.cmodel.CEnum;
import io.nativeheader.processor.cmodel.CFunction;
import io.nativeheader.processor.cmodel.CPrimitive;
import io.nativeheader.processor.cmodel.CRecord;
import io.nativeheader.processor.cmodel.CSource;
import io.nativeheader.processor.cmodel.CTag;
import io.nativeheader.processor.cmodel.CVariable;
import io.nativeheader.processor.cmodel.cxx.CxxClass;
import io.nativeheader.processor.cmodel.cxx.CxxClass.Access;
import io.nativeheader.processor.cmodel.cxx.CxxClass.CxxField;
import io.nativeheader.processor.cmodel.cxx.CxxFunction;
import io.nativeheader.processor.cmodel.cxx.CxxType;
import io.nativeheader.processor.cmodel.cxx.CxxUnbound;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Reads C++ headers. */
class CxxReaderTest {

    private static CxxFunction function(Parsed c, String name) {
        return c.outcome.cxx().functions().stream()
                .filter(one -> one.qualifiedName().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        name + " is not among " + c.outcome.cxx().functions()));
    }

    private static List<String> names(Parsed c) {
        return c.header().declarations().stream().map(CDeclaration::name).toList();
    }

    @Test
    void readsFunctionsAndVariablesWithCLinkageAsInC() {
        Parsed c = Parsed.cxx("""
                extern "C" {
                int first(int);
                struct context;
                int second(context *);
                }
                extern "C" int third();
                int level;
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
    void leavesRecordsWithMembersOfClassesIncomplete() {
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
                List.of("twice", "Stack", "ZERO", "n::gone"),
                c.outcome.cxx().unbound().stream().map(CxxUnbound::name).toList());
        assertEquals(
                List.of("n::bound"),
                c.outcome.cxx().functions().stream()
                        .map(CxxFunction::qualifiedName)
                        .toList());
    }

    @Test
    void findsTheStandardLibrary() {
        Parsed c = Parsed.cxx("#include <string>\nnamespace n { std::size_t length(std::string); }");
        assertEquals("unsigned long", function(c, "n::length").result().spelling());
        assertEquals(1, c.outcome.cxx().functions().size());
        assertEquals(List.of(), c.outcome.cxx().unbound());
        assertEquals(List.of(), c.header().macros());
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

    private static CxxClass type(Parsed c, String name) {
        return c.outcome.cxx().classes().stream()
                .filter(one -> one.qualifiedName().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        name + " is not among " + c.outcome.cxx().classes()));
    }

    /** Returns declarations without the namespace, which old versions of libclang print before each type. */
    private static List<String> declarations(List<CxxFunction> functions) {
        return functions.stream()
                .map(function -> function.declaration().replace("shapes::", "").replace("Shape::Secret", "Secret"))
                .toList();
    }

    @Test
    void readsTheMembersOfAClass() {
        Parsed c = Parsed.cxx("""
                namespace shapes {
                class Later;
                /** A shape. */
                class Shape {
                public:
                    /** Creates one. */
                    explicit Shape(double side, int corners = 4);
                    Shape(const Shape &) = delete;
                    virtual ~Shape();
                    /** Measures. */
                    virtual double area() const = 0;
                    int inlined() const { return 1; }
                    /** Assigns. */
                    Shape &operator=(int x) { return *this; }
                    /** Compares. */
                    bool operator==(const Shape &other) const noexcept { return true; }
                    operator bool() const;
                    static Shape *unit();
                    void take(Later *a, Later &b, Later **c) &&;
                    void gone() = delete;
                    template <class T> void any(T);
                    /** Counts. */
                    static int count;
                    static constexpr int LIMIT = 5;
                    const int fixed = 2;
                    unsigned bits : 3;
                    union { int whole; float real; };
                    int &reference;
                protected:
                    virtual void hidden();
                private:
                    class Secret {};
                public:
                    Secret leak();
                };
                }
                """);
        CxxClass shape = type(c, "shapes::Shape");
        assertEquals("Shape", shape.name());
        assertTrue(
                shape.isOwn() && shape.isAbstract() && shape.isPolymorphic() && !shape.copyable() && !shape.isFinal());
        assertEquals(Access.PUBLIC, shape.destructor());
        assertEquals(List.of("Shape::Shape(double side, int corners)"), declarations(shape.constructors()));
        assertTrue(shape.constructors().getFirst().isExplicit());
        assertEquals(
                List.of(
                        "double Shape::area() const",
                        "int Shape::inlined() const",
                        "Shape &Shape::operator=(int x)",
                        "bool Shape::operator==(const Shape &other) const",
                        "Shape::operator bool() const",
                        "static Shape *Shape::unit()",
                        "void Shape::take(Later *a, Later &b, Later **c) &&",
                        "Secret Shape::leak()"),
                declarations(shape.methods()));
        assertEquals(
                List.of("Measures.", "", "Assigns.", "Compares.", "", "", "", ""),
                shape.methods().stream().map(method -> text(method.source())).toList());
        CxxFunction area = shape.methods().getFirst();
        assertTrue(area.isVirtual() && area.isPureVirtual() && area.isConst() && !area.isNoexcept());
        assertTrue(shape.methods().get(3).isNoexcept());
        assertTrue(shape.methods().get(5).isStatic());
        CxxFunction take = shape.methods().get(6);
        assertTrue(take.isRvalue());
        CxxType.Pointer pointer =
                assertInstanceOf(CxxType.Pointer.class, take.parameters().get(2).type());
        assertInstanceOf(
                CxxType.OfClass.class,
                assertInstanceOf(CxxType.Pointer.class, pointer.target()).target());
        assertInstanceOf(CxxType.Unsupported.class, shape.methods().get(7).result());
        assertEquals(
                List.of("count", "fixed", "bits", "whole", "real", "reference"),
                shape.fields().stream().map(CxxField::name).toList());
        assertEquals(
                List.of(false, true, false, false, false, true),
                shape.fields().stream().map(CxxField::isConst).toList());
        assertEquals("Counts.", text(shape.fields().getFirst().source()));
        assertEquals("A shape.", text(shape.source()));
        assertEquals("LIMIT", c.outcome.cxx().variables().getFirst().name());
        assertEquals(
                List.of("shapes::Shape::gone", "shapes::Shape::any"),
                c.outcome.cxx().unbound().stream().map(CxxUnbound::name).toList());
    }

    private static String text(CSource source) {
        return source.comment().isEmpty()
                ? ""
                : source.comment().toString().replaceAll(".*Text\\[text=([^\\]]*)\\].*", "$1");
    }

    @Test
    void readsBasesAndWhatUsingMakesPublic() {
        Parsed c = Parsed.cxx("""
                struct Base { Base(int); virtual ~Base(); protected: void inner(int); };
                struct Other { int x; };
                class Derived final : public Base, private virtual Other {
                public:
                    using Base::Base;
                    using Base::inner;
                };
                """);
        CxxClass derived = type(c, "Derived");
        assertTrue(derived.isFinal() && derived.isPolymorphic() && derived.copyable());
        assertEquals(
                List.of("Base PUBLIC false", "Other PRIVATE true"),
                derived.bases().stream()
                        .map(base -> base.qualifiedName() + " " + base.access() + " " + base.isVirtual())
                        .toList());
        assertEquals(type(c, "Base").id(), derived.bases().getFirst().id());
        assertEquals(List.of("Derived::Derived(int)"), declarations(derived.constructors()));
        assertEquals(List.of("void Derived::inner(int)"), declarations(derived.methods()));
    }

    @Test
    void tellsWhichMembersTheCompilerAdds() {
        Parsed c = Parsed.cxx("""
                struct Options { int level = 3; };
                struct Moved { Moved(Moved &&); };
                struct Holder { Moved moved; int &reference; };
                class Kept { public: Kept(const Kept &); private: ~Kept(); };
                struct KeptInside { Kept kept; };
                struct Copying { Options options[2]; };
                """);
        assertEquals(1, type(c, "Options").constructors().size());
        assertTrue(type(c, "Options").copyable());
        assertEquals(List.of(), type(c, "Holder").constructors());
        assertFalse(type(c, "Moved").copyable());
        assertFalse(type(c, "Holder").copyable());
        assertEquals(Access.PRIVATE, type(c, "Kept").destructor());
        assertEquals(Access.DELETED, type(c, "KeptInside").destructor());
        assertTrue(type(c, "Copying").copyable());
        assertEquals(8, type(c, "Copying").size());
    }

    @Test
    void readsNestedTypes() {
        Parsed c = Parsed.cxx("""
                class Outer {
                public:
                    enum class Mode { ON };
                    struct Plain { int x; };
                    class Inner;
                    Mode mode(Plain);
                private:
                    struct Hidden { int x; };
                };
                class Outer::Inner { public: void run(); };
                """);
        assertEquals(List.of("Outer_Mode", "Outer_Plain"), names(c));
        assertEquals("Outer_Inner", type(c, "Outer::Inner").name());
        assertEquals(
                "Outer::Plain",
                type(c, "Outer")
                        .methods()
                        .getFirst()
                        .parameters()
                        .getFirst()
                        .type()
                        .spelling());
    }

    private static String families(CxxType type) {
        return switch (type) {
            case CxxType.Standard standard ->
                standard.family()
                        + standard.arguments().stream()
                                .map(CxxReaderTest::families)
                                .toList()
                                .toString()
                        + (standard.extent() > 0 ? standard.extent() : "");
            case CxxType.Reference reference -> families(reference.target()) + "&";
            case CxxType.Pointer pointer -> families(pointer.target()) + "*";
            case CxxType.OfClass one -> one.spelling();
            case CxxType.Plain plain -> plain.spelling();
            case CxxType.Unsupported unsupported -> unsupported.reason();
        };
    }

    @Test
    void recognizesTheStandardLibrary() {
        Parsed c = Parsed.cxx("""
                #include <array>
                #include <chrono>
                #include <deque>
                #include <filesystem>
                #include <functional>
                #include <map>
                #include <memory>
                #include <optional>
                #include <ostream>
                #include <string>
                #include <thread>
                #include <vector>
                namespace names {
                class Shape;
                using Names = std::vector<std::string>;
                std::array<double, 3> all(
                        std::string_view a, Names &&b, const std::map<std::string, std::deque<int>> &c,
                        std::unique_ptr<Shape> d, std::shared_ptr<int> e,
                        std::function<int(const std::string &, Shape *)> f, std::optional<std::string> g,
                        std::pair<int, const char *> h, std::filesystem::path *i);
                void others(
                        std::chrono::milliseconds a, std::chrono::hours b, std::chrono::duration<double> c,
                        std::ostream &d, std::thread e, const std::wstring &f, std::vector<std::thread> g);
                }
                """);
        CxxFunction all = function(c, "names::all");
        assertEquals("ARRAY[double]3", families(all.result()));
        assertEquals(
                List.of(
                        "STRING_VIEW[]",
                        "VECTOR[STRING[]]&",
                        "MAP[STRING[], LIST[int]]&",
                        "UNIQUE_PTR[names::Shape]",
                        "SHARED_PTR[int]",
                        "FUNCTION[int, STRING[]&, names::Shape*]",
                        "OPTIONAL[STRING[]]",
                        "PAIR[int, const char *]",
                        "PATH[]*"),
                all.parameters().stream().map(one -> families(one.type())).toList());
        assertEquals(
                List.of(
                        "DURATION[long]1000000",
                        "DURATION[long]3600000000000",
                        "it uses a duration that does not count in integers",
                        "std::basic_ostream<char>&",
                        "it uses std::thread, which has no Java counterpart",
                        "std::basic_string<wchar_t>&",
                        "it uses std::thread, which has no Java counterpart"),
                function(c, "names::others").parameters().stream()
                        .map(one -> families(one.type()))
                        .toList());
    }

    @Test
    void tellsWhichObjectsOwnNothing() {
        Parsed c = Parsed.cxx("""
                #include <string>
                class View { public: View(const std::string &); ~View() = default; private: std::string_view text; };
                class Owner { public: Owner(); private: std::string text; };
                class Virtual { public: virtual ~Virtual() = default; };
                """);
        assertTrue(type(c, "View").isTriviallyDestructible());
        assertFalse(type(c, "Owner").isTriviallyDestructible());
        assertFalse(type(c, "Virtual").isTriviallyDestructible());
    }

    private static final String STACK = """
            namespace stacks {
            template <class T> class Base { };
            template <class T> class Stack : public Base<T> {
            public:
                Stack();
                explicit Stack(const T &first, int size = 2);
                /** Pushes. */
                void push(const T &value);
                void push(T &&value);
                T &operator[](int index);
                struct Item { T value; };
                Item item();
                static int count;
                T field;
                template <class U> void convert(U);
            private:
                T hidden;
            };
            """;

    @Test
    void readsInstancesOfTemplatesThatDeclarationsName() {
        Parsed c = Parsed.cxx(STACK + """
                using Numbers = Stack<int>;
                class Shape;
                void use(const Stack<Shape *> &stack, Numbers numbers);
                }
                """);
        CxxClass numbers = type(c, "stacks::Stack<int>");
        assertEquals("Numbers", numbers.name());
        assertEquals(
                List.of(
                        "stacks::Stack<int>::push",
                        "stacks::Stack<int>::push",
                        "stacks::Stack<int>::operator[]",
                        "stacks::Stack<int>::item"),
                numbers.methods().stream().map(CxxFunction::qualifiedName).toList());
        assertEquals(2, numbers.constructors().size());
        assertTrue(numbers.constructors().getFirst().parameters().getLast().hasDefault());
        assertEquals(
                List.of("field", "count"),
                numbers.fields().stream().map(CxxField::name).toList());
        assertEquals(
                List.of("int &", "int &&", "int &"),
                List.of(
                        numbers.methods()
                                .get(0)
                                .parameters()
                                .getFirst()
                                .type()
                                .spelling()
                                .replace("const ", ""),
                        numbers.methods().get(1).parameters().getFirst().type().spelling(),
                        numbers.methods().get(2).result().spelling()));
        assertEquals(
                "Stack_Shape_ptr", type(c, "stacks::Stack<stacks::Shape *>").name());
        assertEquals("Numbers_Item", type(c, "stacks::Stack<int>::Item").name());
        assertTrue(c.outcome.cxx().unbound().stream().anyMatch(one -> one.name().equals("stacks::Stack::convert")));
        assertTrue(
                c.outcome.cxx().unbound().stream().noneMatch(one -> one.name().equals("stacks::Stack")));
    }

    @Test
    void readsInstancesThatTheUserNames() {
        Parsed c = Parsed.cxx(
                List.of(),
                STACK + "template <class T> struct Broken { typename T::missing field; }; }",
                List.of("stacks::Stack<char>", "stacks::Missing<int>", "stacks::Broken<int>"));
        assertEquals("Stack_char", type(c, "stacks::Stack<char>").name());
        assertTrue(type(c, "stacks::Stack<char>").isOwn());
        assertEquals(
                List.of("stacks::Broken<int>", "stacks::Missing<int>"),
                c.outcome.cxx().unbound().stream()
                        .filter(one -> one.kind().equals("template instance"))
                        .map(CxxUnbound::name)
                        .sorted()
                        .toList());
    }

    @Test
    void writesTheKeywordOfATypeThatAMemberHides() {
        Parsed c = Parsed.cxx("""
                class Window {
                public:
                    enum Mode { ON };
                    enum Mode Mode() const;
                    void set(enum Mode mode, const enum Mode *next);
                };
                """);
        CxxFunction set = type(c, "Window").methods().getLast();
        assertEquals(
                List.of("enum Window::Mode", "const enum Window::Mode *"),
                set.parameters().stream().map(one -> one.type().spelling()).toList());
        assertEquals("Window::Mode", c.declaration(CEnum.class, "Window_Mode").qualifiedName());
    }

    @Test
    void readsFunctionTemplatesThatNeedNoTemplateArguments() {
        Parsed c = Parsed.cxx("""
                struct Text { Text(); };
                struct Pattern {
                    template <typename... A> static bool match(const Text &text, Pattern *patterns[], A &&...more);
                    template <typename T> void other(T);
                };
                template <class... A> int log(const char *format, A... more) noexcept;
                """);
        CxxFunction match = type(c, "Pattern").methods().getFirst();
        assertTrue(match.isStatic());
        assertEquals(
                List.of("text", "patterns"),
                match.parameters().stream().map(one -> one.name()).toList());
        assertEquals("Pattern**", families(match.parameters().getLast().type()));
        assertTrue(function(c, "log").isNoexcept());
        assertEquals(
                List.of("Pattern::other"),
                c.outcome.cxx().unbound().stream().map(CxxUnbound::name).toList());
    }

    @Test
    void givesACommentBeforeANamespaceToNobody() {
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

    @Test
    void qualifiesTheTemplateArgumentsOfASpecialization() {
        Parsed c = Parsed.cxx("""
                #include <map>
                namespace yaml {
                class Node { public: Node(); };
                template <class T, int N = 2> struct convert;
                template <> struct convert<Node> { static int encode(const Node &node); };
                template <> struct convert<int, 3> { };
                void use(const convert<Node> &);
                struct Value : std::pair<Node, Node> {
                    Value();
                    Value(const std::map<class Secret, int>::iterator &);
                private:
                    class Hidden;
                public:
                    std::map<Hidden, int> all();
                };
                }
                """);
        CxxClass convert = type(c, "yaml::convert<yaml::Node>");
        assertEquals("convert_Node", convert.name());
        assertEquals(
                "const yaml::convert<yaml::Node> &",
                function(c, "yaml::use").parameters().getFirst().type().spelling());
        assertEquals(Access.PUBLIC, type(c, "yaml::Value").destructor());
        assertTrue(
                families(type(c, "yaml::Value").methods().getFirst().result()).startsWith("it uses the private type"));
        assertTrue(c.outcome.cxx().unbound().stream().anyMatch(one -> one.kind().equals("template specialization")));
    }
}
