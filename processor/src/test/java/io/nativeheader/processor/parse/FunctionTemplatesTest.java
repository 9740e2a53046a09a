package io.nativeheader.processor.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.nativeheader.processor.cmodel.cxx.CxxClass;
import io.nativeheader.processor.cmodel.cxx.CxxFunction;
import io.nativeheader.processor.cmodel.cxx.CxxFunction.CxxParameter;
import io.nativeheader.processor.cmodel.cxx.CxxFunction.TemplateArgument;
import io.nativeheader.processor.cmodel.cxx.CxxNamedInstance;
import io.nativeheader.processor.cmodel.cxx.CxxUnbound;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class FunctionTemplatesTest {

    private static final String NODES = """
            namespace std { template <class T> struct vector { T *first; }; }
            namespace nodes {
            struct Key { int id; Key(); };
            class Node {
            public:
                template <typename T> explicit Node(const T &value);
                /** Converts. */
                template <typename T> T as() const;
                template <typename T, typename S> T as(const S &fallback) const;
                template <typename K> const Node *operator[](const K &key) const;
                template <typename K> Node *operator[](const K &key);
                template <typename T> operator T() const;
                template <class... A> static bool match(const char *text, A &&...parts);
                template <class T> T value(T other) const noexcept;
                void value() const;
            private:
                template <class T> void hidden(T);
            };
            template <class T> T largest(T first, T second = T());
            template <class T> T *largest(std::vector<T> all);
            template <class T, int N> int count(const T (&array)[N]);
            template <class T> auto twice(T value) { return value + value; }
            template <class T> struct Stack { template <class C> void push_all(const C &all); T top; Stack(); };
            template <class T> struct only_int; template <> struct only_int<int> { typedef int type; };
            template <class T> typename only_int<T>::type constrained(T value);
            }
            """;

    private static Parsed parse(String... instances) {
        return Parsed.cxx(List.of(), NODES, Arrays.asList(instances));
    }

    private static CxxClass type(Parsed c, String name) {
        return c.outcome.cxx().classes().stream()
                .filter(one -> one.qualifiedName().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        name + " is not among " + c.outcome.cxx().classes()));
    }

    private static List<String> declarations(List<CxxFunction> functions) {
        return functions.stream()
                .filter(one ->
                        !one.name().equals("value") || !one.templateArguments().isEmpty())
                .map(CxxFunction::declaration)
                .toList();
    }

    private static List<String> functions(Parsed c) {
        return declarations(c.outcome.cxx().functions());
    }

    private static List<String> methods(Parsed c) {
        return declarations(type(c, "nodes::Node").methods());
    }

    /** Returns the messages about instances. */
    private static List<String> refused(Parsed c) {
        return c.outcome.cxx().named().stream()
                .filter(CxxNamedInstance.OfNothing.class::isInstance)
                .map(CxxNamedInstance.OfNothing.class::cast)
                .map(one -> one.written() + ": " + one.reason())
                .toList();
    }

    @Test
    void readsInstancesOfMemberTemplatesInTheOrderOfTheHeader() {
        Parsed c = parse("nodes::Node::value<double>", "nodes::Node::as<int>", "nodes::Node::as<nodes::Key *>");
        assertEquals(
                List.of(
                        "static bool nodes::Node::match(const char *text)",
                        "int nodes::Node::as<int>() const",
                        "nodes::Key *nodes::Node::as<nodes::Key *>() const",
                        "double nodes::Node::value<double>(double other) const"),
                methods(c).stream()
                        .sorted(java.util.Comparator.comparing(one -> one.contains("match") ? 0 : 1))
                        .toList());
        CxxFunction as = type(c, "nodes::Node").methods().getFirst();
        assertEquals("nodes::Node::as", as.qualifiedName());
        assertEquals(List.of(new TemplateArgument("int", false)), as.templateArguments());
        assertTrue(as.isConst());
        assertEquals(List.of(), refused(c));
    }

    @Test
    void readsEachOverloadThatTheArgumentsFit() {
        Parsed c = parse("nodes::Node::operator[]<nodes::Key>", "nodes::largest<double>");
        assertEquals(
                List.of("nodes::Node *", "const nodes::Node *"),
                type(c, "nodes::Node").methods().stream()
                        .filter(one -> one.name().equals("operator[]"))
                        .map(one -> one.result().spelling())
                        .sorted(java.util.Comparator.reverseOrder())
                        .toList());
        assertEquals(
                List.of(
                        "double nodes::largest<double>(double first, double second)",
                        "double *nodes::largest<double>(std::vector<double> all)"),
                functions(c));
        CxxFunction largest = c.outcome.cxx().functions().getFirst();
        assertTrue(largest.parameters().getLast().hasDefault());
        assertTrue(largest.templateArguments().getFirst().isInParameters());
    }

    @Test
    void readsPacks() {
        Parsed c = parse("nodes::Node::match<int *, double>");
        CxxFunction match = type(c, "nodes::Node").methods().stream()
                .filter(one -> !one.templateArguments().isEmpty())
                .findFirst()
                .orElseThrow();
        assertTrue(match.isStatic());
        assertEquals(
                List.of("text const char *", "parts1 int *&&", "parts2 double &&"),
                match.parameters().stream()
                        .map(one -> one.name() + " " + one.type().spelling())
                        .toList());
    }

    @Test
    void readsConstructorsAndConversions() {
        Parsed c = parse("nodes::Node::Node<int>", "nodes::Node::operator long");
        CxxFunction constructor = type(c, "nodes::Node").constructors().getFirst();
        assertEquals("nodes::Node::Node(const int &value)", constructor.declaration());
        assertEquals(List.of(), constructor.templateArguments());
        assertTrue(constructor.isExplicit());
        assertTrue(
                methods(c).contains("nodes::Node::operator long() const"),
                () -> methods(c).toString());
    }

    @Test
    void readsMembersOfClassInstances() {
        Parsed c = parse("nodes::Stack<int>::push_all<std::vector<int>>");
        assertEquals(
                List.of("void nodes::Stack<int>::push_all<std::vector<int>>(const std::vector<int> &all)"),
                declarations(type(c, "nodes::Stack<int>").methods()));
    }

    @Test
    void readsValuesAsArgumentsAndDeducedResults() {
        Parsed c = parse("nodes::count<int, 3>", "nodes::twice<short>");
        assertEquals(
                List.of("int nodes::count<int, 3>(const int (&array)[3])", "int nodes::twice<short>(short value)"),
                functions(c));
    }

    @Test
    void readsTheCommentOfTheTemplate() {
        Parsed c = parse("nodes::Node::as<int>");
        CxxFunction as = type(c, "nodes::Node").methods().getFirst();
        assertTrue(as.source().toString().contains("Converts"), as.source().toString());
    }

    @Test
    void tellsWhyAnInstanceIsNotFound() {
        assertEquals(
                List.of(
                        "nodes::Node::as<Nope>: clang: use of undeclared identifier 'Nope'",
                        "nodes::Node::az<int>: clang: no template named 'az' in 'nodes::Node'",
                        "nodes::Node::hidden<int>: it is not public",
                        "nodes::constrained<double>: clang: no matching function for call to 'constrained'; candidate template ignored:"
                                + " substitution failure [with T = double]: implicit instantiation of undefined template"
                                + " 'nodes::only_int<double>'",
                        "nodes::largest<int, int>: no function template has this name and these template parameters"),
                refused(parse(
                                "nodes::Node::as<Nope>",
                                "nodes::Node::az<int>",
                                "nodes::Node::hidden<int>",
                                "nodes::constrained<double>",
                                "nodes::largest<int, int>"))
                        .stream()
                        .sorted()
                        .toList());
    }

    @Test
    void refusesAFunctionThatIsNoTemplate() {
        Parsed c = Parsed.cxx(List.of(), "namespace phy { void start(); }", List.of("phy::start"));
        assertEquals(List.of("phy::start: it is not an instance of a template"), refused(c));
    }

    @Test
    void tellsHowToNameAnInstanceOfATemplateThatIsNotBound() {
        List<CxxUnbound> unbound = parse().outcome.cxx().unbound();
        assertEquals(
                List.of(
                        "nodes::largest<int>",
                        "nodes::count<int, 1>",
                        "nodes::twice<int>",
                        "nodes::constrained<int>",
                        "nodes::Node::Node<int>",
                        "nodes::Node::as<int>",
                        "nodes::Node::operator[]<int>",
                        "nodes::Node::operator int",
                        "nodes::Node::value<int>"),
                unbound.stream()
                        .filter(one -> one.kind().equals("function template"))
                        .map(CxxUnbound::reason)
                        .map(reason -> reason.replaceAll("(?s).*instances = \"(.*)\"$", "$1"))
                        .toList());
    }

    @Test
    void doesNotReportATemplateWhoseInstanceIsBound() {
        assertFalse(parse("nodes::twice<int>").outcome.cxx().unbound().stream()
                .anyMatch(one -> one.name().equals("nodes::twice")));
        assertEquals(
                List.of("value"),
                parse("nodes::twice<int>").outcome.cxx().functions().getFirst().parameters().stream()
                        .map(CxxParameter::name)
                        .toList());
    }

    @Test
    void readsTemplatesThatNeedNoArguments() {
        Parsed c = Parsed.cxx("""
                template <class T = int, int N = 2> T count();
                template <class T = long> class Holder { public: T value() const; class Inner {}; };
                class Bag { public: template <class T = short> T get() const; template <class T = int> Bag(T); };
                template <class T = int, class U> U rest(T, U);
                void bound();
                """);
        assertEquals(List.of("int count()", "void bound()"), functions(c));
        assertEquals("Holder", type(c, "Holder<>").name());
        assertTrue(type(c, "Holder<>").isOwn());
        assertEquals(
                List.of("short Bag::get() const"), declarations(type(c, "Bag").methods()));
        assertEquals(
                List.of("rest", "Bag::Bag"),
                c.outcome.cxx().unbound().stream().map(CxxUnbound::name).toList());
    }

    @Test
    void namesAClassAfterTheAliasTemplateThatTheUserWrites() {
        Parsed c = Parsed.cxx(List.of(), """
                namespace n {
                template <class T, int N> struct Ring { T values[N]; Ring(); };
                template <class T> using Pair = Ring<T, 2>;
                void bound();
                }
                """, List.of("n::Pair<short>", "n::Ring<char, 3>"));
        assertEquals("Pair_short", type(c, "n::Ring<short, 2>").name());
        assertEquals("Ring_char_3", type(c, "n::Ring<char, 3>").name());
    }

    @Test
    void readsAnExplicitSpecializationOnce() {
        Parsed c = Parsed.cxx(List.of(), """
                template <class T> T zero(); template <> int zero<int>();
                class Bag { public: template <class T> T get() const; };
                template <> int Bag::get<int>() const;
                """, List.of("zero<int>", "Bag::get<int>"));
        assertEquals(List.of("int zero<int>()"), functions(c));
        assertEquals(
                List.of("int Bag::get<int>() const"),
                declarations(type(c, "Bag").methods()));
    }

    @Test
    void readsTheNamesOfOperators() {
        assertEquals(
                List.of("bool n::operator<<int>(Box<int> first, Box<int> second)"),
                functions(Parsed.cxx(
                                List.of(),
                                "namespace n { template <class T> struct Box { T value; };"
                                        + " template <class T> bool operator<(Box<T> first, Box<T> second);"
                                        + " template <class T> Box<T> operator-(Box<T> first, Box<T> second); }",
                                List.of("n::operator< <int>")))
                        .stream()
                        .map(one -> one.replace("n::Box", "Box"))
                        .toList());
    }
}
