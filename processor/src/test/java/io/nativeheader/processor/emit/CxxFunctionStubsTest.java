package io.nativeheader.processor.emit;

import static io.nativeheader.processor.emit.CxxStubsExample.CIRCLE;
import static io.nativeheader.processor.emit.CxxStubsExample.SHAPE;
import static io.nativeheader.processor.emit.CxxStubsExample.parameter;
import static io.nativeheader.processor.emit.CxxStubsExample.stub;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.nativeheader.processor.jmodel.cxx.CxxArgument;
import io.nativeheader.processor.jmodel.cxx.CxxArgument.Passing;
import io.nativeheader.processor.jmodel.cxx.CxxContents;
import io.nativeheader.processor.jmodel.cxx.CxxForm;
import io.nativeheader.processor.jmodel.cxx.CxxStub;
import io.nativeheader.processor.jmodel.cxx.CxxTarget;
import io.nativeheader.processor.jmodel.cxx.CxxWirePart;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CxxFunctionStubsTest {

    static List<CxxStub> stubs() {
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
                        List.of(new CxxArgument.Encoded(
                                "arg0", "std::vector<shapes::Circle>", true, circlesIn(CxxWirePart.SEQUENCES))),
                        new CxxForm.Encoded(CxxContents.NONE, false),
                        "std::vector<double> shapes::areas(std::vector<Circle> &circles)"),
                stub(
                        "sum",
                        "double",
                        List.of(parameter("long long", "arg0")),
                        new CxxTarget.Function("shapes::sum"),
                        List.of(new CxxArgument.Callback(
                                "arg0",
                                "std::function<double (const shapes::Circle &, const std::string &, shapes::Color)>",
                                false,
                                circlesIn(CxxWirePart.TEXT))),
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

    /** Returns the contents of a type that contains circles. */
    private static CxxContents circlesIn(CxxWirePart part) {
        return new CxxContents(List.of(CIRCLE), Set.of(part));
    }

    @Test
    void callsFunctions() {
        assertEquals("""
                // int shapes::paint(Color color), shapes.hpp:1
                extern "C" JAVA_HELPER int java_helper_paint(unsigned char arg0)
                {
                    try {
                        return (int) (shapes::paint)((shapes::Color) arg0);
                    } catch (...) {
                        java_cxx_failed();
                        return {};
                    }
                }

                // Color shapes::mix(Color color, const int &, int &&), shapes.hpp:1
                extern "C" JAVA_HELPER unsigned char java_helper_mix(unsigned char arg0, const int *arg1, int *arg2)
                {
                    try {
                        return (unsigned char) (shapes::mix)((shapes::Color) arg0, *(const int *) arg1, std::move(*(int *) arg2));
                    } catch (...) {
                        java_cxx_failed();
                        return {};
                    }
                }

                // double shapes::total(Shape shape, const Shape *other, Shape &, Shape &&moved), shapes.hpp:1
                extern "C" JAVA_HELPER double java_helper_total(void *arg0, void *arg1, void *arg2, void *arg3)
                {
                    try {
                        return (double) (shapes::total)(*static_cast<const shapes::Circle *>(static_cast<shapes::Shape *>(arg0)), static_cast<const shapes::Shape *>(arg1), *static_cast<shapes::Circle *>(static_cast<shapes::Shape *>(arg2)), std::move(*static_cast<shapes::Shape *>(arg3)));
                    } catch (...) {
                        java_cxx_failed();
                        return {};
                    }
                }

                // std::unique_ptr<Shape> shapes::make(std::unique_ptr<Shape> shape), shapes.hpp:1
                extern "C" JAVA_HELPER void *java_helper_make(void *arg0)
                {
                    try {
                        return const_cast<shapes::Shape *>((shapes::make)(std::unique_ptr<shapes::Shape>(static_cast<shapes::Shape *>(arg0))).release());
                    } catch (...) {
                        java_cxx_failed();
                        return {};
                    }
                }

                // int shapes::rows(const int (&values)[3]), shapes.hpp:1
                extern "C" JAVA_HELPER int java_helper_rows(const int *arg0)
                {
                    try {
                        return (int) (shapes::rows)(*(__typeof__(const int[3]) *) arg0);
                    } catch (...) {
                        java_cxx_failed();
                        return {};
                    }
                }

                // std::vector<double> shapes::areas(std::vector<Circle> &circles), shapes.hpp:1
                extern "C" JAVA_HELPER void *java_helper_areas(void *arg0)
                {
                    try {
                        return java_wire::result((shapes::areas)(java_wire::argument<std::vector<shapes::Circle>, 0>(arg0).lvalue()));
                    } catch (...) {
                        java_cxx_failed();
                        return {};
                    }
                }

                // double shapes::sum(const std::function<double(const Circle &, const std::string &, Color)> &each), shapes.hpp:1
                extern "C" JAVA_HELPER double java_helper_sum(long long arg0)
                {
                    try {
                        std::function<double (const shapes::Circle &, const std::string &, shapes::Color)> arg0_function = java_callback<std::function<double (const shapes::Circle &, const std::string &, shapes::Color)>>(arg0);
                        return (double) (shapes::sum)(std::move(arg0_function));
                    } catch (...) {
                        java_cxx_failed();
                        return {};
                    }
                }

                // [[noreturn]] static int shapes::Shape::fail(), shapes.hpp:1
                extern "C" JAVA_HELPER int java_helper_fail()
                {
                    try {
                        return (int) (shapes::Shape::fail)();
                    } catch (...) {
                        java_cxx_failed();
                        return {};
                    }
                }
                """, CxxStubsExample.text(stubs()));
    }
}
