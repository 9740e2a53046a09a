package io.nativeheader.processor.emit;

import io.nativeheader.processor.jmodel.ConstantAssertion;
import io.nativeheader.processor.jmodel.ConstantAssertion.Expected;
import io.nativeheader.processor.jmodel.HelperSource;
import io.nativeheader.processor.jmodel.HelperSource.FieldOffset;
import io.nativeheader.processor.jmodel.HelperSource.Form;
import io.nativeheader.processor.jmodel.HelperSource.Helper;
import io.nativeheader.processor.jmodel.HelperSource.HelperParameter;
import io.nativeheader.processor.jmodel.HelperSource.LayoutAssertion;
import io.nativeheader.processor.jmodel.JavaClass;
import io.nativeheader.processor.jmodel.cxx.CxxArgument;
import io.nativeheader.processor.jmodel.cxx.CxxExceptionDeclaration;
import io.nativeheader.processor.jmodel.cxx.CxxForm;
import io.nativeheader.processor.jmodel.cxx.CxxStub;
import io.nativeheader.processor.jmodel.cxx.CxxStub.ObjectType;
import io.nativeheader.processor.jmodel.cxx.CxxTarget;
import io.nativeheader.processor.platform.Language;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The models of a small C++ header, {@link #HEADER}, with each form of a stub. */
final class CxxStubsExample {

    static final String HEADER = """
            #include <cstddef>
            #include <functional>
            #include <memory>
            #include <stdexcept>
            #include <string>
            #include <vector>
            #define AREAS(count) ((count) * 2)
            #define SIDES 4
            #define area(shape) no_such_function(shape)
            #define NOWHERE ((void *) -1)
            __attribute__((unused)) static int level;
            extern "C" {
            static inline bool is_round(int sides) { return sides > 100; }
            struct tuple { int a; bool b; };
            }
            namespace shapes {
            enum class Color : unsigned char { RED = 1, GREEN = 200 };
            constexpr double UNIT = 0.1;
            static const char *const TITLE = "shapes";
            struct Named { virtual ~Named() {} int id = 7; };
            struct Point { double x, y; };
            class Shape {
            public:
                explicit Shape(std::string name = "shape") : name_(std::move(name)) {}
                virtual ~Shape() {}
                virtual double (area)() const { return 1; }
                const std::string &name() const { return name_; }
                std::string title() const { return name_ + "!"; }
                void rename(const std::string &name) { name_ = name; }
                void append(std::string &text, std::string *other) const { text += name_ + *other; }
                std::string take() && { return std::move(name_); }
                const std::string &longer(const std::string &other) const { return other.size() > name_.size() ? other : name_; }
                [[deprecated]] int scale(double) { return 1; }
                int scale(int) { return 2; }
                int scale(unsigned char) { return 3; }
                Shape *self() { return this; }
                const Shape &sibling() const { return *this; }
                Shape bigger() const { return *this; }
                Shape operator+(const Shape &other) const { return Shape(name_ + other.name_); }
                bool operator&() const { return true; }
                int *counter() noexcept { return &sides; }
                int &counted() { return sides; }
                explicit operator bool() const { return true; }
                static int count() { return 3; }
                [[noreturn]] static int fail() { throw std::out_of_range("too far"); }
                int sides = 4;
                unsigned flag : 3;
                int counts[3] = {1, 2, 3};
                volatile int ticks = 0;
                Color color = Color::RED;
                int &side = sides;
                static const int LIMIT = 7;
            private:
                std::string name_;
            };
            class Circle : public Shape, public Named {
            public:
                Circle(double radius, Color) : radius(radius) {}
                double (area)() const override { return 3 * radius * radius; }
                double radius;
            };
            class ParseError : public std::runtime_error {
            public:
                ParseError() : std::runtime_error("parse") {}
            };
            inline int paint(Color color) { return (int) color; }
            inline Color mix(Color color, const int &, int &&) { return color; }
            inline double total(Shape shape, const Shape *other, Shape &, Shape &&moved) {
                Shape taken(std::move(moved));
                return (shape.area)() + (other->area)();
            }
            inline int total(const Shape *, Shape *) { return 0; }
            inline std::unique_ptr<Shape> make(std::unique_ptr<Shape> shape) { return shape; }
            inline int rows(const int (&values)[3]) { return values[0]; }
            inline int level(int level) { return level; }
            inline std::vector<double> areas(std::vector<Circle> &circles) { return {circles.at(0).radius}; }
            inline double sum(const std::function<double(const Circle &, const std::string &, Color)> &each) {
                return each(Circle(1, Color::RED), "text", Color::GREEN);
            }
            class Listener {
            public:
                explicit Listener(int) {}
                virtual ~Listener() {}
                virtual void on_event(const Circle &circle, const std::string &text) = 0;
                virtual bool accepts(std::unique_ptr<int> value) const noexcept { return value != nullptr; }
                virtual bool accepts(int) { return false; }
                virtual const char *label() && { return "label"; }
            };
            class Hidden;
            template <class T> T broken() { return T::no_such_member; }
            }
            """;

    static final ObjectType SHAPE = new ObjectType("shapes::Shape", "shapes::Shape");
    static final ObjectType CIRCLE = new ObjectType("shapes::Circle", "shapes::Shape");
    static final ObjectType NAMED = new ObjectType("shapes::Named", "shapes::Named");

    static final CxxStub.Parameter SELF = parameter("void *", "self");

    private CxxStubsExample() {}

    static CxxStub.Parameter parameter(String type, String name) {
        return new CxxStub.Parameter(type, name);
    }

    /** Returns the texts of stubs, in order. */
    static String text(List<CxxStub> stubs) {
        HelperSource source = source(stubs);
        return String.join(
                "\n",
                StubFileEmitter.of(source.language()).parts(source).helpers().values());
    }

    /** Returns the stubs of {@link #HEADER}, each of another form. */
    static List<CxxStub> stubs() {
        return Stream.of(
                        CxxFunctionStubsTest.stubs(),
                        CxxMemberStubsTest.stubs(),
                        CxxObjectStubsTest.stubs(),
                        CxxVariableStubsTest.stubs())
                .flatMap(List::stream)
                .toList();
    }

    static HelperSource source(List<CxxStub> stubs) {
        return new HelperSource(
                "p.Shapes",
                List.of("\"shapes.hpp\""),
                "",
                List.of(),
                List.of(),
                List.of(),
                Language.CXX,
                stubs,
                List.of());
    }

    /** Returns the whole file. */
    static HelperSource source() {
        JavaClass any = new JavaClass("p", "Any");
        return new HelperSource(
                "p.Shapes",
                List.of("\"shapes.hpp\""),
                "static inline int twice(int n) { return 2 * n; }\n",
                helpers(),
                List.of(
                        new LayoutAssertion(
                                "shapes::Point",
                                16,
                                8,
                                List.of(new FieldOffset("x", 0, 8), new FieldOffset("y", 8, 8)),
                                Optional.of("x")),
                        new LayoutAssertion(
                                "struct tuple", 8, 4, List.of(new FieldOffset("b", 4, 1)), Optional.empty())),
                List.of(
                        new ConstantAssertion("SIDES", new Expected.Signed(4), false),
                        new ConstantAssertion("shapes::Color::GREEN", new Expected.Signed(200), false),
                        new ConstantAssertion("shapes::UNIT", new Expected.Floating(0.1), false),
                        new ConstantAssertion("shapes::Shape::LIMIT", new Expected.Signed(7), true),
                        new ConstantAssertion("shapes::TITLE", new Expected.Text("shapes"), true),
                        new ConstantAssertion("NOWHERE", new Expected.Address(-1), false)),
                Language.CXX,
                stubs(),
                List.of(
                        new CxxExceptionDeclaration(
                                any,
                                "shapes::ParseError",
                                any,
                                new ObjectType("shapes::ParseError", "shapes::ParseError"),
                                Optional.empty(),
                                true),
                        new CxxExceptionDeclaration(
                                any,
                                "shapes::Circle",
                                any,
                                new ObjectType("shapes::Circle", "shapes::Shape"),
                                Optional.empty(),
                                true)));
    }

    private static List<Helper> helpers() {
        return List.of(
                new Helper(
                        "AREAS",
                        "AREAS",
                        Form.CALL,
                        "int",
                        "",
                        false,
                        List.of(new HelperParameter("int arg0", "arg0", false)),
                        "#define AREAS(count)",
                        "shapes.hpp:5"),
                new Helper(
                        "is_round",
                        "(is_round)",
                        Form.INLINE_CALL,
                        "_Bool",
                        "",
                        false,
                        List.of(new HelperParameter("int arg0", "arg0", false)),
                        "static inline _Bool is_round(int sides)",
                        "shapes.hpp:10"),
                new Helper("level", "level", Form.ADDRESS, "void *", "", false, List.of(), "static int level", ""),
                new Helper(
                        "level_set",
                        "level",
                        Form.ASSIGNMENT,
                        "void",
                        "",
                        false,
                        List.of(new HelperParameter("int arg0", "arg0", false)),
                        "static int level",
                        "shapes.hpp:8"),
                new Helper(
                        "UNIT", "shapes::UNIT", Form.VALUE, "void", "", true, List.of(), "constexpr double UNIT", ""));
    }

    static CxxStub stub(
            String name,
            String result,
            List<CxxStub.Parameter> parameters,
            CxxTarget target,
            List<CxxArgument> arguments,
            CxxForm form,
            String declaration) {
        return new CxxStub(name, result, parameters, target, arguments, form, false, declaration, "shapes.hpp:1");
    }
}
