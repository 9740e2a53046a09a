package io.nativeheader.processor.emit;

import io.nativeheader.processor.jmodel.ConstantAssertion;
import io.nativeheader.processor.jmodel.ConstantAssertion.Expected;
import io.nativeheader.processor.jmodel.HelperSource.FieldOffset;
import io.nativeheader.processor.jmodel.HelperSource.LayoutAssertion;

/** Prints assertions that make the C++ compiler confirm libclang's layouts and constants. */
final class CxxAssertionEmitter {

    private CxxAssertionEmitter() {}

    /*
     * static_assert(sizeof(shapes::Point) == 16, "shapes::Point has a different size in Java");
     * static_assert(alignof(shapes::Point) == 8, "shapes::Point has a different alignment in Java");
     * static_assert(__builtin_offsetof(shapes::Point, x) == 0 && sizeof(((shapes::Point *) 0)->x) == 8, "…");
     */
    static String layout(LayoutAssertion assertion) {
        String type = assertion.cName();
        StringBuilder text = new StringBuilder();
        text.append(assertion("sizeof(" + type + ") == " + assertion.size(), type + " has a different size"));
        text.append(
                assertion("alignof(" + type + ") == " + assertion.alignment(), type + " has a different alignment"));
        for (FieldOffset field : assertion.fields()) {
            text.append(assertion(
                    AssertionEmitter.offsetAndSize(type, field),
                    type + "." + field.field() + " has a different offset or size"));
        }
        return text.toString();
    }

    /*
     * static_assert((long long) (shapes::Color::RED) == 1, "shapes::Color::RED has a different value in Java");
     */
    static String constant(ConstantAssertion constant) {
        boolean isConstantExpression = !constant.isVariable() && !(constant.expected() instanceof Expected.Address);
        return isConstantExpression ? assertion(comparison(constant), difference(constant)) : optimized(constant);
    }

    /*
     * A pointer cast is not a constant expression, and a variable may not be, but the optimizer knows the value:
     *
     * extern "C" void java_other_LIMIT() __attribute__((error("LIMIT has a different value in Java")));
     * __attribute__((used)) static void java_same_LIMIT() { if (!((LIMIT) == 7)) java_other_LIMIT(); }
     */
    private static String optimized(ConstantAssertion constant) {
        String name = constant.cName().replaceAll("\\W+", "_");
        return "extern \"C\" void java_other_" + name + "() __attribute__((error(\"" + difference(constant)
                + " in Java\")));\n"
                + "__attribute__((used)) static void java_same_" + name + "() { if (!(" + comparison(constant)
                + ")) java_other_" + name + "(); }\n";
    }

    private static String difference(ConstantAssertion constant) {
        return constant.cName() + " has a different value";
    }

    /** Returns the comparison. The casts also convert scoped enums. */
    private static String comparison(ConstantAssertion constant) {
        String name = "(" + constant.cName() + ")";
        return switch (constant.expected()) {
            case Expected.Signed number -> "(long long) " + name + " == " + CLiteral.of(number);
            case Expected.Unsigned number -> "(unsigned long long) " + name + " == " + CLiteral.of(number);
            case Expected.Floating number ->
                Double.isNaN(number.value())
                        ? name + " != " + name
                        : "(double) " + name + " == " + floating(number.value());
            case Expected.Text text -> "__builtin_strcmp(" + name + ", " + CLiteral.of(text.value()) + ") == 0";
            case Expected.Address address ->
                "(__INTPTR_TYPE__) " + name + " == " + CLiteral.of(new Expected.Signed(address.value()));
        };
    }

    /** Returns the value in decimal digits that identify it, because hexadecimal ones are C++17. */
    private static String floating(double value) {
        return Double.isInfinite(value) ? CLiteral.of(value) : Double.toString(value);
    }

    private static String assertion(String condition, String difference) {
        return "static_assert(" + condition + ", \"" + difference + " in Java\");\n";
    }
}
