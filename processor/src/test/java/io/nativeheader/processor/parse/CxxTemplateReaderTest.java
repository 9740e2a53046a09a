package io.nativeheader.processor.parse;

import static io.nativeheader.processor.parse.ParsedCxx.declarations;
import static io.nativeheader.processor.parse.ParsedCxx.families;
import static io.nativeheader.processor.parse.ParsedCxx.function;
import static io.nativeheader.processor.parse.ParsedCxx.type;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.nativeheader.processor.cmodel.cxx.CxxClass;
import io.nativeheader.processor.cmodel.cxx.CxxClass.Access;
import io.nativeheader.processor.cmodel.cxx.CxxClass.CxxField;
import io.nativeheader.processor.cmodel.cxx.CxxFunction;
import io.nativeheader.processor.cmodel.cxx.CxxUnbound;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Reads templates of C++ headers and their instances. */
class CxxTemplateReaderTest {

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

    @Test
    void readsTheFieldsOfRecordsWithoutNamesInAnInstance() {
        Parsed c = Parsed.cxx("""
                template <class T> struct Box {
                    union { T *value; struct { short low, high; }; };
                    struct { int inner; } named;
                };
                void use(Box<int> box);
                """);
        assertEquals(
                List.of("value", "low", "high", "named"),
                type(c, "Box<int>").fields().stream().map(CxxField::name).toList());
    }

    @Test
    void readsAnInstanceOfEachFunctionTemplateIfTheHeaderHasNothingElse() {
        Parsed c = Parsed.cxx("""
                namespace shapes {
                template <class T> void clear() {}
                template <class T, int N> T times(T value) { return value * N; }
                }
                """);
        assertEquals(
                List.of("shapes::clear<int>", "shapes::times<int, 1>"),
                c.outcome.cxx().functions().stream().map(CxxFunction::fullName).toList());
    }

    @Test
    void readsAllBasesOfAnInstance() {
        Parsed c = Parsed.cxx("""
                struct Root { int root(); };
                template <class T> struct A : Root {};
                template <class T> struct B : A<T> {};
                template <class T> struct C : B<T> {};
                template <class T> struct D : C<T> {};
                template <class T> struct E : D<T> {};
                template <class T> struct F : E<T> {};
                struct Last : F<int> {};
                """);
        for (String name : List.of("A", "B", "C", "D", "E", "F")) {
            assertEquals(1, type(c, name + "<int>").bases().size());
        }
    }

    @Test
    void readsWhatTheHeaderInstantiates() {
        Parsed c = Parsed.cxx("""
                template <class T> struct Box {
                    typedef decltype(T() + 1) Sum;
                    T value;
                    T get() const;
                    operator const T *() const;
                    operator Sum() const;
                };
                extern template struct Box<long>;
                template struct Box<short>;
                """);
        assertEquals(
                List.of(
                        "long Box<long>::get() const",
                        "Box<long>::operator const long *() const",
                        "Box<long>::operator long() const"),
                declarations(type(c, "Box<long>").methods()));
        assertEquals(
                List.of(
                        "short Box<short>::get() const",
                        "Box<short>::operator const short *() const",
                        "Box<short>::operator int() const"),
                declarations(type(c, "Box<short>").methods()));
        assertEquals(List.of(), c.outcome.cxx().unbound());
    }

    @Test
    void deducesTheResultsOfAnInstance() {
        Parsed c = Parsed.cxx("""
                template <class T> struct Box {
                    T value;
                    auto get() const { return value; }
                    decltype(auto) get() { return (value); }
                    auto twice(int times) const { return times * value; }
                    auto over(int a) { return a; }
                    auto over(long a) { return a; }
                };
                void use(Box<int> box);
                """);
        assertEquals(
                List.of("get: int", "get: int &", "twice: int", "over: auto", "over: auto"),
                type(c, "Box<int>").methods().stream()
                        .map(method -> method.name() + ": " + method.result().spelling())
                        .toList());
    }

    @Test
    void namesInstancesWithTheUsualNamesOfStrings() {
        Parsed c = Parsed.cxx("""
                #include <string>
                #include <string_view>
                template <class T> struct Box { T value; };
                void use(Box<std::string> a, Box<std::u16string> b, Box<std::string_view> c, Box<const std::string &> d);
                """);
        assertEquals(
                List.of("Box_string", "Box_u16string", "Box_string_view", "Box_const_string_ref"),
                c.outcome.cxx().classes().stream().map(CxxClass::name).toList());
    }

    @Test
    void readsAnInstanceWithIntOfEachTemplateIfTheHeaderDeclaresNothingElse() {
        Parsed c = Parsed.cxx(STACK + "template <class T, bool Fast> class Queue { public: void put(T value); }; }");
        assertTrue(type(c, "stacks::Stack<int>").isOwn());
        assertEquals("Queue_int_true", type(c, "stacks::Queue<int, true>").name());
        assertEquals(
                List.of(), Parsed.cxx(STACK + "void used(); }").outcome.cxx().classes());
    }
}
