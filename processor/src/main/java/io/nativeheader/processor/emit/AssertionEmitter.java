package io.nativeheader.processor.emit;

import io.nativeheader.processor.jmodel.ConstantAssertion;
import io.nativeheader.processor.jmodel.ConstantAssertion.Expected;
import io.nativeheader.processor.jmodel.HelperSource.FieldOffset;
import io.nativeheader.processor.jmodel.HelperSource.LayoutAssertion;

/** Prints assertions that make the C compiler confirm libclang's layouts and constants. */
final class AssertionEmitter {

    private AssertionEmitter() {}

    /*
     * _Static_assert(sizeof(struct phy_device) == 24, "struct phy_device has a different size in Java");
     * _Static_assert(_Alignof(struct phy_device) == 8, "struct phy_device has a different alignment in Java");
     * _Static_assert(__builtin_offsetof(struct phy_device, speed) == 4 && sizeof(((struct phy_device *) 0)->speed) == 4, "…");
     * _Static_assert(sizeof(&((struct phy_device *) 0)->speed) > 0, "struct phy_device has a different byte order in Java");
     */
    static String layout(LayoutAssertion assertion) {
        String type = assertion.cName();
        StringBuilder text = new StringBuilder();
        text.append(equal("sizeof(" + type + ")", assertion.size(), type + " has a different size"));
        text.append(equal("_Alignof(" + type + ")", assertion.alignment(), type + " has a different alignment"));
        for (FieldOffset field : assertion.fields()) {
            text.append(assertion(
                    offsetAndSize(type, field), type + "." + field.field() + " has a different offset or size"));
        }
        assertion
                .scalar()
                .ifPresent(field -> text.append(assertion(
                        "sizeof(&((" + type + " *) 0)->" + field + ") > 0", type + " has a different byte order")));
        return text.toString();
    }

    static String offsetAndSize(String type, FieldOffset field) {
        String offset = "__builtin_offsetof(" + type + ", " + field.field() + ") == " + field.offset();
        return field.size() == 0
                ? offset
                : offset + " && sizeof(((" + type + " *) 0)->" + field.field() + ") == " + field.size();
    }

    /*
     * _Static_assert((SPEED_1000) == 1000, "SPEED_1000 has a different value in Java");
     */
    static String constant(ConstantAssertion constant) {
        return constant.isVariable() ? variable(constant) : assertion(comparison(constant), difference(constant));
    }

    /*
     * A variable is not a constant expression (C17 6.6), but the optimizer knows its value:
     *
     * extern void java_other_LIMIT(void) __attribute__((error("LIMIT has a different value in Java")));
     * __attribute__((used)) static void java_same_LIMIT(void) { if (!((LIMIT) == 7)) java_other_LIMIT(); }
     */
    private static String variable(ConstantAssertion constant) {
        String other = "java_other_" + constant.cName();
        return "extern void " + other + "(void) __attribute__((error(\"" + difference(constant) + " in Java\")));\n"
                + "__attribute__((used)) static void java_same_" + constant.cName() + "(void) { if (!("
                + comparison(constant) + ")) " + other + "(); }\n";
    }

    private static String difference(ConstantAssertion constant) {
        return constant.cName() + " has a different value";
    }

    private static String comparison(ConstantAssertion constant) {
        String name = "(" + constant.cName() + ")";
        return switch (constant.expected()) {
            case Expected.Signed number -> name + " == " + CLiteral.of(number);
            case Expected.Unsigned number -> name + " == " + CLiteral.of(number);
            case Expected.Floating number ->
                Double.isNaN(number.value())
                        ? name + " != " + name
                        : "(double) " + name + " == " + CLiteral.of(number.value());
            case Expected.Text text -> "__builtin_strcmp(" + name + ", " + CLiteral.of(text.value()) + ") == 0";
            case Expected.Address address ->
                "(__INTPTR_TYPE__) " + name + " == " + CLiteral.of(new Expected.Signed(address.value()));
        };
    }

    private static String equal(String actual, long expected, String difference) {
        return assertion(actual + " == " + expected, difference);
    }

    private static String assertion(String condition, String difference) {
        return "_Static_assert(" + condition + ", \"" + difference + " in Java\");\n";
    }
}
