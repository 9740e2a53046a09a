package io.nativeheader.processor.emit;

import static io.nativeheader.processor.emit.CxxStubsExample.CIRCLE;
import static io.nativeheader.processor.emit.CxxStubsExample.SELF;
import static io.nativeheader.processor.emit.CxxStubsExample.SHAPE;
import static io.nativeheader.processor.emit.CxxStubsExample.parameter;
import static io.nativeheader.processor.emit.CxxStubsExample.stub;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.nativeheader.processor.jmodel.cxx.CxxArgument;
import io.nativeheader.processor.jmodel.cxx.CxxForm;
import io.nativeheader.processor.jmodel.cxx.CxxStub;
import io.nativeheader.processor.jmodel.cxx.CxxTarget;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class CxxVariableStubsTest {

    static List<CxxStub> stubs() {
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
                        new CxxTarget.FieldAssignment(CIRCLE, "color", OptionalInt.empty()),
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
                new CxxTarget.FieldAssignment(SHAPE, name, OptionalInt.empty()),
                List.of(new CxxArgument.Value("arg0", type)),
                new CxxForm.Nothing(),
                "shapes::Shape::" + name);
    }

    @Test
    void readsAndAssignsVariables() {
        assertEquals("""
                // shapes::Shape::sides, shapes.hpp:1
                extern "C" JAVA_HELPER int java_helper_Shape_sides(void *self)
                {
                    try {
                        return (int) static_cast<shapes::Circle *>(static_cast<shapes::Shape *>(self))->sides;
                    } catch (...) {
                        java_cxx_failed();
                        return {};
                    }
                }

                // shapes::Shape::flag, shapes.hpp:1
                extern "C" JAVA_HELPER unsigned int java_helper_Shape_flag(void *self)
                {
                    try {
                        return (unsigned int) static_cast<shapes::Circle *>(static_cast<shapes::Shape *>(self))->flag;
                    } catch (...) {
                        java_cxx_failed();
                        return {};
                    }
                }

                // shapes::Shape::counts, shapes.hpp:1
                extern "C" JAVA_HELPER int *java_helper_Shape_counts(void *self)
                {
                    try {
                        return (int *) static_cast<shapes::Circle *>(static_cast<shapes::Shape *>(self))->counts;
                    } catch (...) {
                        java_cxx_failed();
                        return {};
                    }
                }

                // shapes::Shape::ticks, shapes.hpp:1
                extern "C" JAVA_HELPER int java_helper_Shape_ticks(void *self)
                {
                    try {
                        return (int) static_cast<shapes::Circle *>(static_cast<shapes::Shape *>(self))->ticks;
                    } catch (...) {
                        java_cxx_failed();
                        return {};
                    }
                }

                // shapes::Shape::side, shapes.hpp:1
                extern "C" JAVA_HELPER void *java_helper_Shape_side(void *self)
                {
                    try {
                        return (void *) __builtin_addressof(static_cast<shapes::Circle *>(static_cast<shapes::Shape *>(self))->side);
                    } catch (...) {
                        java_cxx_failed();
                        return {};
                    }
                }

                // shapes::Shape::flag, shapes.hpp:1
                extern "C" JAVA_HELPER void java_helper_Shape_flag_set(void *self, unsigned int arg0)
                {
                    try {
                        static_cast<shapes::Shape *>(self)->flag = (unsigned int) arg0;
                    } catch (...) {
                        java_cxx_failed();
                    }
                }

                // shapes::Shape::ticks, shapes.hpp:1
                extern "C" JAVA_HELPER void java_helper_Shape_ticks_set(void *self, int arg0)
                {
                    try {
                        static_cast<shapes::Shape *>(self)->ticks = (int) arg0;
                    } catch (...) {
                        java_cxx_failed();
                    }
                }

                // shapes::Shape::side, shapes.hpp:1
                extern "C" JAVA_HELPER void java_helper_Shape_side_set(void *self, int arg0)
                {
                    try {
                        static_cast<shapes::Shape *>(self)->side = (int) arg0;
                    } catch (...) {
                        java_cxx_failed();
                    }
                }

                // Color shapes::Shape::color, shapes.hpp:1
                extern "C" JAVA_HELPER void java_helper_Shape_color_set(void *self, unsigned char arg0)
                {
                    try {
                        static_cast<shapes::Circle *>(static_cast<shapes::Shape *>(self))->color = (shapes::Color) arg0;
                    } catch (...) {
                        java_cxx_failed();
                    }
                }

                // static const int shapes::Shape::LIMIT, shapes.hpp:1
                extern "C" JAVA_HELPER int java_helper_Shape_LIMIT()
                {
                    try {
                        return (int) shapes::Shape::LIMIT;
                    } catch (...) {
                        java_cxx_failed();
                        return {};
                    }
                }

                // static int level, shapes.hpp:1
                extern "C" JAVA_HELPER int java_helper_level_value(int level)
                {
                    try {
                        return (int) (::level = (int) level);
                    } catch (...) {
                        java_cxx_failed();
                        return {};
                    }
                }
                """, CxxStubsExample.text(stubs()));
    }
}
