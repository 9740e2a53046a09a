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
import io.nativeheader.processor.jmodel.cxx.CxxArgument.Passing;
import io.nativeheader.processor.jmodel.cxx.CxxExceptionDeclaration;
import io.nativeheader.processor.jmodel.cxx.CxxForm;
import io.nativeheader.processor.jmodel.cxx.CxxStub;
import io.nativeheader.processor.jmodel.cxx.CxxStub.ObjectType;
import io.nativeheader.processor.jmodel.cxx.CxxTarget;
import io.nativeheader.processor.jmodel.cxx.CxxTarget.VirtualFunction;
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

    private static final ObjectType LISTENER = new ObjectType("shapes::Listener", "shapes::Listener");
    private static final CxxStub.Parameter SELF = parameter("void *", "self");

    private CxxStubsExample() {}

    static CxxStub.Parameter parameter(String type, String name) {
        return new CxxStub.Parameter(type.endsWith("*") ? type + name : type + " " + name, name);
    }

    /** Returns the stubs of {@link #HEADER}, each of another form. */
    static List<CxxStub> stubs() {
        return Stream.of(functions(), members(), objects(), variables())
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
                                any, "shapes::ParseError", any, "shapes::ParseError", Optional.empty(), true),
                        new CxxExceptionDeclaration(
                                any, "shapes::Circle", any, "shapes::Shape", Optional.empty(), true)));
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

    private static List<CxxStub> functions() {
        return List.of(
                stub(
                        "paint",
                        "int",
                        List.of(parameter("unsigned char", "arg0")),
                        new CxxTarget.Function("shapes::paint"),
                        List.of(new CxxArgument.Value("arg0", "shapes::Color")),
                        new CxxForm.Value(),
                        "int shapes::paint(Color color)"),
                stub(
                        "mix",
                        "unsigned char",
                        List.of(
                                parameter("unsigned char", "arg0"),
                                parameter("const int *", "arg1"),
                                parameter("int *", "arg2")),
                        new CxxTarget.Function("shapes::mix"),
                        List.of(
                                new CxxArgument.Value("arg0", "shapes::Color"),
                                new CxxArgument.Dereferenced("arg1", "const int", false),
                                new CxxArgument.Dereferenced("arg2", "int", true)),
                        new CxxForm.Value(),
                        "Color shapes::mix(Color color, const int &, int &&)"),
                stub(
                        "total",
                        "double",
                        List.of(
                                parameter("void *", "arg0"),
                                parameter("void *", "arg1"),
                                parameter("void *", "arg2"),
                                parameter("void *", "arg3")),
                        new CxxTarget.Function("shapes::total"),
                        List.of(
                                new CxxArgument.Object("arg0", CIRCLE, Passing.CONST_REFERENCE),
                                new CxxArgument.Object("arg1", SHAPE, Passing.CONST_POINTER),
                                new CxxArgument.Object("arg2", CIRCLE, Passing.REFERENCE),
                                new CxxArgument.Object("arg3", SHAPE, Passing.RVALUE)),
                        new CxxForm.Value(),
                        "double shapes::total(Shape shape, const Shape *other, Shape &, Shape &&moved)"),
                stub(
                        "make",
                        "void *",
                        List.of(parameter("void *", "arg0")),
                        new CxxTarget.Function("shapes::make"),
                        List.of(new CxxArgument.OwningPointer("arg0", SHAPE, "std::unique_ptr<shapes::Shape>")),
                        new CxxForm.Released(SHAPE),
                        "std::unique_ptr<Shape> shapes::make(std::unique_ptr<Shape> shape)"),
                stub(
                        "rows",
                        "int",
                        List.of(parameter("const int *", "arg0")),
                        new CxxTarget.Function("shapes::rows"),
                        List.of(new CxxArgument.Dereferenced("arg0", "const int[3]", false)),
                        new CxxForm.Value(),
                        "int shapes::rows(const int (&values)[3])"),
                stub(
                        "areas",
                        "void *",
                        List.of(parameter("void *", "arg0")),
                        new CxxTarget.Function("shapes::areas"),
                        List.of(new CxxArgument.Encoded("arg0", "std::vector<shapes::Circle>", true, List.of(CIRCLE))),
                        new CxxForm.Encoded(List.of()),
                        "std::vector<double> shapes::areas(std::vector<Circle> &circles)"),
                stub(
                        "sum",
                        "double",
                        List.of(parameter("long long", "arg0")),
                        new CxxTarget.Function("shapes::sum"),
                        List.of(new CxxArgument.Callback(
                                "arg0",
                                "std::function<double (const shapes::Circle &, const std::string &, shapes::Color)>",
                                List.of(CIRCLE))),
                        new CxxForm.Value(),
                        "double shapes::sum(const std::function<double(const Circle &, const std::string &, Color)> &each)"),
                stub(
                        "fail",
                        "int",
                        List.of(),
                        new CxxTarget.Function("shapes::Shape::fail"),
                        List.of(),
                        new CxxForm.Value(),
                        "[[noreturn]] static int shapes::Shape::fail()"));
    }

    private static List<CxxStub> members() {
        return List.of(
                method("area", "double", "area", true, List.of(), List.of(), new CxxForm.Value()),
                method("name", "void *", "name", true, List.of(), List.of(), new CxxForm.Text(true)),
                method("title", "void *", "title", true, List.of(), List.of(), new CxxForm.Text(false)),
                method(
                        "longer",
                        "void *",
                        "longer",
                        true,
                        List.of(parameter("const char *", "arg0"), parameter("size_t", "arg0_size")),
                        List.of(new CxxArgument.Text("arg0", "arg0_size", "std::string")),
                        new CxxForm.Text(true)),
                method(
                        "append",
                        "void",
                        "append",
                        true,
                        List.of(parameter("void *", "arg0"), parameter("void *", "arg1")),
                        List.of(
                                new CxxArgument.StringObject("arg0", false),
                                new CxxArgument.StringObject("arg1", true)),
                        new CxxForm.Nothing()),
                method(
                        "rename",
                        "void",
                        "rename",
                        false,
                        List.of(parameter("const char *", "arg0"), parameter("size_t", "arg0_size")),
                        List.of(new CxxArgument.Text("arg0", "arg0_size", "std::string")),
                        new CxxForm.Nothing()),
                method(
                        "scale",
                        "int",
                        "scale",
                        false,
                        List.of(parameter("unsigned char", "arg0")),
                        List.of(new CxxArgument.Value("arg0", "unsigned char")),
                        new CxxForm.Value()),
                method(
                        "scale_double",
                        "int",
                        "scale",
                        false,
                        List.of(parameter("double", "arg0")),
                        List.of(new CxxArgument.Value("arg0", "double")),
                        new CxxForm.Value()),
                method("self", "void *", "self", false, List.of(), List.of(), new CxxForm.Pointer(SHAPE)),
                method("sibling", "void *", "sibling", true, List.of(), List.of(), new CxxForm.Reference(SHAPE)),
                method("bigger", "void *", "bigger", true, List.of(), List.of(), new CxxForm.Moved(SHAPE)),
                method("counted", "void *", "counted", false, List.of(), List.of(), new CxxForm.Address()),
                method("counter", "void *", "counter", false, List.of(), List.of(), new CxxForm.Value()),
                method("bool", "_Bool", "operator bool", true, List.of(), List.of(), new CxxForm.Value()),
                method(
                        "plus",
                        "void *",
                        "operator+",
                        true,
                        List.of(parameter("void *", "arg0")),
                        List.of(new CxxArgument.Object("arg0", SHAPE, Passing.CONST_REFERENCE)),
                        new CxxForm.Moved(SHAPE)),
                stub(
                        "Shape_take",
                        "void *",
                        List.of(SELF),
                        new CxxTarget.Member(CIRCLE, "take", false, true),
                        List.of(),
                        new CxxForm.Text(false),
                        "std::string shapes::Shape::take() &&"),
                new CxxStub(
                        "Shape_count",
                        "int",
                        List.of(),
                        new CxxTarget.Function("shapes::Shape::count"),
                        List.of(),
                        new CxxForm.Value(),
                        true,
                        "static int shapes::Shape::count() noexcept",
                        ""));
    }

    private static List<CxxStub> objects() {
        return List.of(
                stub(
                        "Circle_create",
                        "void *",
                        List.of(parameter("double", "arg0"), parameter("unsigned char", "arg1")),
                        new CxxTarget.New(CIRCLE),
                        List.of(
                                new CxxArgument.Value("arg0", "double"),
                                new CxxArgument.Value("arg1", "shapes::Color")),
                        new CxxForm.Pointer(CIRCLE),
                        "shapes::Circle::Circle(double radius, Color)"),
                stub(
                        "Listener_subclass",
                        "void *",
                        List.of(parameter("long long", "token"), parameter("int", "arg0")),
                        new CxxTarget.NewSubclass(
                                LISTENER,
                                List.of(
                                        new VirtualFunction(
                                                "on_event",
                                                "void",
                                                List.of("const shapes::Circle &", "const std::string &"),
                                                false,
                                                false,
                                                false,
                                                true),
                                        new VirtualFunction(
                                                "accepts",
                                                "bool",
                                                List.of("std::unique_ptr<int>"),
                                                true,
                                                false,
                                                true,
                                                false),
                                        new VirtualFunction(
                                                "label", "const char *", List.of(), false, true, false, false)),
                                List.of(CIRCLE)),
                        List.of(new CxxArgument.Value("arg0", "int")),
                        new CxxForm.Pointer(LISTENER),
                        "explicit shapes::Listener::Listener(int)"),
                stub(
                        "Shape_create",
                        "void *",
                        List.of(),
                        new CxxTarget.New(SHAPE),
                        List.of(),
                        new CxxForm.Pointer(SHAPE),
                        "explicit shapes::Shape::Shape(std::string name)"),
                stub(
                        "Circle_copy",
                        "void *",
                        List.of(SELF),
                        new CxxTarget.Copy(CIRCLE),
                        List.of(),
                        new CxxForm.Pointer(CIRCLE),
                        "shapes::Circle::Circle(const Circle &)"),
                new CxxStub(
                        "Circle_destroy",
                        "void",
                        List.of(SELF),
                        new CxxTarget.Delete(CIRCLE),
                        List.of(),
                        new CxxForm.Nothing(),
                        true,
                        "shapes::Circle::~Circle()",
                        ""),
                stub(
                        "Circle_asNamed",
                        "void *",
                        List.of(SELF),
                        new CxxTarget.Upcast(CIRCLE, NAMED),
                        List.of(),
                        new CxxForm.Pointer(NAMED),
                        "class shapes::Circle : public shapes::Named"),
                stub(
                        "Circle_from",
                        "void *",
                        List.of(SELF),
                        new CxxTarget.Downcast(NAMED, CIRCLE),
                        List.of(),
                        new CxxForm.Pointer(CIRCLE),
                        "class shapes::Circle"));
    }

    private static List<CxxStub> variables() {
        return List.of(
                field("sides", "int", new CxxForm.Value()),
                field("flag", "unsigned int", new CxxForm.Value()),
                field("counts", "int *", new CxxForm.Value()),
                field("ticks", "int", new CxxForm.Value()),
                field("side", "void *", new CxxForm.Address()),
                assignment("flag", "unsigned int"),
                assignment("ticks", "int"),
                assignment("side", "int"),
                stub(
                        "Shape_color_set",
                        "void",
                        List.of(SELF, parameter("unsigned char", "arg0")),
                        new CxxTarget.FieldAssignment(CIRCLE, "color"),
                        List.of(new CxxArgument.Value("arg0", "shapes::Color")),
                        new CxxForm.Nothing(),
                        "Color shapes::Shape::color"),
                stub(
                        "Shape_LIMIT",
                        "int",
                        List.of(),
                        new CxxTarget.Variable("shapes::Shape::LIMIT"),
                        List.of(),
                        new CxxForm.Value(),
                        "static const int shapes::Shape::LIMIT"),
                stub(
                        "level_value",
                        "int",
                        List.of(parameter("int", "level")),
                        new CxxTarget.VariableAssignment("level"),
                        List.of(new CxxArgument.Value("level", "int")),
                        new CxxForm.Value(),
                        "static int level"));
    }

    private static CxxStub method(
            String stub,
            String result,
            String name,
            boolean isConst,
            List<CxxStub.Parameter> parameters,
            List<CxxArgument> arguments,
            CxxForm form) {
        List<CxxStub.Parameter> all =
                Stream.concat(Stream.of(SELF), parameters.stream()).toList();
        return stub(
                "Shape_" + stub,
                result,
                all,
                new CxxTarget.Member(SHAPE, name, isConst, false),
                arguments,
                form,
                "shapes::Shape::" + name);
    }

    private static CxxStub field(String name, String result, CxxForm form) {
        return stub(
                "Shape_" + name,
                result,
                List.of(SELF),
                new CxxTarget.Field(CIRCLE, name),
                List.of(),
                form,
                "shapes::Shape::" + name);
    }

    private static CxxStub assignment(String name, String type) {
        return stub(
                "Shape_" + name + "_set",
                "void",
                List.of(SELF, parameter(type, "arg0")),
                new CxxTarget.FieldAssignment(SHAPE, name),
                List.of(new CxxArgument.Value("arg0", type)),
                new CxxForm.Nothing(),
                "shapes::Shape::" + name);
    }

    private static CxxStub stub(
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
